//! Lists and details of the three kinds of questions (contract 2.1 and 2.2).

use axum::Extension;
use axum::extract::State;

use super::Id;
use crate::Api;
use crate::auth::Caller;
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store::lists::QuestionKind;
use crate::store::questions;

/// A page of questions: `page`, `pageSize`, `search`, `archived`, `teamId`.
pub(crate) async fn list(
    kind: QuestionKind,
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let page = parameters.page()?;
    let search = parameters.search()?;
    let archived = parameters.flag("archived", false)?;
    let team_id = parameters.id("teamId")?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let (rows, total) =
                questions::list(db, kind, &scope, search.as_deref(), archived, page)?;
            Answer::page(kind.plural(), &rows, page.of(total))
        })
        .await
}

/// One question.
pub(crate) async fn get(
    kind: QuestionKind,
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    Id(id): Id,
    parameters: Parameters,
) -> Result<Answer, ApiError> {
    let team_id = parameters.id("teamId")?;
    api.store
        .read(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            Answer::named(kind.singular(), &questions::find(db, kind, &scope, &id)?)
        })
        .await
}
