//! The interviews' rows: list, find, insert, update.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params, params_from_iter};
use uuid::Uuid;

use crate::auth::Scope;
use crate::choices;
use crate::error::ApiError;
use crate::query::Page;
use crate::timestamp::Timestamp;

/// A row. An empty description or link is none.
#[derive(Clone, Debug)]
pub(crate) struct Interview {
    pub(crate) id: String,
    pub(crate) organization_id: String,
    pub(crate) team_id: String,
    pub(crate) title: String,
    pub(crate) display_name: String,
    pub(crate) interview_type: String,
    pub(crate) status: i64,
    pub(crate) description: String,
    pub(crate) description_url: String,
    pub(crate) language: String,
    pub(crate) resume: bool,
    pub(crate) web_only: bool,
    pub(crate) message_group_id: Option<String>,
    pub(crate) narrator_id: Option<String>,
    pub(crate) created_by_id: String,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) archived_at: Option<Timestamp>,
    pub(crate) archived_by_id: Option<String>,
    /// JSON text; only AI interviews have one.
    pub(crate) ai_configuration: Option<String>,
}

/// In the order of [`Interview::from_row`].
const COLUMNS: &str = "id, organization_id, team_id, title, display_name, interview_type, status, \
    description, description_url, language, resume, web_only, message_group_id, narrator_id, \
    created_by_id, created_at, updated_at, archived_at, archived_by_id, ai_configuration";

/// Which interviews a list shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct ListFilter {
    /// Folded; finds a part of the title.
    pub(crate) search: Option<String>,
    /// Archived ones as well.
    pub(crate) archived: bool,
    pub(crate) interview_type: Option<&'static str>,
}

impl Interview {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            organization_id: row.get(1)?,
            team_id: row.get(2)?,
            title: row.get(3)?,
            display_name: row.get(4)?,
            interview_type: row.get(5)?,
            status: row.get(6)?,
            description: row.get(7)?,
            description_url: row.get(8)?,
            language: row.get(9)?,
            resume: row.get(10)?,
            web_only: row.get(11)?,
            message_group_id: row.get(12)?,
            narrator_id: row.get(13)?,
            created_by_id: row.get(14)?,
            created_at: row.get(15)?,
            updated_at: row.get(16)?,
            archived_at: row.get(17)?,
            archived_by_id: row.get(18)?,
            ai_configuration: row.get(19)?,
        })
    }

    /// A new id: later ones sort after earlier ones.
    pub(crate) fn new_id() -> String {
        Uuid::now_v7().to_string()
    }

    /// The interview, or 404 when there is none that the request may see.
    pub(crate) fn find(db: &Connection, scope: &Scope, id: &str) -> Result<Self, ApiError> {
        db.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM interviews
             WHERE id = ?1 AND organization_id = ?2 AND (?3 IS NULL OR team_id = ?3)"
        ))?
        .query_row(
            params![id, scope.organization_id, scope.team_id],
            Self::from_row,
        )
        .optional()?
        .ok_or_else(|| ApiError::not_found("interview", id))
    }

    /// A page of the list and the number of all interviews in it.
    pub(crate) fn list(
        db: &Connection,
        scope: &Scope,
        filter: &ListFilter,
        page: Page,
    ) -> Result<(Vec<Self>, u64), ApiError> {
        let (from, mut values) = filtered(scope, filter);
        let total: i64 = db
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row(params_from_iter(&values), |row| row.get(0))?;
        values.extend([Value::from(page.limit()), Value::from(page.offset())]);
        let rows = db
            .prepare_cached(&page_sql(&from))?
            .query_map(params_from_iter(&values), Self::from_row)?
            .collect::<Result<_, _>>()?;
        Ok((rows, u64::try_from(total).unwrap_or_default()))
    }

    pub(crate) fn insert(&self, db: &Connection) -> Result<(), ApiError> {
        db.prepare_cached(
            "INSERT INTO interviews (id, organization_id, team_id, title, title_folded,
                display_name, interview_type, status, description, description_url, language,
                resume, web_only, message_group_id, narrator_id, created_by_id, created_at,
                updated_at, archived_at, archived_by_id, ai_configuration)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                ?18, ?19, ?20, ?21)",
        )?
        .execute(params![
            self.id,
            self.organization_id,
            self.team_id,
            self.title,
            choices::folded(&self.title),
            self.display_name,
            self.interview_type,
            self.status,
            self.description,
            self.description_url,
            self.language,
            self.resume,
            self.web_only,
            self.message_group_id,
            self.narrator_id,
            self.created_by_id,
            self.created_at,
            self.updated_at,
            self.archived_at,
            self.archived_by_id,
            self.ai_configuration,
        ])?;
        Ok(())
    }

    /// Writes everything of a row that a request can change.
    pub(crate) fn update(&self, db: &Connection) -> Result<(), ApiError> {
        db.prepare_cached(
            "UPDATE interviews SET title = :title, title_folded = :title_folded,
                display_name = :display_name, status = :status, description = :description,
                description_url = :description_url, language = :language, resume = :resume,
                web_only = :web_only, message_group_id = :message_group_id,
                narrator_id = :narrator_id, updated_at = :updated_at, archived_at = :archived_at,
                archived_by_id = :archived_by_id
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": self.id,
            ":title": self.title,
            ":title_folded": choices::folded(&self.title),
            ":display_name": self.display_name,
            ":status": self.status,
            ":description": self.description,
            ":description_url": self.description_url,
            ":language": self.language,
            ":resume": self.resume,
            ":web_only": self.web_only,
            ":message_group_id": self.message_group_id,
            ":narrator_id": self.narrator_id,
            ":updated_at": self.updated_at,
            ":archived_at": self.archived_at,
            ":archived_by_id": self.archived_by_id,
        })?;
        Ok(())
    }
}

