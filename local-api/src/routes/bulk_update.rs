//! `PATCH /qsi/gather/interviews/bulk-update` (contract 1.7).

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;

use crate::Api;
use crate::auth::Caller;
use crate::body::Fields;
use crate::change::Change;
use crate::choices::{self, Mode};
use crate::envelope::Answer;
use crate::error::ApiError;
use crate::query::Parameters;
use crate::store::interviews::Interview;
use crate::store::lists::Lists;
use crate::timestamp::Timestamp;

/// `data` of the answer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    success: bool,
    updated_count: usize,
    errors: Vec<OutcomeError>,
    template_interview_id: Option<String>,
}

/// Why one interview was not changed. The item's shape is unpublished: an error's own members, and
/// the interview that it is about.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OutcomeError {
    interview_id: String,
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Value>,
}

/// Bulk Update Interviews: each interview is changed as a whole or named in `errors`, and all
/// changes are in one transaction.
pub(crate) async fn bulk_update(
    State(api): State<Api>,
    Extension(caller): Extension<Caller>,
    parameters: Parameters,
    mut fields: Fields,
) -> Result<Response, ApiError> {
    fields.require(&["interviewIds", "mode"]);
    let ids = fields.ids("interviewIds").unwrap_or_default();
    if ids.len() > choices::MAX_BULK_INTERVIEWS {
        let most = choices::MAX_BULK_INTERVIEWS;
        fields.problem("interviewIds", format!("must have at most {most} items"));
    }
    let mode = mode(&mut fields);
    let change = Change::read_bulk_update(&mut fields);
    if mode == Mode::Overwrite {
        for field in change.removing_fields() {
            fields.problem(field, choices::REMOVED_NEEDS_MERGE);
        }
    }
    let template_id = fields.id("templateInterviewId");
    fields.finish()?;
    let team_id = parameters.id("teamId")?;

    let outcome = api
        .store
        .write(move |db| {
            let scope = caller.scope(db, team_id.as_deref())?;
            let now = Timestamp::now();
            let change = match &template_id {
                None => change,
                Some(id) => {
                    let template = Interview::find(db, &scope, id)?;
                    change.or_lists_of(Lists::read(db, &template.id)?)
                }
            };
            let mut errors = Vec::new();
            for id in &ids {
                let changed = Interview::find(db, &scope, id)
                    .and_then(|interview| change.clone().write(db, interview, mode, now));
                if let Err(error) = changed {
                    errors.push(OutcomeError::of(id, error.if_about_the_request()?));
                }
            }
            Answer::bare(&Outcome {
                success: errors.is_empty(),
                updated_count: ids.len() - errors.len(),
                errors,
                template_interview_id: template_id,
            })
        })
        .await?;
    let mut response = outcome.into_response();
    *response.status_mut() = choices::BULK_WITH_ERRORS;
    Ok(response)
}

fn mode(fields: &mut Fields) -> Mode {
    match fields.text("mode").as_deref() {
        Some("merge") => Mode::Merge,
        Some("overwrite") | None => Mode::Overwrite,
        Some(_) => {
            fields.problem("mode", "must be overwrite or merge");
            // Never used: the problem ends the request.
            Mode::Merge
        }
    }
}

impl OutcomeError {
    fn of(id: &str, error: ApiError) -> Self {
        Self {
            interview_id: id.to_owned(),
            code: error.code,
            message: error.message,
            details: error.details,
        }
    }
}
