//! Filling a file: very many interviews in one transaction.

use rusqlite::Connection;

use crate::error::ApiError;

/// What triggers keep of the interviews, made anew.
const KEPT: &str = "
    INSERT INTO interview_titles (interview_titles) VALUES ('rebuild');
    DELETE FROM interview_counts;
    INSERT INTO interview_counts
    SELECT organization_id, team_id, interview_type, archived_at IS NOT NULL, count(*)
    FROM interviews GROUP BY 1, 2, 3, 4;
    UPDATE interview_changes SET number = number + 1;";

/// Does `work`, which writes interviews, without their triggers and indexes, and what these would have
/// done afterwards and at once: one by one takes longer. To be used within a transaction.
pub(crate) fn at_once(
    db: &Connection,
    work: impl FnOnce() -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    // The index of the ids stays: it is the table's own and has no text.
    let followers: Vec<(String, String, String)> = db
        .prepare(
            "SELECT type, name, sql FROM sqlite_schema
             WHERE tbl_name = 'interviews' AND type IN ('index', 'trigger') AND sql IS NOT NULL",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (kind, name, _) in &followers {
        db.execute_batch(&format!("DROP {kind} {name}"))?;
    }
    work()?;
    for (_, _, sql) in &followers {
        db.execute_batch(sql)?;
    }
    Ok(db.execute_batch(KEPT)?)
}
