//! The data file's schema, step by step. A step that was published is never changed again.

use std::fmt;

use rusqlite::{Connection, TransactionBehavior};

/// Step n brings a file from version n to n + 1 (`PRAGMA user_version`).
const STEPS: [&str; 3] = [
    include_str!("schema/0001_interviews.sql"),
    include_str!("schema/0002_candidate_interviews.sql"),
    include_str!("schema/0003_quick_lists.sql"),
];

/// "Call" in ASCII: marks a file as ours (`PRAGMA application_id`).
const APPLICATION_ID: i64 = 0x4361_6c6c;

/// Why a file was not brought to the present version.
#[derive(Debug)]
pub(crate) enum MigrationError {
    /// A SQLite file of another program.
    NotOurs,
    /// Written by a later version of this program.
    Newer(usize),
    /// Rows refer to rows that are not there.
    Incomplete,
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for MigrationError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl fmt::Display for MigrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str("it is a SQLite file of another program"),
            Self::Newer(version) => write!(
                f,
                "it is of version {version}, and this program knows versions up to {}",
                STEPS.len()
            ),
            Self::Incomplete => f.write_str("some of its rows refer to rows that are not there"),
            Self::Sqlite(error) => error.fmt(f),
        }
    }
}

/// Brings the file to the present version: all steps or none.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), MigrationError> {
    migrate_to(db, STEPS.len())
}

fn migrate_to(db: &mut Connection, target: usize) -> Result<(), MigrationError> {
    // A step may make a table anew that others refer to; the references are looked at afterwards.
    db.pragma_update(None, "foreign_keys", false)?;
    let done = run_steps(db, target);
    db.pragma_update(None, "foreign_keys", true)?;
    done
}

fn run_steps(db: &mut Connection, target: usize) -> Result<(), MigrationError> {
    // Immediate: two processes that open a new file at once must not both create it.
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let objects: i64 = tx.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    let application: i64 = tx.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if objects > 0 && application != APPLICATION_ID {
        return Err(MigrationError::NotOurs);
    }
    let version: u32 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let version = version as usize;
    if version > STEPS.len() {
        return Err(MigrationError::Newer(version));
    }
    for step in STEPS.iter().take(target).skip(version) {
        tx.execute_batch(step)?;
    }
    if version < target {
        if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(MigrationError::Incomplete);
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(
            None,
            "user_version",
            u32::try_from(target).unwrap_or(u32::MAX),
        )?;
    }
    Ok(tx.commit()?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use rusqlite::types::Value;

    use super::*;

    fn version(db: &Connection) -> usize {
        db.pragma_query_value(None, "user_version", |row| row.get::<_, u32>(0))
            .unwrap() as usize
    }

    #[test]
    fn a_file_of_version_1_is_brought_to_the_present_one_and_keeps_its_rows() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate_to(&mut db, 1).unwrap();
        assert_eq!(version(&db), 1);
        db.execute("INSERT INTO organizations VALUES ('o', 'Kept')", [])
            .unwrap();
        migrate(&mut db).unwrap();
        assert_eq!(version(&db), STEPS.len());
        let name: String = db
            .query_row("SELECT name FROM organizations", [], |row| row.get(0))
            .unwrap();
        assert_eq!(name, "Kept");
        db.prepare("SELECT id FROM candidate_interviews").unwrap();
    }

    #[test]
    fn interviews_of_version_2_are_kept_whole_and_are_counted_and_indexed() {
        let columns = "id, organization_id, team_id, title, title_folded, display_name, \
            interview_type, status, description, description_url, language, resume, web_only, \
            message_group_id, narrator_id, created_by_id, created_at, updated_at, archived_at, \
            archived_by_id, ai_configuration";
        let row = |db: &Connection| -> Vec<Value> {
            let sql = format!("SELECT {columns} FROM interviews WHERE id = 'i'");
            db.query_row(&sql, [], |row| (0..21).map(|n| row.get(n)).collect())
                .unwrap()
        };
        let mut db = Connection::open_in_memory().unwrap();
        migrate_to(&mut db, 2).unwrap();
        db.execute_batch(&format!(
            "INSERT INTO organizations VALUES ('o', 'x');
             INSERT INTO teams VALUES ('t', 'o', '', '', '', NULL, '', '', NULL, 1, 1, NULL);
             INSERT INTO users VALUES ('u', 'o', '', '', '', NULL, 0, 1, 1), ('v', 'o', '', '', '', NULL, 0, 1, 1);
             INSERT INTO narrators VALUES ('n', '', '');
             INSERT INTO message_groups VALUES ('m', 'o', 't', '', '', '', 0, 'u', 1, 1, NULL);
             INSERT INTO interviews ({columns}) VALUES ('i', 'o', 't', 'Köchin', 'köchin', 'Shown', 'ai', 3,
                'About', 'https://x', 'de', 1, 0, 'm', 'n', 'u', 10, 20, 30, 'v', '{{}}');
             INSERT INTO interview_keywords VALUES ('i', 1, 'kept');"
        ))
        .unwrap();
        let before = row(&db);
        migrate(&mut db).unwrap();
        assert_eq!(row(&db), before);

        let text = |sql: &str| db.query_row(sql, [], |row| row.get::<_, String>(0));
        let counted = "SELECT organization_id || team_id || interview_type || is_archived || count
                       FROM interview_counts";
        assert_eq!(text(counted).unwrap(), "otai11");
        let found =
            "SELECT id FROM interview_titles JOIN interviews ON number = interview_titles.rowid
                     WHERE interview_titles MATCH '\"öch\"'";
        assert_eq!(text(found).unwrap(), "i");
        // What refers to it still does.
        db.execute("DELETE FROM interviews", []).unwrap_err();
    }

    #[test]
    fn a_file_with_rows_that_refer_to_nothing_is_refused_untouched() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate_to(&mut db, 2).unwrap();
        db.execute_batch(
            "PRAGMA foreign_keys = off; INSERT INTO interview_keywords VALUES ('none', 1, 'x');",
        )
        .unwrap();
        assert!(matches!(migrate(&mut db), Err(MigrationError::Incomplete)));
        assert_eq!(version(&db), 2);
    }

    #[test]
    fn a_file_of_the_present_version_is_left_alone() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        let before = db.total_changes();
        migrate(&mut db).unwrap();
        assert_eq!(db.total_changes(), before);
    }

    #[test]
    fn a_file_of_another_program_is_refused_untouched() {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE songs (title TEXT)").unwrap();
        assert!(matches!(migrate(&mut db), Err(MigrationError::NotOurs)));
        assert_eq!(version(&db), 0);
    }

    #[test]
    fn a_file_of_a_later_version_is_refused() {
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        db.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(migrate(&mut db), Err(MigrationError::Newer(99))));
    }
}
