//! Failures that a test asks for.

use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::{Full, Limited};

use crate::error::ApiError;

/// A failure at given requests, written `METHOD PATH[#N[-[M]]]=WHAT`.
///
/// `METHOD` is a method or `*`. `PATH` is a whole path without its query; a segment `*` stands for
/// any one segment. `#N` is the n-th matching request since the start, `#N-M` the n-th to the m-th,
/// `#N-` all from the n-th on; without it every one. Each fault counts for itself, and counts only
/// requests that passed the key and the rate limit. `WHAT` is one of
///
/// - a status from 400 to 599: answered with an error envelope, nothing is carried out;
/// - `html`: a gateway's 502 page instead of JSON, nothing is carried out;
/// - `drop`: the connection is cut, nothing is carried out;
/// - `lost`: the request is carried out, then the connection is cut;
/// - `hang`: never answered, nothing is carried out;
/// - a number and `ms`, such as `1500ms`: carried out after that time.
///
/// ```
/// let fault: local_api::Fault = "GET /qsi/gather/interviews#2=500".parse()?;
/// let copies: local_api::Fault = "POST /qsi/gather/interviews/*/copy#1-3=drop".parse()?;
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug)]
pub struct Fault {
    /// `None` for any.
    method: Option<Method>,
    path: String,
    first: u64,
    last: u64,
    action: Action,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Action {
    Status(StatusCode),
    Html,
    Drop,
    Lost,
    Hang,
    Delay(Duration),
}

impl FromStr for Fault {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text).ok_or_else(|| {
            format!(
                "`{text}` is no fault; write METHOD PATH#N=WHAT: GET /qsi/gather/interviews#2=500"
            )
        })
    }
}

fn parse(text: &str) -> Option<Fault> {
    let (target, action) = text.trim().rsplit_once('=')?;
    let (method, path) = target.split_once(' ')?;
    let (path, range) = match path.trim().split_once('#') {
        Some((path, range)) => (path, range),
        None => (path.trim(), "1-"),
    };
    let (first, last) = match range.split_once('-') {
        None => {
            let only = range.parse().ok()?;
            (only, only)
        }
        Some((first, "")) => (first.parse().ok()?, u64::MAX),
        Some((first, last)) => (first.parse().ok()?, last.parse().ok()?),
    };
    let method = match method {
        "*" => None,
        name if name.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            Some(Method::from_bytes(name.as_bytes()).ok()?)
        }
        _ => return None,
    };
    let is_possible = path.starts_with('/') && first >= 1 && first <= last;
    is_possible.then_some(Fault {
        method,
        path: path.to_owned(),
        first,
        last,
        action: parse_action(action.trim())?,
    })
}

fn parse_action(text: &str) -> Option<Action> {
    match text {
        "html" => Some(Action::Html),
        "drop" => Some(Action::Drop),
        "lost" => Some(Action::Lost),
        "hang" => Some(Action::Hang),
        _ => match text.strip_suffix("ms") {
            Some(number) => Some(Action::Delay(Duration::from_millis(number.parse().ok()?))),
            None => {
                let status = StatusCode::from_u16(text.parse().ok()?).ok()?;
                (status.is_client_error() || status.is_server_error())
                    .then_some(Action::Status(status))
            }
        },
    }
}

impl Fault {
    fn matches(&self, method: &Method, path: &str) -> bool {
        if self.method.as_ref().is_some_and(|wanted| wanted != method) {
            return false;
        }
        let mut segments = path.split('/');
        let mut wanted = self.path.split('/');
        loop {
            match (wanted.next(), segments.next()) {
                (None, None) => return true,
                (Some("*"), Some(_)) => {}
                (Some(pattern), Some(segment)) if pattern == segment => {}
                _ => return false,
            }
        }
    }
}

/// The faults of a running API, each with its count.
pub(crate) struct Faults(Vec<(Fault, AtomicU64)>);

impl Faults {
    pub(crate) fn new(faults: Vec<Fault>) -> Self {
        Self(
            faults
                .into_iter()
                .map(|fault| (fault, AtomicU64::new(0)))
                .collect(),
        )
    }

    /// Counts the request with every fault; the first that applies decides.
    fn strike(&self, method: &Method, path: &str) -> Option<Action> {
        let mut decided = None;
        for (fault, count) in &self.0 {
            if fault.matches(method, path) {
                let number = count.fetch_add(1, Ordering::Relaxed) + 1;
                if decided.is_none() && (fault.first..=fault.last).contains(&number) {
                    decided = Some(fault.action);
                }
            }
        }
        decided
    }

    /// Carries the request out, or fails as asked.
    pub(crate) async fn run(&self, path: &str, request: Request, next: Next) -> Response {
        match self.strike(request.method(), path) {
            None => next.run(request).await,
            Some(Action::Delay(time)) => {
                tokio::time::sleep(time).await;
                next.run(request).await
            }
            Some(Action::Status(status)) => ApiError::asked_for(status).into_response(),
            Some(Action::Html) => (
                StatusCode::BAD_GATEWAY,
                [(header::CONTENT_TYPE, "text/html")],
                "<html><body><h1>502 Bad Gateway</h1></body></html>",
            )
                .into_response(),
            Some(Action::Drop) => cut(),
            Some(Action::Lost) => {
                drop(next.run(request).await);
                cut()
            }
            Some(Action::Hang) => std::future::pending().await,
        }
    }
}

/// A response whose body fails at its first byte: the HTTP server then closes the connection
/// before anything of it was sent.
fn cut() -> Response {
    Response::new(Body::new(Limited::new(Full::from("cut"), 1)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn actions(fault: &str, requests: &[(&str, &str)]) -> Vec<Option<Action>> {
        let faults = Faults::new(vec![fault.parse().unwrap()]);
        requests
            .iter()
            .map(|(method, path)| faults.strike(&method.parse().unwrap(), path))
            .collect()
    }

    #[test]
    fn a_fault_strikes_at_its_number_only() {
        let get = ("GET", "/a");
        assert_eq!(
            actions(
                "GET /a#2=drop",
                &[get, ("POST", "/a"), ("GET", "/b"), get, get]
            ),
            [None, None, None, Some(Action::Drop), None]
        );
    }

    #[test]
    fn a_fault_can_have_a_range_an_open_end_or_no_number() {
        let get = ("GET", "/a");
        let hang = Some(Action::Hang);
        assert_eq!(
            actions("GET /a#2-3=hang", &[get; 4]),
            [None, hang, hang, None]
        );
        assert_eq!(
            actions("GET /a#3-=hang", &[get; 4]),
            [None, None, hang, hang]
        );
        assert_eq!(actions("GET /a=hang", &[get; 2]), [hang, hang]);
    }

    #[test]
    fn a_star_stands_for_any_method_or_one_segment() {
        let delay = Some(Action::Delay(Duration::from_millis(20)));
        assert_eq!(
            actions(
                "* /a/*/copy=20ms",
                &[
                    ("POST", "/a/1/copy"),
                    ("GET", "/a/1/2/copy"),
                    ("GET", "/a/2/copy")
                ]
            ),
            [delay, None, delay]
        );
    }

    #[test]
    fn a_fault_that_cannot_be_read_is_refused_with_an_example() {
        for wrong in [
            "",
            "GET /a",
            "GET /a#0=500",
            "GET /a#3-2=500",
            "GET a=500",
            "GET /a=200",
            "GET /a=nothing",
            "/a=500",
            "get /a=500",
        ] {
            assert!(
                wrong.parse::<Fault>().unwrap_err().contains("#2=500"),
                "{wrong}"
            );
        }
    }
}
