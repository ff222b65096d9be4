//! Teams (contract 2.3).

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::timestamp::Timestamp;

/// A team (contract 2.3).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Team {
    id: String,
    name: String,
    display_name: String,
    description: String,
    logo_url: Option<String>,
    accent_color: String,
    button_color: String,
    background_image: Option<String>,
    organization_id: String,
    created_at: Timestamp,
    updated_at: Timestamp,
    archived_at: Option<Timestamp>,
}

/// The teams that the request may see; with `user_id` only those that this user belongs to.
pub(crate) fn list(
    db: &Connection,
    scope: &Scope,
    user_id: Option<&str>,
) -> Result<Vec<Team>, ApiError> {
    let teams = db
        .prepare_cached(
            "SELECT id, name, display_name, description, logo_url, accent_color, button_color,
                background_image, organization_id, created_at, updated_at, archived_at
             FROM teams WHERE organization_id = ?1 AND (?2 IS NULL OR id = ?2)
                AND (?3 IS NULL OR id IN (SELECT team_id FROM team_members WHERE user_id = ?3))
             ORDER BY name",
        )?
        .query_map(
            params![scope.organization_id, scope.team_id, user_id],
            |row| {
                Ok(Team {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    display_name: row.get(2)?,
                    description: row.get(3)?,
                    logo_url: row.get(4)?,
                    accent_color: row.get(5)?,
                    button_color: row.get(6)?,
                    background_image: row.get(7)?,
                    organization_id: row.get(8)?,
                    created_at: row.get(9)?,
                    updated_at: row.get(10)?,
                    archived_at: row.get(11)?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(teams)
}
