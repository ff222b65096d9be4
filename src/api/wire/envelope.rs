//! What is around every answer: `{ data, meta }` or `{ error, meta }` (contract, sections 0 and 6).

use serde_json::Value;

use super::fields::Fields;
use crate::api::{ApiError, Cause, FieldError, HttpResponse, rate_limit::Hints};

/// A successful answer: `data`, and `meta` where there is one.
pub(in crate::api) struct Answer(Value);

impl Answer {
    /// The answer of a write that said nothing.
    pub(in crate::api) fn empty() -> Self {
        Self(Value::Null)
    }

    /// `data`, or the whole body where there is no such envelope.
    pub(super) fn data(&self) -> &Value {
        self.0.get("data").unwrap_or(&self.0)
    }

    /// `meta`, where the older lists keep their pagination.
    pub(super) fn meta(&self) -> Option<Fields<'_>> {
        Fields::of(&self.0)?.object("meta")
    }

    /// The id to quote to the API's makers, where there is one.
    pub(in crate::api) fn request_id(&self) -> Option<String> {
        self.meta().and_then(|meta| meta.text("requestId"))
    }

    /// JSON that makes no sense, with the id to quote.
    pub(super) fn unexpected(&self) -> ApiError {
        ApiError {
            request_id: self.request_id(),
            ..Cause::UnexpectedAnswer.into()
        }
    }
}

/// Tells success from failure.
///
/// # Errors
/// Any status that is not 2xx, and any body that is not JSON.
pub(in crate::api) fn read(response: &HttpResponse) -> Result<Answer, ApiError> {
    let body: Option<Value> = serde_json::from_str(&response.body).ok();
    if (200..300).contains(&response.status) {
        return body
            .map(Answer)
            .ok_or_else(|| Cause::NotJson(response.status).into());
    }
    let fields = body.as_ref().and_then(Fields::of);
    let error = fields.and_then(|fields| fields.object("error"));
    let meta = fields.and_then(|fields| fields.object("meta"));
    let hints = Hints {
        retry_after: response.retry_after.as_deref(),
        reset_at: error.and_then(|error| error.object("details")?.time("resetAt")?.unix_ms()),
        reset_header: response.rate_limit_reset.as_deref(),
        server_now: meta.and_then(|meta| meta.time("timestamp")?.unix_ms()),
    };
    let code = error.and_then(|error| error.text("code"));
    // Our own server's words for what the API knows nothing of.
    let is_code = |ours: &str| code.as_deref() == Some(ours);
    let cause = match response.status {
        401 if is_code("SIGN_IN_REQUIRED") => Cause::SessionEnded,
        403 if is_code("READ_ONLY") => Cause::ReadOnly,
        401 => Cause::Unauthorized,
        403 => Cause::Forbidden,
        404 => Cause::NotFound,
        429 => Cause::RateLimited {
            retry_at: hints.retry_at(response.received_at),
        },
        status if body.is_none() => Cause::NotJson(status),
        status if status >= 500 => Cause::ServerFailed(status),
        status => Cause::Rejected(status),
    };
    Err(ApiError {
        cause,
        message: error.and_then(|error| error.text("message")),
        request_id: meta.and_then(|meta| meta.text("requestId")),
        fields: error.map(field_errors).unwrap_or_default(),
        is_certainly_not_carried_out: error
            .and_then(|error| error.object("details")?.text("carriedOut"))
            .is_some_and(|carried_out| carried_out == "no"),
    })
}

