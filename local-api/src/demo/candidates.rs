//! Who was invited to the demo interviews.

use rusqlite::{Connection, params};

use super::dice::Dice;
use super::{DAY, NOW};
use crate::error::ApiError;
use crate::store::candidate_interviews::STATUSES;
use crate::store::interviews::Interview;

/// Invites a handful of candidates, or none.
pub(super) fn insert(
    db: &Connection,
    dice: &mut Dice,
    interview: &Interview,
) -> Result<(), ApiError> {
    let candidates = if dice.percent(50) { dice.below(9) } else { 0 };
    for _ in 0..candidates {
        let after = i64::try_from(dice.below(20)).unwrap_or(0) * DAY;
        let at = NOW.min(interview.created_at.unix() + after);
        let status = dice.pick(&STATUSES).copied().unwrap_or("invite_sent");
        db.prepare_cached("INSERT INTO candidate_interviews VALUES (?1, ?2, ?3, ?4, ?5, ?5)")?
            .execute(params![
                dice.id(at).to_string(),
                dice.id(at).to_string(),
                interview.id,
                status,
                at
            ])?;
    }
    Ok(())
}
