//! Users and the teams that they belong to (contract 2.4).

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::timestamp::Timestamp;

/// A user (contract 2.4); `teams` unless `includeTeams=false`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct User {
    id: String,
    first_name: String,
    last_name: String,
    email: String,
    phone: Option<String>,
    is_api_user: bool,
    organization_id: String,
    created_at: Timestamp,
    updated_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    teams: Option<Vec<TeamName>>,
}

/// A team as a user carries it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct TeamName {
    id: String,
    name: String,
    display_name: String,
}

/// The users of the teams that the request may see.
pub(crate) fn list(
    db: &Connection,
    scope: &Scope,
    include_teams: bool,
) -> Result<Vec<User>, ApiError> {
    let users = db
        .prepare_cached(
            "SELECT id, first_name, last_name, email, phone, is_api_user, organization_id,
                created_at, updated_at
             FROM users WHERE organization_id = ?1
                AND (?2 IS NULL OR id IN (SELECT user_id FROM team_members WHERE team_id = ?2))
             ORDER BY last_name, first_name, id",
        )?
        .query_map(params![scope.organization_id, scope.team_id], |row| {
            let id: String = row.get(0)?;
            Ok(User {
                teams: include_teams.then(|| teams_of(db, &id)).transpose()?,
                id,
                first_name: row.get(1)?,
                last_name: row.get(2)?,
                email: row.get(3)?,
                phone: row.get(4)?,
                is_api_user: row.get(5)?,
                organization_id: row.get(6)?,
                created_at: row.get(7)?,
                updated_at: row.get(8)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(users)
}

fn teams_of(db: &Connection, user_id: &str) -> rusqlite::Result<Vec<TeamName>> {
    db.prepare_cached(
        "SELECT id, name, display_name FROM teams
         WHERE id IN (SELECT team_id FROM team_members WHERE user_id = ?1) ORDER BY name",
    )?
    .query_map([user_id], |row| {
        Ok(TeamName {
            id: row.get(0)?,
            name: row.get(1)?,
            display_name: row.get(2)?,
        })
    })?
    .collect()
}
