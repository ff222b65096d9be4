//! The way to the real API. Nothing of a request is passed on because it is there: path, headers
//! and body are each taken over because they are on a list, and the same holds for the answer.
//!
//! A call is answered once and never repeated here: the API documents no idempotency, so whether to
//! try again is for the person to decide.

mod allow_list;
mod answer;
mod budget;
mod connector;
mod content;
mod problem;
mod request;
#[cfg(any(test, fuzzing))]
pub mod rules;
mod shared_reads;
mod upstream;

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body_util::Full;

pub(crate) use allow_list::documented_pattern;

use crate::config::Upstream;
use crate::error::ApiError;
use crate::observe::is_write;
use budget::Budget;
use problem::Problem;
use request::Composer;
use shared_reads::SharedReads;
use upstream::{Received, UpstreamClient};

/// Passes calls on to the real API.
pub struct Proxy {
    composer: Composer,
    upstream: UpstreamClient,
    shared_reads: SharedReads,
    /// Of the key that this server holds. Of people's own keys each has its own, and nobody to share
    /// it with.
    budget: Option<Budget>,
}

impl Proxy {
    /// A proxy to this API. It connects when the first call comes.
    #[must_use]
    pub fn new(upstream: &Upstream) -> Self {
        Self {
            composer: Composer::new(upstream),
            upstream: UpstreamClient::new(upstream),
            shared_reads: SharedReads::default(),
            budget: upstream.key.is_some().then(Budget::default),
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
                    tracing::warn!(
                        %method,
                        path,
                        status = error.status().as_u16(),
                        request_id = error.request_id(),
                        reason,
                        "the API could not be asked"
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
        let is_write = is_write(request.method());
        // A save looks first at what it is about to change.
        let is_of_a_save =
            is_write || documented_pattern(request.uri().path()) == Some(allow_list::ONE_INTERVIEW);
        if let (false, Some(budget)) = (is_of_a_save, &self.budget) {
            budget.check_read().map_err(ours)?;
        }
        let request = self
            .composer
            .compose(permitted, request)
            .await
            .map_err(ours)?;
        let answer = if is_write {
            let answered = WriteGuard(&self.shared_reads);
            let answer = self.upstream.ask(request).await;
            drop(answered);
            self.checked(answer)
        } else {
            self.read(request).await
        };
        match answer {
            Ok(Some(response)) => Ok(response),
            // Nobody else can have taken an answer that is nobody else's.
            Ok(None) => Err(Problem::Cut("the answer was taken".to_owned())),
            Err(problem) => Err(problem),
        }
        .map_err(|problem| (ApiError::from(&problem), Some(problem.to_string())))
    }

    async fn read(&self, request: Request<Full<Bytes>>) -> Result<Option<Response>, Problem> {
        let reading = self.shared_reads.reading(&request);
        let ask = || self.upstream.ask(request.clone());
        let shared = self.shared_reads.ask(reading, ask).await;
        match self.checked(shared)? {
            Some(response) => Ok(Some(response)),
            // A long answer goes to one; the others ask for themselves.
            None => {
                let own = self.upstream.ask(request).await;
                self.checked(own)
            }
        }
    }

    fn checked(&self, received: Result<Received, Problem>) -> Result<Option<Response>, Problem> {
        let received = received?;
        if let Some(budget) = &self.budget {
            budget.note(&received.headers);
        }
        answer::checked(received)
    }
}

/// Notes a write however it ends: also one that the browser gave up may have been carried out.
struct WriteGuard<'a>(&'a SharedReads);

impl Drop for WriteGuard<'_> {
    fn drop(&mut self) {
        self.0.note_write();
    }
}
