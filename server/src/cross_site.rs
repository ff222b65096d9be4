//! Does a call come from our own pages?
//!
//! A page of another site can make a browser send a request here. It could not read the answer, but
//! with a key held by this server the request alone would archive an interview. Browsers say where
//! a request comes from in two headers that no page can forge; both are believed when present.
//! Programs such as curl send neither, and carry nobody's rights by accident.

use axum::http::{HeaderMap, StatusCode, Uri, header, uri::Authority};

use crate::error::Refusal;
use crate::hosts::the_host;

const SEC_FETCH_SITE: &str = "sec-fetch-site";

/// Lets a call pass that is from our own pages, typed into the address bar, or from no browser.
///
/// # Errors
/// 403 when `Sec-Fetch-Site` is anything but `same-origin` or `none`, or when `Origin` names
/// another host than `Host` does. `same-site` is refused too: another application on a sister
/// domain is not this one.
pub fn check(headers: &HeaderMap) -> Result<(), Refusal> {
    let from_here = headers
        .get_all(SEC_FETCH_SITE)
        .iter()
        .all(|site| site == "same-origin" || site == "none");
    let host = the_host(headers);
    let same_origin = headers.get_all(header::ORIGIN).iter().all(|origin| {
        let origin = origin.to_str().ok().and_then(|text| text.parse().ok());
        match (&origin, &host) {
            (Some(origin), Some(host)) => is_same(origin, host),
            _ => false,
        }
    });
    if from_here && same_origin {
        return Ok(());
    }
    Err(Refusal {
        status: StatusCode::FORBIDDEN,
        code: "CROSS_SITE_REQUEST",
        message: "Callboard takes API calls from its own pages only. Behind a reverse proxy, check that it passes the Host header on unchanged.".into(),
    })
}

/// Compares host and port. The scheme is not known here (something in front may have ended TLS),
/// so a port left out means the default one of the origin's scheme, on both sides.
fn is_same(origin: &Uri, host: &Authority) -> bool {
    let default_port = match origin.scheme_str() {
        Some("http") => 80,
        Some("https") => 443,
        _ => return false,
    };
    let Some(authority) = origin.authority() else {
        return false;
    };
    let port = |authority: &Authority| authority.port_u16().unwrap_or(default_port);
    authority.host().eq_ignore_ascii_case(host.host()) && port(authority) == port(host)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn passes(pairs: &[(&'static str, &str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(
                HeaderName::from_static(name),
                HeaderValue::from_str(value).unwrap(),
            );
        }
        check(&headers).is_ok()
    }

    #[test]
    fn a_program_that_says_nothing_about_its_site_passes() {
        assert!(passes(&[("host", "localhost:8080")]));
    }

    #[test]
    fn only_our_own_pages_and_the_address_bar_pass() {
        let with = |site| passes(&[("host", "h"), ("sec-fetch-site", site)]);
        assert!(with("same-origin") && with("none"));
        assert!(!with("cross-site") && !with("same-site") && !with(""));
    }

    #[test]
    fn two_answers_to_where_from_must_both_be_good() {
        assert!(!passes(&[
            ("host", "h"),
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-site", "cross-site"),
        ]));
    }

    #[test]
    fn an_origin_must_name_our_host_and_port() {
        let with = |host, origin| passes(&[("host", host), ("origin", origin)]);
        assert!(with("127.0.0.1:8080", "http://127.0.0.1:8080"));
        assert!(with("Callboard.example", "https://callboard.example"));
        assert!(with("callboard.example:443", "https://callboard.example"));
        assert!(with("[::1]:8080", "http://[::1]:8080"));
        assert!(!with("127.0.0.1:8080", "http://127.0.0.1:3000"));
        assert!(!with("127.0.0.1:8080", "http://localhost:8080"));
        assert!(!with("callboard.example", "https://evil.example"));
        assert!(!with("callboard.example", "null"));
        assert!(!with("callboard.example", "file://callboard.example"));
        assert!(!with("callboard.example", ""));
    }
}
