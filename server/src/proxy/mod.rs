//! The way to the real API. Nothing of a request is passed on because it is there: path, headers
//! and body are each taken over because they are on a list, and the same holds for the answer.
//!
//! A call is answered once and never repeated here: the API documents no idempotency, so whether to
//! try again is for the person to decide.

mod allow_list;
mod answer;
mod connector;
mod problem;
mod request;
mod upstream;

use axum::extract::Request;
use axum::response::{IntoResponse, Response};

use crate::config::Upstream;
use crate::error::{ApiError, timestamp};
use request::Composer;
use upstream::UpstreamClient;

/// Passes calls on to the real API.
pub struct Proxy {
    composer: Composer,
    upstream: UpstreamClient,
}

impl Proxy {
    /// A proxy to this API. It connects when the first call comes.
    #[must_use]
    pub fn new(upstream: &Upstream) -> Self {
        Self {
            composer: Composer::new(upstream),
            upstream: UpstreamClient::new(upstream),
        }
    }

    /// Answers a call with what the API says, or with why it could not be asked.
    pub async fn answer(&self, request: Request) -> Response {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        match self.pass_on(request).await {
            Ok(response) => response,
            Err((error, reason)) => {
                if let Some(reason) = reason {
                    // The path holds ids and no names; query and bodies are not written down.
                    eprintln!(
                        "{} {} {method} {path}: {} {reason}",
                        timestamp(),
                        error.request_id(),
                        error.status().as_u16(),
                    );
                }
                error.into_response()
            }
        }
    }

    /// The error comes with its technical reason when the operator should hear of it.
    async fn pass_on(&self, request: Request) -> Result<Response, (ApiError, Option<String>)> {
        let ours = |error| (error, None);
        let permitted = allow_list::permit(request.method(), request.uri()).map_err(ours)?;
        let request = self
            .composer
            .compose(permitted, request)
            .await
            .map_err(ours)?;
        let received = self.upstream.ask(request).await;
        received
            .and_then(answer::checked)
            .map_err(|problem| (ApiError::from(&problem), Some(problem.to_string())))
    }
}
