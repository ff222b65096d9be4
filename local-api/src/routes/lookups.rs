//! What a form chooses from besides questions, and who was invited (contract sections 2 and 3).

use axum::Extension;
use axum::extract::State;

use super::Id;
use crate::Api;
use crate::auth::Caller;
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store;

/// `GET /qsi/gather/teams`.
pub(crate) async fn teams(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let user_id = parameters.id("userId")?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, None)?;
            Answer::named(
                "teams",
                &store::teams::list(db, &scope, user_id.as_deref())?,
            )
        })
        .await
}

/// `GET /qsi/gather/users`.
pub(crate) async fn users(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    let include_teams = parameters.flag("includeTeams", true)?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            Answer::named("users", &store::users::list(db, &scope, include_teams)?)
        })
        .await
}

/// `GET /qsi/gather/message-groups`.
pub(crate) async fn message_groups(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            Answer::named("messageGroups", &store::message_groups::list(db, &scope)?)
        })
        .await
}

/// `GET /qsi/gather/message-groups/{messageGroupId}`.
pub(crate) async fn message_group(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            Answer::named(
                "messageGroup",
                &store::message_groups::find(db, &scope, &id)?,
            )
        })
        .await
}

/// `GET /qsi/gather/narrators`: still with the older envelope, a bare array.
pub(crate) async fn narrators(State(api): State<Api>) -> Result<Answer, ApiError> {
    api.store
        .read(|db| Answer::bare(&store::narrators::list(db)?))
        .await
}

/// `GET /qsi/gather/narrators/{narratorId}`: a bare object.
pub(crate) async fn narrator(State(api): State<Api>, Id(id): Id) -> Result<Answer, ApiError> {
    api.store
        .read(move |db| Answer::bare(&store::narrators::find(db, &id)?))
        .await
}

/// `GET /qsi/gather/candidate-interviews`: the older envelope with `limit`.
pub(crate) async fn candidate_interviews(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let page = parameters.older_page()?;
    let interview_id = parameters.id("interviewId")?;
    let candidate_id = parameters.id("candidateId")?;
    let status = parameters.one_of("status", &store::candidate_interviews::STATUSES)?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, None)?;
            let (rows, total) = store::candidate_interviews::page(
                db,
                &scope,
                interview_id.as_deref(),
                candidate_id.as_deref(),
                status,
                page,
            )?;
            Answer::older_page(&rows, page.older_of(total))
        })
        .await
}
