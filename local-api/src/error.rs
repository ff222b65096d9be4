//! What goes wrong in a request: status, code, message and details (contract section 6).

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};

use crate::envelope::Payload;
use crate::timestamp::Timestamp;

/// One thing wrong with one field; `field` may be a path such as `surveyQuestions.0.id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FieldProblem {
    pub(crate) field: String,
    pub(crate) reason: String,
}

impl FieldProblem {
    pub(crate) fn new(field: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            reason: reason.into(),
        }
    }
}

/// An answer that is not a success. Nothing was changed when one is given.
#[derive(Clone, Debug)]
pub(crate) struct ApiError {
    status: StatusCode,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) details: Option<Value>,
    /// Seconds, for the header of that name.
    retry_after: Option<i64>,
}

impl ApiError {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            status,
            code,
            message: message.into(),
            details: None,
            retry_after: None,
        }
    }

    fn with_details(mut self, details: Value) -> Self {
        self.details = Some(details);
        self
    }

    /// 400. The first problem stands in `details` as documented; all of them in `details.errors`.
    pub(crate) fn validation(problems: Vec<FieldProblem>) -> Self {
        let message = match problems.as_slice() {
            [one] => format!("{} {}", one.field, one.reason),
            [first, rest @ ..] => {
                format!("{} {} (and {} more)", first.field, first.reason, rest.len())
            }
            [] => "The request is not valid".to_owned(),
        };
        let details = problems.first().map(
            |first| json!({ "field": first.field, "reason": first.reason, "errors": problems }),
        );
        let mut error = Self::new(StatusCode::BAD_REQUEST, "VALIDATION_ERROR", message);
        error.details = details;
        error
    }

    /// 400 for one field or query parameter.
    pub(crate) fn field(field: &str, reason: impl Into<String>) -> Self {
        Self::validation(vec![FieldProblem::new(field, reason)])
    }

    /// 401, in the words of the authentication page.
    pub(crate) fn missing_key() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "UNAUTHORIZED",
            "Missing authentication header",
        )
        .with_details(json!({ "expectedFormat": "x-api-key header" }))
    }

    /// 401, in the words of the authentication page.
    pub(crate) fn invalid_key() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "UNAUTHORIZED", "Invalid API key")
    }

    /// 404 for something that is not there, or is not this key's to see.
    pub(crate) fn not_found(resource: &str, id: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            format!("There is no {resource} with this id"),
        )
        .with_details(json!({ "resource": resource, "id": id }))
    }

    pub(crate) fn unknown_path(path: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            "There is no such endpoint",
        )
        .with_details(json!({ "resource": "endpoint", "id": path }))
    }

    pub(crate) fn method_not_allowed(method: &str) -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "METHOD_NOT_ALLOWED",
            format!("{method} is not possible here; the Allow header names what is"),
        )
    }

    /// 409: the interview is archived, and nothing documented changes an archived one.
    pub(crate) fn archived(id: &str) -> Self {
        Self::new(
            StatusCode::CONFLICT,
            "CONFLICT",
            "This interview is archived and can no longer be changed",
        )
        .with_details(json!({ "resource": "interview", "id": id, "status": 3 }))
    }

    pub(crate) fn too_large(limit: usize) -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "PAYLOAD_TOO_LARGE",
            format!("The body is larger than {limit} bytes"),
        )
        .with_details(json!({ "limit": limit }))
    }

    pub(crate) fn not_json_type() -> Self {
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "UNSUPPORTED_MEDIA_TYPE",
            "Send the body with Content-Type: application/json",
        )
        .with_details(json!({ "expectedFormat": "application/json" }))
    }

    /// 429 with the details of the rate limits page.
    pub(crate) fn rate_limited(limit: u32, wait_seconds: i64) -> Self {
        let mut error = Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "RATE_LIMIT_EXCEEDED",
            "Rate limit exceeded",
        )
        .with_details(json!({
            "limit": limit,
            "remaining": 0,
            "resetAt": Timestamp::now().plus_seconds(wait_seconds),
        }));
        error.retry_after = Some(wait_seconds);
        error
    }

    /// 500. The cause goes to the terminal, not to the caller.
    pub(crate) fn internal(cause: impl std::fmt::Display) -> Self {
        eprintln!("local API: {cause}");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "INTERNAL_ERROR",
            "An unexpected error occurred",
        )
    }

    /// The error, if it is about what was asked for; `Err` for one of the server's own, which must
    /// end the whole request.
    pub(crate) fn if_about_the_request(self) -> Result<Self, Self> {
        if self.status.is_server_error() {
            Err(self)
        } else {
            Ok(self)
        }
    }

    /// An error that a test asked for, under the code that such a status usually has.
    pub(crate) fn asked_for(status: StatusCode) -> Self {
        let code = match status.as_u16() {
            400 => "VALIDATION_ERROR",
            401 => "UNAUTHORIZED",
            403 => "FORBIDDEN",
            404 => "NOT_FOUND",
            409 => "CONFLICT",
            // With all that a client reads from one, and soon over.
            429 => return Self::rate_limited(1000, 1),
            500 => "INTERNAL_ERROR",
            502 => "BAD_GATEWAY",
            503 => "SERVICE_UNAVAILABLE",
            504 => "GATEWAY_TIMEOUT",
            _ => "ERROR",
        };
        Self::new(status, code, "This failure was asked for by a switch")
    }
}

impl From<rusqlite::Error> for ApiError {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(Payload::Error(self));
        response
    }
}
