//! The list of interviews: which there are, in what order, and how many.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::auth::Scope;
use crate::choices;
use crate::error::ApiError;
use crate::query::Page;
use crate::store::interview_search;
use crate::store::interviews::{COLUMNS, Interview};
use crate::store::recent_searches::RecentSearches;

/// Which interviews a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ListFilter {
    /// Folded; finds a part of the title.
    pub(crate) search: Option<String>,
    /// Archived ones as well.
    pub(crate) archived: bool,
    pub(crate) interview_type: Option<&'static str>,
}

/// A page of the list and the number of all interviews in it.
pub(crate) fn page(
    db: &Connection,
    searches: &RecentSearches,
    scope: &Scope,
    filter: &ListFilter,
    page: Page,
) -> Result<(Vec<Interview>, u64), ApiError> {
    let count = count(db, scope, filter)?;
    let (numbers, total) = match &filter.search {
        None => (numbers(db, scope, filter, page)?, count),
        Some(search) => {
            let found = searches.found(db, scope, filter, || {
                interview_search::numbers(db, scope, filter, search, count)
            })?;
            (page.of_all(&found).to_vec(), found.len() as u64)
        }
    };
    let mut one = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM interviews WHERE number = ?1"
    ))?;
    let rows = numbers
        .into_iter()
        .map(|number| one.query_row([number], Interview::from_row))
        .collect::<Result<_, _>>()?;
    Ok((rows, total))
}

/// How many interviews the list has, its search left aside.
fn count(db: &Connection, scope: &Scope, filter: &ListFilter) -> Result<u64, ApiError> {
    let (conditions, values) = conditions(scope, filter, "is_archived = 0");
    let sql = format!("SELECT coalesce(sum(count), 0) FROM interview_counts WHERE {conditions}");
    let count: i64 = db
        .prepare_cached(&sql)?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    Ok(u64::try_from(count).unwrap_or_default())
}

/// The page's interviews, in order.
fn numbers(
    db: &Connection,
    scope: &Scope,
    filter: &ListFilter,
    page: Page,
) -> Result<Vec<i64>, ApiError> {
    let (sql, mut values) = in_order(scope, filter, None);
    values.extend([Value::from(page.limit()), Value::from(page.offset())]);
    let numbers = db
        .prepare_cached(&format!("{sql} LIMIT ? OFFSET ?"))?
        .query_map(params_from_iter(&values), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// The numbers of a list's interviews in its order, those with `search` in their title. The index is named, for the planner must not
/// choose another one: these two give order and filters without touching the table.
pub(super) fn in_order(
    scope: &Scope,
    filter: &ListFilter,
    search: Option<&str>,
) -> (String, Vec<Value>) {
    let index = if filter.archived {
        "interviews_all"
    } else {
        "interviews_live"
    };
    let (mut conditions, mut values) = conditions(scope, filter, LIVE);
    if let Some(search) = search {
        conditions.push_str(" AND instr(title_folded, ?) > 0");
        values.push(Value::from(search.to_owned()));
    }
    let order = choices::LIST_ORDER;
    let sql = format!(
        "SELECT number FROM interviews INDEXED BY {index} WHERE {conditions} ORDER BY {order}"
    );
    (sql, values)
}

/// What makes an interview a live one.
pub(super) const LIVE: &str = "archived_at IS NULL";

/// What a list's interviews have in common, its search left aside; `live` says that they are not
/// archived.
pub(super) fn conditions(scope: &Scope, filter: &ListFilter, live: &str) -> (String, Vec<Value>) {
    let mut sql = "organization_id = ?".to_owned();
    let mut values = vec![Value::from(scope.organization_id.clone())];
    if !filter.archived {
        sql.push_str(" AND ");
        sql.push_str(live);
    }
    if let Some(team_id) = &scope.team_id {
        sql.push_str(" AND team_id = ?");
        values.push(Value::from(team_id.clone()));
    }
    if let Some(interview_type) = filter.interview_type {
        sql.push_str(" AND interview_type = ?");
        values.push(Value::from(interview_type.to_owned()));
    }
    (sql, values)
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
    fn every_list_is_one_pass_over_an_index_alone() {
        for team_id in [None, Some("t".to_owned())] {
            for interview_type in [None, Some("standard")] {
                for search in [None, Some("x")] {
                    for (archived, index) in [(false, "interviews_live"), (true, "interviews_all")]
                    {
                        let scope = Scope {
                            organization_id: "o".to_owned(),
                            team_id: team_id.clone(),
                        };
                        let filter = ListFilter {
                            archived,
                            interview_type,
                            search: None,
                        };
                        let (sql, values) = in_order(&scope, &filter, search);
                        let step = format!(
                            "SEARCH interviews USING COVERING INDEX {index} (organization_id=?)"
                        );
                        assert_eq!(plan(&sql, &values), step);
                    }
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
