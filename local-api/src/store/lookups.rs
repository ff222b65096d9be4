//! What a form chooses from besides questions: teams, users, message groups, narrators; and who was
//! invited (contract sections 2 and 3).

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::query::Page;
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

/// A narrator with its voices (contract 2.6).
#[derive(Debug, Serialize)]
pub(crate) struct Narrator {
    id: String,
    name: String,
    language: String,
    voices: Vec<Voice>,
}

#[derive(Debug, Serialize)]
struct Voice {
    id: String,
    name: String,
    gender: String,
    description: String,
}

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

/// The teams that the request may see; with `user_id` only those that this user belongs to.
pub(crate) fn teams(
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

/// The users of the teams that the request may see.
pub(crate) fn users(
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
pub(crate) fn message_groups(
    db: &Connection,
    scope: &Scope,
) -> Result<Vec<MessageGroup>, ApiError> {
    let groups = db
        .prepare_cached(&format!("{MESSAGE_GROUPS} ORDER BY title, id"))?
        .query_map(params![scope.organization_id, scope.team_id], message_group)?
        .collect::<Result<_, _>>()?;
    Ok(groups)
}

/// One message group with its messages.
pub(crate) fn find_message_group(
    db: &Connection,
    scope: &Scope,
    id: &str,
) -> Result<MessageGroup, ApiError> {
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
pub(crate) fn message_group_fits(
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
pub(crate) fn default_message_group(
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

/// All narrators; every organization has the same ones.
pub(crate) fn narrators(db: &Connection) -> Result<Vec<Narrator>, ApiError> {
    let narrators = db
        .prepare_cached("SELECT id, name, language FROM narrators ORDER BY name")?
        .query_map([], |row| narrator(db, row))?
        .collect::<Result<_, _>>()?;
    Ok(narrators)
}

/// One narrator.
pub(crate) fn find_narrator(db: &Connection, id: &str) -> Result<Narrator, ApiError> {
    db.prepare_cached("SELECT id, name, language FROM narrators WHERE id = ?1")?
        .query_row([id], |row| narrator(db, row))
        .optional()?
        .ok_or_else(|| ApiError::not_found("narrator", id))
}

/// Whether there is such a narrator.
pub(crate) fn has_narrator(db: &Connection, id: &str) -> Result<bool, ApiError> {
    Ok(db
        .prepare_cached("SELECT 1 FROM narrators WHERE id = ?1")?
        .exists([id])?)
}

fn narrator(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Narrator> {
    let id: String = row.get(0)?;
    let voices = db
        .prepare_cached(
            "SELECT id, name, gender, description FROM voices WHERE narrator_id = ?1 ORDER BY id",
        )?
        .query_map([&id], |row| {
            Ok(Voice {
                id: row.get(0)?,
                name: row.get(1)?,
                gender: row.get(2)?,
                description: row.get(3)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Narrator {
        id,
        name: row.get(1)?,
        language: row.get(2)?,
        voices,
    })
}

/// A page of the invitations to interviews that the request may see, the newest first, and their
/// number.
pub(crate) fn candidate_interviews(
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
