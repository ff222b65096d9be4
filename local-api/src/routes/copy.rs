//! `POST /qsi/gather/interviews/{interviewId}/copy` (seed, Copy Interview and Copy Behavior).

use axum::Extension;
use axum::extract::State;
use rusqlite::Connection;

use super::Id;
use super::interview_view::InterviewView;
use crate::Api;
use crate::auth::Caller;
use crate::body::Fields;
use crate::change::message_group_problem;
use crate::choices;
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store::interviews::Interview;
use crate::store::lists::Lists;
use crate::store::{copying, message_groups};
use crate::timestamp::Timestamp;

/// The body of a copy.
struct Wish {
    team_id: String,
    copy_keywords: bool,
    message_group_id: Option<String>,
}

/// Copy Interview.
pub(crate) async fn copy(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
    mut fields: Fields,
) -> Result<Answer, ApiError> {
    fields.require(&["teamId"]);
    let wish = Wish {
        team_id: fields.id("teamId").unwrap_or_default(),
        copy_keywords: fields.flag("copyKeywords").unwrap_or(false),
        message_group_id: fields.id("messageGroupId"),
    };
    fields.finish()?;
    let team_id = parameters.id("teamId")?;
    let seed_detail = api.seed_detail;
    api.store
        .write(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let original = Interview::find(db, &scope, &id)?;
            let copied = write_copy(db, &caller, &original, wish)?;
            Answer::created(
                "interview",
                &InterviewView::detail(db, copied, seed_detail)?,
            )
        })
        .await
}

fn write_copy(
    db: &Connection,
    caller: &Caller,
    original: &Interview,
    wish: Wish,
) -> Result<Interview, ApiError> {
    let team_id = caller.team(db, &wish.team_id)?;
    let author = caller.author(db, None)?;
    let is_same_team = team_id == original.team_id;
    let now = Timestamp::now();

    let mut lists = Lists::read(db, &original.id)?;
    if !wish.copy_keywords {
        lists.keywords.clear();
    }
    if !is_same_team {
        lists = copying::questions_into_team(db, &lists, &team_id, &author, now)?;
    }
    let ai_configuration = original.ai_configuration.as_deref();
    let copied = Interview {
        id: Interview::new_id(),
        title: if is_same_team {
            free_title(db, &team_id, &original.title)?
        } else {
            original.title.clone()
        },
        message_group_id: message_group(db, &team_id, original, wish.message_group_id)?,
        ai_configuration: ai_configuration
            .map(copying::with_new_persona)
            .transpose()?,
        team_id,
        status: choices::STATUS_OF_A_NEW_INTERVIEW,
        created_by_id: author,
        created_at: now,
        updated_at: now,
        archived_at: None,
        archived_by_id: None,
        ..original.clone()
    };
    copied.insert(db)?;
    lists.write(db, &copied.id, &Lists::default())?;
    copying::score_cards(db, &original.id, &copied.id)?;
    Ok(copied)
}

fn free_title(db: &Connection, team_id: &str, title: &str) -> Result<String, ApiError> {
    for candidate in choices::copy_titles(title) {
        if !copying::title_is_taken(db, team_id, &candidate)? {
            return Ok(candidate);
        }
    }
    Err(ApiError::internal("no title is free"))
}

/// The group that was named, which must fit, or the default for the interview's type.
fn message_group(
    db: &Connection,
    team_id: &str,
    original: &Interview,
    wished: Option<String>,
) -> Result<Option<String>, ApiError> {
    let group_type = choices::message_group_type(&original.interview_type);
    let Some(id) = wished else {
        return message_groups::default_of(db, team_id, group_type);
    };
    if message_groups::fits(db, &id, team_id, group_type)? {
        Ok(Some(id))
    } else {
        Err(ApiError::validation(vec![message_group_problem(
            group_type,
        )]))
    }
}
