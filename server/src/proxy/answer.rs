//! What is passed on of the API's answer.

use axum::http::{HeaderName, header};
use axum::response::Response;
use serde::de::IgnoredAny;

use super::content::Content;
use super::problem::Problem;
use super::request::is_json;
use super::upstream::Received;

/// What the app reads. `Set-Cookie`, CORS, caching, server names and all else end here.
pub(super) fn may_pass(name: &HeaderName) -> bool {
    name == header::CONTENT_TYPE
        || name == header::RETRY_AFTER
        || name == "x-request-id"
        || name.as_str().starts_with("x-ratelimit-")
}

/// The answer for the browser, if the API's is one that the API could have given: JSON, or nothing
/// at all. A gateway's HTML page would only be taken for an answer of the API. `None` when it is a
/// long one and somebody else has taken it.
pub(super) fn checked(received: Received) -> Result<Option<Response>, Problem> {
    let Received {
        status,
        headers,
        content,
    } = received;
    if status.is_redirection() {
        return Err(Problem::Redirect(status));
    }
    // Nobody asked to switch protocols.
    if status.is_informational() {
        return Err(Problem::NotJson(status));
    }
    let is_valid = match &content {
        Content::Whole(body) => {
            let is_valid = || serde_json::from_slice::<IgnoredAny>(body).is_ok();
            body.is_empty() || (is_json(&headers) && is_valid())
        }
        // Its end is not known yet; a page of a gateway is not that long.
        Content::Long(_) => is_json(&headers),
    };
    if !is_valid {
        return Err(Problem::NotJson(status));
    }
    let Some(body) = content.take() else {
        return Ok(None);
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in headers.iter().filter(|(name, _)| may_pass(name)) {
        response.headers_mut().append(name.clone(), value.clone());
    }
    Ok(Some(response))
}
