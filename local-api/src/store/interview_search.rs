//! The search: which titles have a text in them.
//!
//! What it finds is said by `instr(title_folded, search) > 0` and by nothing else. The index of the
//! titles' trigrams only says which titles need not be read, where that saves reading.

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use crate::auth::Scope;
use crate::choices;
use crate::error::ApiError;
use crate::store::interview_list::{LIVE, ListFilter, conditions, in_order};

/// A title that the index names is read from the table, which takes so many times as long as reading
/// one in the list's order.
const COST_OF_A_CANDIDATE: u64 = 4;

/// More of a long search makes it no narrower.
const MOST_TRIGRAMS: usize = 16;

/// The numbers of all interviews of a list with `search` in their title, in the list's order. Without
/// the search it has `count` interviews.
pub(super) fn numbers(
    db: &Connection,
    scope: &Scope,
    filter: &ListFilter,
    search: &str,
    count: u64,
) -> Result<Vec<i64>, ApiError> {
    let trigrams = match trigrams(search) {
        Some(trigrams) if are_rare(db, &trigrams, count / COST_OF_A_CANDIDATE)? => Some(trigrams),
        _ => None,
    };
    let (sql, values) = match trigrams {
        Some(trigrams) => among_candidates(scope, filter, search, trigrams),
        None => in_order(scope, filter, Some(search)),
    };
    let numbers = db
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&values), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// Asks the index for titles that have all of the search's trigrams, perhaps not in a row. `None` for
/// a text that it cannot be asked for: a shorter one, or one with a character that ends a question.
fn trigrams(search: &str) -> Option<String> {
    let chars: Vec<char> = search.chars().collect();
    if chars.len() < 3 || chars.contains(&'\0') {
        return None;
    }
    let last = chars.len() - 3;
    // Side by side: those in between say little more.
    let starts = (0..last).step_by(3).chain([last]).take(MOST_TRIGRAMS);
    let quoted = starts.map(|start| {
        let trigram: String = chars[start..start + 3].iter().collect();
        format!("\"{}\"", trigram.replace('"', "\"\""))
    });
    Some(quoted.collect::<Vec<_>>().join(" AND "))
}

fn are_rare(db: &Connection, trigrams: &str, most: u64) -> Result<bool, ApiError> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let candidates: i64 = db
        .prepare_cached(
            "SELECT count(*) FROM
                (SELECT 1 FROM interview_titles WHERE interview_titles MATCH ?1 LIMIT ?2)",
        )?
        .query_row(params![trigrams, limit], |row| row.get(0))?;
    Ok(candidates < limit)
}

fn among_candidates(
    scope: &Scope,
    filter: &ListFilter,
    search: &str,
    trigrams: String,
) -> (String, Vec<Value>) {
    let (conditions, values) = conditions(scope, filter, LIVE);
    let order = choices::LIST_ORDER;
    // A cross join: the index is asked first, whatever the planner thinks of it.
    let sql = format!(
        "SELECT number FROM interview_titles
         CROSS JOIN interviews NOT INDEXED ON number = interview_titles.rowid
         WHERE interview_titles MATCH ? AND {conditions}
            AND instr(interviews.title_folded, ?) > 0
         ORDER BY {order}"
    );
    let mut all = vec![Value::from(trigrams)];
    all.extend(values);
    all.push(Value::from(search.to_owned()));
    (sql, all)
}

#[cfg(test)]
#[path = "interview_search_tests.rs"]
mod tests;
