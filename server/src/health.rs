//! What asks whether the server lives and what it does: `/healthz`, `/readyz`, `/metrics`.
//!
//! The first two are answered to everybody and under every host name, as what asks them (a container
//! runtime, a load balancer) comes by address and signs in nowhere; they say one word. The numbers
//! are for this machine only, and for nothing that came
//! through a proxy: what runs in front of this server has the same address as a collector beside it.

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::observe::Observer;
use crate::serve::Peer;

/// The text format that collectors ask for.
const PROMETHEUS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// What reverse proxies add.
const FORWARDED: [HeaderName; 3] = [
    header::FORWARDED,
    HeaderName::from_static("x-forwarded-for"),
    HeaderName::from_static("x-real-ip"),
];

/// The answer, if the path is one of these.
pub(crate) fn answer(request: &Request, observer: &Observer) -> Option<Response> {
    let text = match request.uri().path() {
        // Whoever answers is alive; and there is no state in which it answers and is not ready: the
        // files and the data are read before it listens, and whether the API can be reached is the
        // same for every copy of this server.
        "/healthz" => "alive\n".to_owned(),
        "/readyz" => "ready\n".to_owned(),
        "/metrics" if may_see_numbers(request) => observer.numbers(),
        "/metrics" => return Some((StatusCode::NOT_FOUND, "Nothing is here.\n").into_response()),
        _ => return None,
    };
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Some(StatusCode::METHOD_NOT_ALLOWED.into_response());
    }
    let kind = match request.uri().path() {
        "/metrics" => PROMETHEUS,
        _ => "text/plain; charset=utf-8",
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Some((headers, text).into_response())
}

fn may_see_numbers(request: &Request) -> bool {
    let peer = request.extensions().get::<Peer>();
    let is_near = peer.is_some_and(|Peer(address)| address.to_canonical().is_loopback());
    is_near
        && !FORWARDED
            .iter()
            .any(|name| request.headers().contains_key(name))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::observe::audit::{AuditLog, AuditTarget};
    use axum::body::Body;

    fn status(path: &str, peer: Option<&str>, header: Option<&str>) -> Option<u16> {
        let mut request = axum::http::Request::builder().uri(path);
        if let Some(name) = header {
            request = request.header(name, "10.0.0.9");
        }
        let mut request = request.body(Body::empty()).unwrap();
        if let Some(peer) = peer {
            let address = peer.parse().unwrap();
            request.extensions_mut().insert(Peer(address));
        }
        let observer = Observer::new(AuditLog::open(&AuditTarget::Off).unwrap());
        answer(&request, &observer).map(|response| response.status().as_u16())
    }

    #[test]
    fn everybody_may_ask_whether_it_lives() {
        assert_eq!(status("/healthz", Some("10.1.2.3"), None), Some(200));
        assert_eq!(status("/readyz", None, Some("forwarded")), Some(200));
        assert_eq!(status("/healthzz", None, None), None);
    }

    #[test]
    fn the_numbers_are_for_this_machine_and_not_for_what_a_proxy_brings() {
        for peer in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            assert_eq!(status("/metrics", Some(peer), None), Some(200), "{peer}");
        }
        assert_eq!(status("/metrics", Some("10.1.2.3"), None), Some(404));
        assert_eq!(status("/metrics", None, None), Some(404));
        for header in ["forwarded", "X-Forwarded-For", "x-real-ip"] {
            let answer = status("/metrics", Some("127.0.0.1"), Some(header));
            assert_eq!(answer, Some(404), "{header}");
        }
    }
}
