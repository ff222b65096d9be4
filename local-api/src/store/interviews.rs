//! The interviews' rows: find, insert, update.

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use uuid::Uuid;

use crate::auth::Scope;
use crate::choices;
use crate::error::ApiError;
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
pub(super) const COLUMNS: &str = "id, organization_id, team_id, title, display_name, interview_type, status, \
    description, description_url, language, resume, web_only, message_group_id, narrator_id, \
    created_by_id, created_at, updated_at, archived_at, archived_by_id, ai_configuration";

impl Interview {
    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
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
