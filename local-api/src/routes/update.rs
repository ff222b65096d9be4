//! `PATCH /qsi/gather/interviews/{interviewId}` (seed, Update Interview).

use axum::Extension;
use axum::extract::State;

use super::Id;
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
use crate::timestamp::Timestamp;

/// Update Interview: fields that are not sent stay as they are.
pub(crate) async fn update(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
    mut fields: Fields,
) -> Result<Answer, ApiError> {
    let change = Change::read_update(&mut fields);
    fields.finish()?;
    let team_id = parameters.id("teamId")?;
    let seed_detail = api.seed_detail;
    api.store
        .write(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let interview = Interview::find(db, &scope, &id)?;
            let interview = change.write(db, interview, choices::UPDATE_MODE, Timestamp::now())?;
            Answer::named(
                "interview",
                &InterviewView::detail(db, interview, seed_detail)?,
            )
        })
        .await
}
