//! All paths below `/qsi/gather`, and what answers where there is none.

mod archive;
mod bulk_update;
mod copy;
mod create;
mod interview_view;
mod interviews;
mod lookups;
mod questions;
mod update;

use axum::Router;
use axum::extract::{FromRequestParts, OriginalUri, Path};
use axum::http::Method;
use axum::http::request::Parts;
use axum::routing::{any, get, patch, post};

use crate::Api;
use crate::error::ApiError;
use crate::store::lists::QuestionKind;

/// Every path of the API begins with it (contract section 0).
pub(crate) const PREFIX: &str = "/qsi/gather";

/// The routes, with [`PREFIX`] still to be put before them.
pub(crate) fn routes() -> Router<Api> {
    Router::new()
        .route("/interviews", get(interviews::list).post(create::create))
        // A path of its own wins over `{id}`.
        .route("/interviews/bulk-update", patch(bulk_update::bulk_update))
        .route(
            "/interviews/{id}",
            get(interviews::get)
                .patch(update::update)
                .delete(archive::archive),
        )
        .route("/interviews/{id}/copy", post(copy::copy))
        .merge(question_routes("/questions", QuestionKind::Audio))
        .merge(question_routes("/survey-questions", QuestionKind::Survey))
        .merge(question_routes("/ai-text-questions", QuestionKind::AiText))
        .route("/teams", get(lookups::teams))
        .route("/users", get(lookups::users))
        .route("/message-groups", get(lookups::message_groups))
        .route("/message-groups/{id}", get(lookups::message_group))
        .route("/narrators", get(lookups::narrators))
        .route("/narrators/{id}", get(lookups::narrator))
        .route("/candidate-interviews", get(lookups::candidate_interviews))
        .fallback(unknown_path)
        .method_not_allowed_fallback(method_not_allowed)
}

/// The prefix with nothing behind it, which a nested fallback does not see.
pub(crate) fn bare_prefix() -> Router<Api> {
    Router::new().route(&format!("{PREFIX}/"), any(unknown_path))
}

fn question_routes(path: &str, kind: QuestionKind) -> Router<Api> {
    Router::new()
        .route(
            path,
            get(move |api, caller, parameters| questions::list(kind, api, caller, parameters)),
        )
        .route(
            &format!("{path}/{{id}}"),
            get(move |api, caller, id, parameters| {
                questions::get(kind, api, caller, id, parameters)
            }),
        )
}

async fn unknown_path(OriginalUri(uri): OriginalUri) -> ApiError {
    ApiError::unknown_path(uri.path())
}

async fn method_not_allowed(method: Method) -> ApiError {
    ApiError::method_not_allowed(method.as_str())
}

/// The `{id}` of a path, percent-decoded. What cannot be decoded is no path of ours.
pub(crate) struct Id(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) => Ok(Self(id)),
            Err(_) => Err(ApiError::unknown_path(parts.uri.path())),
        }
    }
}