/// `FROM` and `WHERE` of a list. The index is named, for the planner must not choose another one:
/// these two give order, filters and total without touching the table (search excepted).
fn filtered(scope: &Scope, filter: &ListFilter) -> (String, Vec<Value>) {
    let index = if filter.archived {
        "interviews_all"
    } else {
        "interviews_live"
    };
    let mut sql = format!("FROM interviews INDEXED BY {index} WHERE organization_id = ?");
    let mut values = vec![Value::from(scope.organization_id.clone())];
    if !filter.archived {
        sql.push_str(" AND archived_at IS NULL");
    }
    if let Some(team_id) = &scope.team_id {
        sql.push_str(" AND team_id = ?");
        values.push(Value::from(team_id.clone()));
    }
    if let Some(interview_type) = filter.interview_type {
        sql.push_str(" AND interview_type = ?");
        values.push(Value::from(interview_type.to_owned()));
    }
    if let Some(search) = &filter.search {
        sql.push_str(" AND instr(title_folded, ?) > 0");
        values.push(Value::from(search.clone()));
    }
    (sql, values)
}

/// The index alone finds the page, then the table is read for its few rows.
fn page_sql(from: &str) -> String {
    let order = choices::LIST_ORDER;
    format!(
        "SELECT {COLUMNS} FROM interviews WHERE rowid IN
            (SELECT rowid {from} ORDER BY {order} LIMIT ? OFFSET ?)
         ORDER BY {order}"
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::migrations;

    /// The steps of a query's plan, one a line.
    fn plan(sql: &str, values: &[Value]) -> String {
        let mut db = Connection::open_in_memory().unwrap();
        migrations::migrate(&mut db).unwrap();
        let mut statement = db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let steps = statement
            .query_map(params_from_iter(values), |row| row.get::<_, String>(3))
            .unwrap();
        steps.collect::<Result<Vec<_>, _>>().unwrap().join("\n")
    }

    #[test]
    fn every_list_is_found_by_an_index_alone_and_never_by_a_scan() {
        let teams = [None, Some("t".to_owned())];
        for team_id in teams {
            for interview_type in [None, Some("standard")] {
                for (archived, index) in [(false, "interviews_live"), (true, "interviews_all")] {
                    let scope = Scope {
                        organization_id: "o".to_owned(),
                        team_id: team_id.clone(),
                    };
                    let filter = ListFilter {
                        archived,
                        interview_type,
                        search: None,
                    };
                    let (from, mut values) = filtered(&scope, &filter);
                    let step = format!(
                        "SEARCH interviews USING COVERING INDEX {index} (organization_id=?)"
                    );
                    assert_eq!(plan(&format!("SELECT count(*) {from}"), &values), step);

                    values.extend([Value::from(10), Value::from(0)]);
                    let plan = plan(&page_sql(&from), &values);
                    assert!(plan.contains(&step), "{plan}");
                    assert!(!plan.contains("SCAN"), "{plan}");
                    // One sort, of the page's own rows; the index has the order already.
                    assert_eq!(plan.matches("TEMP B-TREE").count(), 1, "{plan}");
                }
            }
        }
    }

    #[test]
    fn one_interview_is_found_by_its_id() {
        let sql = "SELECT title FROM interviews WHERE id = ?1 AND organization_id = ?2 \
                   AND (?3 IS NULL OR team_id = ?3)";
        let values = vec![Value::from(String::new()); 3];
        assert!(plan(sql, &values).contains("sqlite_autoindex_interviews_1 (id=?)"));
    }
}
