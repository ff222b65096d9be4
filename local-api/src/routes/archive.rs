//! `DELETE /qsi/gather/interviews/{interviewId}` (seed, Delete Interview): archives.

use axum::Extension;
use axum::extract::State;

use super::Id;
use super::interview_view::InterviewView;
use crate::Api;
use crate::auth::Caller;
use crate::choices;
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store::interviews::Interview;
use crate::timestamp::Timestamp;

/// Delete Interview; `teamId` and `userId` stand in the query.
pub(crate) async fn archive(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    let user_id = parameters.id("userId")?;
    api.store
        .write(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let author = caller.author(db, user_id.as_deref())?;
            let mut interview = Interview::find(db, &scope, &id)?;
            if interview.status != choices::STATUS_ARCHIVED {
                interview.updated_at = choices::updated_at(interview.updated_at, Timestamp::now());
                interview.status = choices::STATUS_ARCHIVED;
                interview.archived_at = Some(interview.updated_at);
                interview.archived_by_id = Some(author);
                interview.update(db)?;
            }
            Answer::named("interview", &InterviewView::archived(interview))
        })
        .await
}
