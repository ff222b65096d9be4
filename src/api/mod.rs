//! HTTP with the Gather API; knows no signal and no view. Paths in [`endpoint`], JSON in `wire`, the
//! browser's fetch in [`transport`] alone.

mod call;
mod client;
mod credential;
mod endpoint;
mod error;
mod rate_limit;
mod transport;
mod wire;
mod write;

pub use call::{CallAnswer, CallEnd, CallObserver, Excerpt, LimitHeaders, SentCall};
pub use client::ApiClient;
pub use credential::Credential;
pub use error::{ApiError, Cause, FieldError, WriteEffect};
pub use rate_limit::{Budget, RateLimit, RateWindow};
pub use transport::{
    FetchTransport, FromDevice, HttpRequest, HttpResponse, TextFuture, Transport, TransportError,
    TransportFuture,
};
pub use write::{Write, WriteRequest, request_of};

use crate::model::{ListParams, ListedInterview, Paginated};

/// Reads the body of a successful answer of the list that came earlier.
pub fn listed_interviews(body: &str, params: &ListParams) -> Option<Paginated<ListedInterview>> {
    let response = HttpResponse {
        status: 200,
        body: body.to_owned(),
        ..HttpResponse::default()
    };
    let answer = wire::read(&response).ok()?;
    wire::interview_page(&answer, params).ok()
}

/// Reads the body of a successful detail answer by the real decoder, for tests of other rooms.
#[cfg(test)]
pub(crate) fn read_interview(body: &str) -> crate::model::Interview {
    let response = HttpResponse {
        status: 200,
        body: body.to_owned(),
        ..HttpResponse::default()
    };
    wire::read(&response)
        .and_then(|answer| wire::interview(&answer))
        .expect("a readable interview")
}
