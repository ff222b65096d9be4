//! The data file's schema, step by step. A step that was published is never changed again.

use std::fmt;

use rusqlite::{Connection, TransactionBehavior};

/// Step n brings a file from version n to n + 1 (`PRAGMA user_version`).
const STEPS: [&str; 2] = [
    include_str!("schema/0001_interviews.sql"),
    include_str!("schema/0002_candidate_interviews.sql"),
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
            Self::Sqlite(error) => error.fmt(f),
        }
    }
}

/// Brings the file to the present version: all steps or none.
pub(crate) fn migrate(db: &mut Connection) -> Result<(), MigrationError> {
    migrate_to(db, STEPS.len())
}

fn migrate_to(db: &mut Connection, target: usize) -> Result<(), MigrationError> {
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
