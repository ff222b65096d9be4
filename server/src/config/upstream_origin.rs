//! Where the real API is.

use std::str::FromStr;

use axum::http::Uri;
use axum::http::uri::{Authority, PathAndQuery, Scheme};

/// Scheme, host and port of an API: the paths are ours to know, not the operator's to configure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpstreamOrigin {
    scheme: Scheme,
    authority: Authority,
}

impl UpstreamOrigin {
    /// The address of a path there.
    ///
    /// # Errors
    /// Cannot happen for a path of a parsed request.
    pub fn uri(&self, path: PathAndQuery) -> Result<Uri, axum::http::uri::InvalidUriParts> {
        let mut parts = axum::http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path);
        Uri::from_parts(parts)
    }

    /// Does the key travel unencrypted over a network?
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        let host = self.authority.host();
        let address = host.trim_start_matches('[').trim_end_matches(']');
        let is_loopback = address
            .parse()
            .map_or(host == "localhost", |ip: std::net::IpAddr| ip.is_loopback());
        self.scheme == Scheme::HTTP && !is_loopback
    }
}

impl FromStr for UpstreamOrigin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXAMPLE: &str =
            "write scheme and host without a path, such as https://api.prod.qualifi.hr";
        let uri: Uri = text.parse().map_err(|_| EXAMPLE)?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(EXAMPLE.into());
        };
        let is_http = scheme == Scheme::HTTP || scheme == Scheme::HTTPS;
        let has_path = parts.path_and_query.is_some_and(|path| path != "/");
        if !is_http || has_path || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(EXAMPLE.into());
        }
        Ok(Self { scheme, authority })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upstream_is_scheme_and_host_and_nothing_else() {
        for good in [
            "https://api.prod.qualifi.hr",
            "http://127.0.0.1:9/",
            "http://[::1]:9",
        ] {
            assert!(good.parse::<UpstreamOrigin>().is_ok(), "{good}");
        }
        for wrong in [
            "api.prod.qualifi.hr",
            "ftp://h",
            "https://h/qsi/gather",
            "https://h?x=1",
            "https://user:pass@h",
            "https://",
            "",
        ] {
            assert!(wrong.parse::<UpstreamOrigin>().is_err(), "{wrong}");
        }
    }
}
