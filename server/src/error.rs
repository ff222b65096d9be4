//! Our own refusals and failures, in the error envelope of the Gather API, so that the app has one
//! way to read an error whoever it is from.

use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// An error that this server answers with in place of the API.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    code: &'static str,
    message: String,
    details: Option<Value>,
    /// Boxed: it is rare, and an error should be cheap to hand on.
    header: Option<Box<(HeaderName, HeaderValue)>>,
    request_id: String,
}

impl ApiError {
    /// An error with the words a person will read.
    pub fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            details: None,
            header: None,
            request_id: new_request_id(),
        }
    }

    /// What a program may want to know beyond status and code.
    #[must_use]
    pub fn with_details(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }

    /// A header that belongs to the status, such as `Allow`.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.header = Some(Box::new((name, value)));
        self
    }

    /// The status that the browser will see.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The id in `meta.requestId`; the operator finds it again in the server's own output.
    #[must_use]
    pub fn request_id(&self) -> &str {
        &self.request_id
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut error = json!({ "code": self.code, "message": self.message });
        if let Some(details) = self.details {
            error["details"] = details;
        }
        let envelope = json!({
            "error": error,
            "meta": { "requestId": self.request_id, "timestamp": timestamp() },
        });
        let mut response = Response::new(Body::from(envelope.to_string()));
        *response.status_mut() = self.status;
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        if let Some(header) = self.header {
            let (name, value) = *header;
            response.headers_mut().insert(name, value);
        }
        response
    }
}

/// A request that is turned away before anybody looks at what it wants.
#[derive(Debug)]
pub struct Refusal {
    /// The status of the answer.
    pub status: StatusCode,
    /// The code in the envelope.
    pub code: &'static str,
    /// One sentence for people.
    pub message: String,
}

impl Refusal {
    /// In the envelope for a call, as plain text for a page.
    #[must_use]
    pub fn into_response_for(self, is_api: bool) -> Response {
        if is_api {
            ApiError::new(self.status, self.code, self.message).into_response()
        } else {
            (self.status, format!("{}\n", self.message)).into_response()
        }
    }
}

/// Now, as the API writes time: ISO 8601 in UTC with whole seconds.
#[must_use]
pub fn timestamp() -> String {
    let now = OffsetDateTime::now_utc();
    let now = now.replace_nanosecond(0).unwrap_or(now);
    // Formatting can fail for years beyond 9999 only.
    now.format(&Rfc3339).unwrap_or_default()
}

/// Unlike any other process's by a random part, and countable by its end. The prefix tells an
/// operator that the id is of this server and unknown to the API's makers.
fn new_request_id() -> String {
    static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().hash_one(0));
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("callboard-{:016x}-{count}", *PROCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn request_ids_differ() {
        assert_ne!(new_request_id(), new_request_id());
    }

    #[test]
    fn a_timestamp_has_whole_seconds_and_ends_in_z() {
        let now = timestamp();
        assert_eq!(now.len(), "2026-01-15T10:00:00Z".len());
        assert!(now.ends_with('Z'));
    }
}
