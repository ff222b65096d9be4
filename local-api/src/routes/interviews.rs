//! `GET /qsi/gather/interviews` and `GET /qsi/gather/interviews/{interviewId}` (seed).

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
use crate::store::interview_list::{self, ListFilter};
use crate::store::interviews::Interview;

/// List Interviews.
pub(crate) async fn list(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let page = parameters.page()?;
    let team_id = parameters.id("teamId")?;
    let filter = ListFilter {
        search: parameters.search()?,
        archived: parameters.flag("archived", false)?,
        interview_type: parameters.one_of("interviewType", &choices::FILTERED_TYPES)?,
    };
    let shared = api.clone();
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let (rows, total) = interview_list::page(db, &shared.searches, &scope, &filter, page)?;
            let rows: Vec<_> = rows.into_iter().map(InterviewView::list_row).collect();
            Answer::page("interviews", &rows, page.of(total))
        })
        .await
}

/// Get Interview. An archived one is found too: the answer of archiving names it, so it exists.
pub(crate) async fn get(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    let seed_detail = api.seed_detail;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let interview = Interview::find(db, &scope, &id)?;
            Answer::named(
                "interview",
                &InterviewView::detail(db, interview, seed_detail)?,
            )
        })
        .await
}
