//! `POST /qsi/gather/interviews` (seed, Create Interview).

use axum::Extension;
use axum::extract::State;

use super::interview_view::InterviewView;
use crate::Api;
use crate::auth::Caller;
use crate::body::Fields;
use crate::change::Change;
use crate::choices;
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store::interviews::Interview;
use crate::store::message_groups;
use crate::timestamp::Timestamp;

/// The four fields that every sample has.
const REQUIRED: [&str; 4] = ["title", "displayName", "interviewType", "questionIds"];

/// Create Interview. The team is the one of `teamId` in the query or the body, else the key's own.
pub(crate) async fn create(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
    mut fields: Fields,
) -> Result<Answer, ApiError> {
    fields.require(&REQUIRED);
    if let Some(interview_type) = fields.text("interviewType")
        && interview_type != choices::CREATABLE_TYPE
    {
        fields.problem(
            "interviewType",
            "must be standard; others are made in the Qualifi dashboard",
        );
    }
    let change = Change::read(&mut fields);
    let user_id = fields.id("userId");
    let team_in_body = fields.id("teamId");
    let team_in_query = parameters.id("teamId")?;
    if team_in_body.is_some() && team_in_query.is_some() && team_in_body != team_in_query {
        fields.problem("teamId", "is another one than in the query");
    }
    fields.finish()?;

    let seed_detail = api.seed_detail;
    api.store
        .write(move |db| {
            let team_id = team_in_body.or(team_in_query);
            let team_id = caller.team_to_create_in(db, team_id.as_deref())?;
            let author = caller.author(db, user_id.as_deref())?;
            let interview = blank(db, &caller, team_id, author)?;
            let interview = change.write_new(db, interview)?;
            Answer::created(
                "interview",
                &InterviewView::detail(db, interview, seed_detail)?,
            )
        })
        .await
}

fn blank(
    db: &rusqlite::Connection,
    caller: &Caller,
    team_id: String,
    author: String,
) -> Result<Interview, ApiError> {
    let now = Timestamp::now();
    let group_type = choices::message_group_type(choices::CREATABLE_TYPE);
    Ok(Interview {
        id: Interview::new_id(),
        organization_id: caller.organization_id.clone(),
        message_group_id: message_groups::default_of(db, &team_id, group_type)?,
        team_id,
        title: String::new(),
        display_name: String::new(),
        interview_type: choices::CREATABLE_TYPE.to_owned(),
        status: choices::STATUS_OF_A_NEW_INTERVIEW,
        description: String::new(),
        description_url: String::new(),
        language: choices::DEFAULT_LANGUAGE.to_owned(),
        resume: false,
        web_only: false,
        narrator_id: None,
        created_by_id: author,
        created_at: now,
        updated_at: now,
        archived_at: None,
        archived_by_id: None,
        ai_configuration: None,
    })
}