/// `details` of a validation error: one `{ field, reason }` as documented, or several of them under a name
/// or as an array, which is not published (contract, section 6).
fn field_errors(error: Fields<'_>) -> Vec<FieldError> {
    let one = |fields: Fields<'_>| {
        let reason = ["reason", "message", "error"]
            .into_iter()
            .find_map(|name| fields.text(name));
        Some(FieldError {
            path: fields.text("field").or_else(|| fields.text("path"))?,
            reason: reason.unwrap_or_default(),
        })
    };
    let many = |items: &[Value]| -> Vec<FieldError> {
        items
            .iter()
            .filter_map(Fields::of)
            .filter_map(one)
            .collect()
    };
    let Some(details) = error.object("details") else {
        return error.list("details").map(many).unwrap_or_default();
    };
    let listed = ["errors", "fields"]
        .into_iter()
        .filter_map(|name| details.list(name))
        .map(many)
        .find(|errors| !errors.is_empty());
    listed.unwrap_or_else(|| one(details).into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::WriteEffect;

    fn failure(status: u16, body: &str) -> ApiError {
        let response = HttpResponse {
            status,
            body: body.to_owned(),
            received_at: 1_704_067_000_000,
            ..HttpResponse::default()
        };
        read(&response).err().expect("a failure")
    }

    #[test]
    fn an_error_keeps_its_words_and_its_request_id() {
        let error = failure(
            404,
            r#"{"error":{"code":"NOT_FOUND","message":"Interview not found","details":{"resource":"interview"}},"meta":{"requestId":"req-9"}}"#,
        );
        assert_eq!(error.cause, Cause::NotFound);
        assert_eq!(error.message.as_deref(), Some("Interview not found"));
        assert_eq!(error.request_id.as_deref(), Some("req-9"));
    }

    #[test]
    fn our_servers_refusals_are_told_from_the_apis() {
        let cause = |status, code: &str| {
            failure(status, &format!(r#"{{"error":{{"code":"{code}"}}}}"#)).cause
        };
        assert_eq!(cause(401, "SIGN_IN_REQUIRED"), Cause::SessionEnded);
        assert_eq!(cause(401, "UNAUTHORIZED"), Cause::Unauthorized);
        assert_eq!(cause(403, "READ_ONLY"), Cause::ReadOnly);
        assert_eq!(cause(403, "FORBIDDEN"), Cause::Forbidden);
    }

    #[test]
    fn details_and_meta_of_any_shape_are_no_obstacle() {
        for details in ["null", "[]", "\"text\"", "{\"fields\":[1]}", "7"] {
            let body = format!(
                r#"{{"error":{{"code":"INTERNAL_ERROR","message":"m","details":{details}}},"meta":{details}}}"#
            );
            assert_eq!(failure(500, &body).cause, Cause::ServerFailed(500));
        }
    }

    #[test]
    fn a_gateways_page_is_known_as_such() {
        assert_eq!(
            failure(502, "<html>Bad gateway</html>").cause,
            Cause::NotJson(502)
        );
    }

    #[test]
    fn a_success_that_is_not_json_is_a_failure() {
        assert_eq!(failure(200, "").cause, Cause::NotJson(200));
    }

    #[test]
    fn what_is_wrong_with_a_field_is_kept_one_or_several() {
        let fields = |details: &str| {
            let body = format!(
                r#"{{"error":{{"code":"VALIDATION_ERROR","message":"m","details":{details}}}}}"#
            );
            failure(400, &body)
                .fields
                .into_iter()
                .map(|error| format!("{} {}", error.path, error.reason))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            fields(r#"{"field":"title","reason":"is too long"}"#),
            ["title is too long"]
        );
        assert_eq!(
            fields(
                r#"{"field":"a","reason":"b","errors":[{"field":"a","reason":"b"},{"path":"c","message":"d"},7]}"#
            ),
            ["a b", "c d"]
        );
        assert_eq!(fields(r#"[{"field":"a","reason":"b"}]"#), ["a b"]);
        assert!(fields(r#"{"expectedFormat":"x"}"#).is_empty());
    }

    #[test]
    fn what_certainly_never_reached_the_api_changed_nothing() {
        let of = |carried_out: &str| {
            let body = format!(
                r#"{{"error":{{"code":"UPSTREAM_UNREACHABLE","message":"x","details":{{"carriedOut":"{carried_out}"}}}}}}"#
            );
            failure(502, &body).write_effect()
        };
        assert_eq!(of("no"), WriteEffect::None);
        assert_eq!(of("unknown"), WriteEffect::Unknown);
    }

    #[test]
    fn the_end_of_a_rate_limit_is_read_from_the_details() {
        let error = failure(
            429,
            r#"{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"Too many","details":{"limit":1000,"remaining":0,"resetAt":"2024-01-01T00:00:00Z"}}}"#,
        );
        assert_eq!(
            error.cause,
            Cause::RateLimited {
                retry_at: Some(1_704_067_200_000)
            }
        );
    }
}
