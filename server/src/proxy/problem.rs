//! Why the API could not be asked, or its answer not be used.
//!
//! Each message says whether the request can have had an effect, as that decides what a person may
//! do next: after "certainly not" trying again is safe, after "unknown" one has to look first.

use std::fmt;
use std::time::Duration;

use axum::http::StatusCode;
use serde_json::json;

use crate::error::ApiError;

/// Why there is no answer of the API to pass on.
#[derive(Clone, Debug)]
pub(super) enum Problem {
    /// No connection: name, network, port or TLS.
    ConnectFailed(String),
    /// No connection in time.
    ConnectTimedOut,
    /// Connected, and no whole answer in time.
    TimedOut(Duration),
    /// Connected, and the connection ended before the answer did.
    Cut(String),
    /// The answer is larger than any of the API's.
    TooLarge(StatusCode),
    /// The answer leads elsewhere.
    Redirect(StatusCode),
    /// The answer is not JSON.
    NotJson(StatusCode),
}

impl Problem {
    /// Certainly not carried out?
    fn is_harmless(&self) -> bool {
        matches!(self, Self::ConnectFailed(_) | Self::ConnectTimedOut)
    }

    fn upstream_status(&self) -> Option<StatusCode> {
        match self {
            Self::TooLarge(status) | Self::Redirect(status) | Self::NotJson(status) => {
                Some(*status)
            }
            _ => None,
        }
    }

    fn message(&self) -> String {
        match self {
            Self::ConnectFailed(_) => "The Gather API cannot be reached. The request was certainly not carried out.".into(),
            Self::ConnectTimedOut => "The Gather API did not take the connection in time. The request was certainly not carried out.".into(),
            Self::TimedOut(limit) => format!(
                "The Gather API did not answer within {} seconds. Whether the request was carried out is unknown.",
                limit.as_secs_f32()
            ),
            Self::Cut(_) => "The connection to the Gather API ended before its answer did. Whether the request was carried out is unknown.".into(),
            Self::TooLarge(status) => format!(
                "The Gather API's answer (status {}) is too large to be passed on. Whether the request was carried out is unknown.",
                status.as_u16()
            ),
            Self::Redirect(status) => format!(
                "Something in front of the Gather API answered with a redirect (status {}), which is not followed. Whether the request was carried out is unknown.",
                status.as_u16()
            ),
            Self::NotJson(status) => format!(
                "The Gather API, or something in front of it, answered with status {} and something other than JSON. Whether the request was carried out is unknown.",
                status.as_u16()
            ),
        }
    }
}

impl From<&Problem> for ApiError {
    fn from(problem: &Problem) -> Self {
        let (status, code) = match problem {
            Problem::ConnectFailed(_) | Problem::Cut(_) => {
                (StatusCode::BAD_GATEWAY, "UPSTREAM_UNREACHABLE")
            }
            Problem::ConnectTimedOut | Problem::TimedOut(_) => {
                (StatusCode::GATEWAY_TIMEOUT, "UPSTREAM_TIMEOUT")
            }
            Problem::TooLarge(_) | Problem::Redirect(_) | Problem::NotJson(_) => {
                (StatusCode::BAD_GATEWAY, "UPSTREAM_INVALID_RESPONSE")
            }
        };
        let carried_out = if problem.is_harmless() {
            "no"
        } else {
            "unknown"
        };
        let mut details = json!({ "carriedOut": carried_out });
        if let Some(upstream) = problem.upstream_status() {
            details["upstreamStatus"] = upstream.as_u16().into();
        }
        Self::new(status, code, problem.message()).with_details(details)
    }
}

/// For the operator: what happened, without the words for people.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ConnectFailed(reason) => write!(f, "cannot connect: {reason}"),
            Self::ConnectTimedOut => f.write_str("cannot connect in time"),
            Self::TimedOut(limit) => write!(f, "no answer in {limit:?}"),
            Self::Cut(reason) => write!(f, "connection cut: {reason}"),
            Self::TooLarge(status) => write!(f, "answer {status} is too large"),
            Self::Redirect(status) => write!(f, "answer {status} is a redirect"),
            Self::NotJson(status) => write!(f, "answer {status} is not JSON"),
        }
    }
}
