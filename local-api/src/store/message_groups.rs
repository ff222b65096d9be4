//! Message groups, and which of them an interview can send with (contract 2.5).

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::timestamp::Timestamp;

/// A message group (contract 2.5); `messages` in the detail only.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MessageGroup {
    id: String,
    title: String,
    status: String,
    r#type: String,
    default: bool,
    organization_id: String,
    team_id: String,
    created_by_id: String,
    created_at: Timestamp,
    updated_at: Timestamp,
    archived_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    messages: Option<Vec<Message>>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Message {
    id: String,
    r#type: String,
    sms_body: String,
    sms_enabled: bool,
    email_subject: String,
    email_body: String,
    email_enabled: bool,
}

const MESSAGE_GROUPS: &str = "SELECT id, title, status, type, is_default, organization_id, team_id,
        created_by_id, created_at, updated_at, archived_at
     FROM message_groups WHERE organization_id = ?1 AND (?2 IS NULL OR team_id = ?2)";

fn message_group(row: &Row<'_>) -> rusqlite::Result<MessageGroup> {
    Ok(MessageGroup {
        id: row.get(0)?,
        title: row.get(1)?,
        status: row.get(2)?,
        r#type: row.get(3)?,
        default: row.get(4)?,
        organization_id: row.get(5)?,
        team_id: row.get(6)?,
        created_by_id: row.get(7)?,
        created_at: row.get(8)?,
        updated_at: row.get(9)?,
        archived_at: row.get(10)?,
        messages: None,
    })
}

/// All message groups that the request may see, archived ones as well: their `archivedAt` is in
/// the documented sample, and no parameter is.
pub(crate) fn list(db: &Connection, scope: &Scope) -> Result<Vec<MessageGroup>, ApiError> {
    let groups = db
        .prepare_cached(&format!("{MESSAGE_GROUPS} ORDER BY title, id"))?
        .query_map(params![scope.organization_id, scope.team_id], message_group)?
        .collect::<Result<_, _>>()?;
    Ok(groups)
}

/// One message group with its messages.
pub(crate) fn find(db: &Connection, scope: &Scope, id: &str) -> Result<MessageGroup, ApiError> {
    let mut group = db
        .prepare_cached(&format!("{MESSAGE_GROUPS} AND id = ?3"))?
        .query_row(
            params![scope.organization_id, scope.team_id, id],
            message_group,
        )
        .optional()?
        .ok_or_else(|| ApiError::not_found("messageGroup", id))?;
    let messages = db
        .prepare_cached(
            "SELECT id, type, sms_body, sms_enabled, email_subject, email_body, email_enabled
             FROM messages WHERE message_group_id = ?1 ORDER BY id",
        )?
        .query_map([id], |row| {
            Ok(Message {
                id: row.get(0)?,
                r#type: row.get(1)?,
                sms_body: row.get(2)?,
                sms_enabled: row.get(3)?,
                email_subject: row.get(4)?,
                email_body: row.get(5)?,
                email_enabled: row.get(6)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    group.messages = Some(messages);
    Ok(group)
}

/// Whether an interview of the team can send with this group: published, live, of the right type.
pub(crate) fn fits(
    db: &Connection,
    id: &str,
    team_id: &str,
    group_type: &str,
) -> Result<bool, ApiError> {
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM message_groups WHERE id = ?1 AND team_id = ?2 AND type = ?3
                AND status = 'PUBLISHED' AND archived_at IS NULL",
        )?
        .exists([id, team_id, group_type])?)
}

/// The team's default message group of a type.
pub(crate) fn default_of(
    db: &Connection,
    team_id: &str,
    group_type: &str,
) -> Result<Option<String>, ApiError> {
    Ok(db
        .prepare_cached(
            "SELECT id FROM message_groups WHERE team_id = ?1 AND type = ?2 AND is_default",
        )?
        .query_row([team_id, group_type], |row| row.get(0))
        .optional()?)
}
