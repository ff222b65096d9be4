//! Is a request addressed to this server?
//!
//! A server on a loopback address is reachable for every page in the same machine's browser, if
//! that page's owner lets his own name point to 127.0.0.1 (DNS rebinding): the browser then takes
//! this server for the page's own origin. The name in `Host` gives it away.

use std::collections::HashSet;
use std::net::IpAddr;

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Version, header, uri::Authority};

use crate::error::Refusal;

/// Which names in `Host` are ours.
#[derive(Debug)]
pub struct HostPolicy {
    /// `None`: every name. The server is then reachable by names that only its network knows.
    names: Option<HashSet<String>>,
}

impl HostPolicy {
    /// Loopback names and `allowed` ones; every name when listening on other addresses and no name
    /// was given.
    #[must_use]
    pub fn new(listen: IpAddr, allowed: &[String]) -> Self {
        if !listen.is_loopback() && allowed.is_empty() {
            return Self { names: None };
        }
        let names = allowed.iter().map(|name| comparable(name)).collect();
        Self { names: Some(names) }
    }

    /// Lets a request pass whose `Host` is ours.
    ///
    /// # Errors
    /// 421 for another name: the status means "this server does not answer for that name", and
    /// keeps such requests apart from the 403 of a cross-site call. 400 without a readable `Host`,
    /// as HTTP/1.1 demands.
    pub fn check(&self, headers: &HeaderMap) -> Result<(), Refusal> {
        let Some(host) = the_host(headers) else {
            return Err(Refusal {
                status: StatusCode::BAD_REQUEST,
                code: "BAD_REQUEST",
                message: "The request has no readable Host header.".into(),
            });
        };
        let Some(names) = &self.names else {
            return Ok(());
        };
        let name = comparable(host.host());
        if is_loopback(&name) || names.contains(&name) {
            return Ok(());
        }
        Err(Refusal {
            status: StatusCode::MISDIRECTED_REQUEST,
            code: "MISDIRECTED_REQUEST",
            message: "Callboard does not answer under this host name. If it should, start it with --allow-host and the name.".into(),
        })
    }
}

/// HTTP/2 says the host in the request's address; it is put where HTTP/1.1 says it, so that there is
/// one place to look.
pub(crate) fn name_host(request: &mut Request) {
    if request.version() != Version::HTTP_2 || request.headers().contains_key(header::HOST) {
        return;
    }
    let host = request.uri().authority().map(Authority::as_str);
    if let Some(Ok(host)) = host.map(HeaderValue::from_str) {
        request.headers_mut().insert(header::HOST, host);
    }
}

/// The request's one `Host`; two of them may be read differently by two readers.
pub(crate) fn the_host(headers: &HeaderMap) -> Option<Authority> {
    let mut all = headers.get_all(header::HOST).iter();
    let (first, None) = (all.next()?, all.next()) else {
        return None;
    };
    let host: Authority = first.to_str().ok()?.parse().ok()?;
    (!host.as_str().contains('@') && !host.host().is_empty()).then_some(host)
}

fn comparable(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

fn is_loopback(name: &str) -> bool {
    let address = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost"
        || name.ends_with(".localhost")
        || address
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn answer(listen: &str, allowed: &[&str], host: Option<&str>) -> Result<(), StatusCode> {
        let allowed: Vec<String> = allowed.iter().map(|name| (*name).to_string()).collect();
        let mut headers = HeaderMap::new();
        if let Some(host) = host {
            headers.insert(header::HOST, HeaderValue::from_str(host).unwrap());
        }
        HostPolicy::new(listen.parse().unwrap(), &allowed)
            .check(&headers)
            .map_err(|refusal| refusal.status)
    }

    #[test]
    fn loopback_names_and_addresses_are_ours() {
        for host in [
            "localhost",
            "LOCALHOST:8080",
            "localhost.",
            "callboard.localhost:1",
            "127.0.0.1:8080",
            "127.9.9.9",
            "[::1]:8080",
        ] {
            assert_eq!(answer("127.0.0.1", &[], Some(host)), Ok(()), "{host}");
        }
    }

    #[test]
    fn another_name_on_a_loopback_address_is_refused() {
        for host in [
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example:8080",
            "evil-localhost",
            "10.0.0.1",
        ] {
            let answer = answer("127.0.0.1", &[], Some(host));
            assert_eq!(answer, Err(StatusCode::MISDIRECTED_REQUEST), "{host}");
        }
    }

    #[test]
    fn an_allowed_name_is_ours_in_any_case_and_with_any_port() {
        let allowed = &["Callboard.example"];
        assert_eq!(answer("::1", allowed, Some("callboard.example")), Ok(()));
        assert_eq!(
            answer("::1", allowed, Some("CALLBOARD.example:443")),
            Ok(())
        );
    }

    #[test]
    fn elsewhere_than_on_loopback_every_name_is_ours_until_one_is_listed() {
        assert_eq!(answer("0.0.0.0", &[], Some("any.example")), Ok(()));
        assert!(answer("0.0.0.0", &["one.example"], Some("any.example")).is_err());
        assert_eq!(
            answer("0.0.0.0", &["one.example"], Some("one.example")),
            Ok(())
        );
    }

    #[test]
    fn a_request_without_a_readable_host_is_refused() {
        for host in [None, Some(""), Some("a b"), Some("user@localhost")] {
            let answer = answer("0.0.0.0", &[], host);
            assert_eq!(answer, Err(StatusCode::BAD_REQUEST), "{host:?}");
        }
    }
}
