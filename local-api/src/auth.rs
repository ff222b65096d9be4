//! The key of a request: whose it is and what it may see (contract section 4).

use axum::http::HeaderMap;
use rusqlite::{Connection, OptionalExtension};

use crate::choices;
use crate::error::ApiError;

/// Who makes the request.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    pub(crate) key: String,
    pub(crate) organization_id: String,
    /// The team that the key is bound to; `None` for a key of the whole organization.
    pub(crate) bound_team_id: Option<String>,
    /// Where the key creates when no team is named.
    default_team_id: String,
    /// To whom writes are attributed when no user is named.
    user_id: String,
}

/// What a request may see, and therefore find: an organization, or one team of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Scope {
    pub(crate) organization_id: String,
    pub(crate) team_id: Option<String>,
}

/// The key in `x-api-key`, without white space around it.
pub(crate) fn key_of(headers: &HeaderMap) -> Result<String, ApiError> {
    let value = headers.get("x-api-key").ok_or_else(ApiError::missing_key)?;
    let key = value.to_str().map_err(|_| ApiError::invalid_key())?.trim();
    if key.is_empty() {
        return Err(ApiError::missing_key());
    }
    Ok(key.to_owned())
}

impl Caller {
    /// Reads the key anew for every request: revoking takes effect at once.
    pub(crate) fn find(db: &Connection, key: &str) -> Result<Self, ApiError> {
        db.prepare_cached(
            "SELECT key, organization_id, bound_team_id, default_team_id, user_id
             FROM api_keys WHERE key = ?1 AND revoked_at IS NULL",
        )?
        .query_row([key], |row| {
            Ok(Self {
                key: row.get(0)?,
                organization_id: row.get(1)?,
                bound_team_id: row.get(2)?,
                default_team_id: row.get(3)?,
                user_id: row.get(4)?,
            })
        })
        .optional()?
        .ok_or_else(ApiError::invalid_key)
    }

    /// What the request may see, with the `teamId` of its query.
    pub(crate) fn scope(&self, db: &Connection, team_id: Option<&str>) -> Result<Scope, ApiError> {
        let team_id = match team_id {
            Some(id) => Some(self.team(db, id)?),
            None => self.bound_team_id.clone(),
        };
        Ok(Scope {
            organization_id: self.organization_id.clone(),
            team_id,
        })
    }

    /// The team that a new interview goes to.
    pub(crate) fn team_to_create_in(
        &self,
        db: &Connection,
        team_id: Option<&str>,
    ) -> Result<String, ApiError> {
        match team_id {
            Some(id) => self.team(db, id),
            None => Ok(self.default_team_id.clone()),
        }
    }

    /// A team by its id, or 404 when it is not this key's to use.
    pub(crate) fn team(&self, db: &Connection, team_id: &str) -> Result<String, ApiError> {
        let is_ours = db
            .prepare_cached("SELECT 1 FROM teams WHERE id = ?1 AND organization_id = ?2")?
            .exists([team_id, &self.organization_id])?;
        if is_ours && choices::may_use_team(self.bound_team_id.as_deref(), team_id) {
            Ok(team_id.to_owned())
        } else {
            Err(ApiError::not_found("team", team_id))
        }
    }

    /// The user that a write is attributed to: the one named, who must be of the organization, or
    /// the key's own.
    pub(crate) fn author(
        &self,
        db: &Connection,
        user_id: Option<&str>,
    ) -> Result<String, ApiError> {
        let Some(id) = user_id else {
            return Ok(self.user_id.clone());
        };
        let is_ours = db
            .prepare_cached("SELECT 1 FROM users WHERE id = ?1 AND organization_id = ?2")?
            .exists([id, &self.organization_id])?;
        if is_ours {
            Ok(id.to_owned())
        } else {
            Err(ApiError::field("userId", "is no user of this organization"))
        }
    }
}
