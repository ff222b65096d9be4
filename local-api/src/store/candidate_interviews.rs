//! Who was invited to which interview (contract, section 3).

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::query::Page;
use crate::timestamp::Timestamp;

/// The statuses that an invitation can have (contract section 3).
pub(crate) const STATUSES: [&str; 6] = [
    "invite_sent",
    "new_response",
    "has_reviewed",
    "partially_completed",
    "hired",
    "archived",
];

/// Somebody's invitation to an interview (contract section 3).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CandidateInterview {
    id: String,
    candidate_id: String,
    interview_id: String,
    status: String,
    invite_sent_at: Option<Timestamp>,
    created_at: Timestamp,
}

/// A page of the invitations to interviews that the request may see, the newest first, and their
/// number.
pub(crate) fn page(
    db: &Connection,
    scope: &Scope,
    interview_id: Option<&str>,
    candidate_id: Option<&str>,
    status: Option<&str>,
    page: Page,
) -> Result<(Vec<CandidateInterview>, u64), ApiError> {
    let from = "FROM candidate_interviews AS ci JOIN interviews AS i ON i.id = ci.interview_id
         WHERE i.organization_id = ?1 AND (?2 IS NULL OR i.team_id = ?2)
            AND (?3 IS NULL OR ci.interview_id = ?3) AND (?4 IS NULL OR ci.candidate_id = ?4)
            AND (?5 IS NULL OR ci.status = ?5)";
    let total: i64 = db
        .prepare_cached(&format!("SELECT count(*) {from}"))?
        .query_row(
            params![
                scope.organization_id,
                scope.team_id,
                interview_id,
                candidate_id,
                status
            ],
            |row| row.get(0),
        )?;
    let rows = db
        .prepare_cached(&format!(
            "SELECT ci.id, ci.candidate_id, ci.interview_id, ci.status, ci.invite_sent_at,
                ci.created_at
             {from} ORDER BY ci.created_at DESC, ci.id LIMIT ?6 OFFSET ?7"
        ))?
        .query_map(
            params![
                scope.organization_id,
                scope.team_id,
                interview_id,
                candidate_id,
                status,
                page.limit(),
                page.offset()
            ],
            |row| {
                Ok(CandidateInterview {
                    id: row.get(0)?,
                    candidate_id: row.get(1)?,
                    interview_id: row.get(2)?,
                    status: row.get(3)?,
                    invite_sent_at: row.get(4)?,
                    created_at: row.get(5)?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok((rows, u64::try_from(total).unwrap_or_default()))
}
