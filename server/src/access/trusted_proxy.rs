//! Users named by an authenticating proxy in front.
//!
//! Such a header is worth as much as the connection that it comes over: only connections from the
//! proxy's address are answered at all. What the proxy must do is to set the header itself and to
//! drop one that a browser sent; a second one, or one joined from two, is refused here.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, StatusCode};

use super::identity::{Identity, Role};
use super::network::Network;
use crate::error::Refusal;
use crate::serve::Peer;

const MAX_NAME: usize = 256;

/// Which header of whom is believed.
#[derive(Clone, Debug)]
pub struct TrustedProxy {
    /// Carries the user's name.
    pub user_header: HeaderName,
    /// Carries `read-only` or `full`; users without it are full ones.
    pub role_header: Option<HeaderName>,
    /// Users who may only read, whatever the role header says.
    pub read_only_users: Vec<String>,
    /// Where the proxy's connections come from.
    pub addresses: Vec<Network>,
}

impl TrustedProxy {
    /// Whom the proxy let in.
    pub(super) fn identity(&self, request: &Request) -> Result<Identity, Refusal> {
        let peer = request.extensions().get::<Peer>();
        let is_trusted =
            peer.is_some_and(|Peer(address)| self.addresses.iter().any(|at| at.contains(*address)));
        if !is_trusted {
            return Err(refusal(
                "NOT_FROM_PROXY",
                "Callboard answers only through the proxy where people sign in.",
            ));
        }
        let name = single(request.headers(), &self.user_header)
            .filter(|name| is_name(name))
            .ok_or_else(|| {
                refusal(
                    "NO_USER",
                    "The proxy in front of Callboard did not say who you are. Tell whoever hosts Callboard.",
                )
            })?;
        let role = if self.read_only_users.iter().any(|user| user == name) {
            Role::ReadOnly
        } else {
            self.role(request.headers())?
        };
        Ok(Identity {
            name: name.to_owned(),
            role,
        })
    }

    /// A role that is not understood lets nobody in: it may have meant less than everything.
    fn role(&self, headers: &HeaderMap) -> Result<Role, Refusal> {
        let header = self.role_header.as_ref();
        let Some(header) = header.filter(|header| headers.contains_key(*header)) else {
            return Ok(Role::Full);
        };
        single(headers, header)
            .and_then(Role::from_word)
            .ok_or_else(|| {
                refusal(
                    "NO_ROLE",
                    "The proxy in front of Callboard gave you a role that is not known here. Tell whoever hosts Callboard.",
                )
            })
    }
}

fn refusal(code: &'static str, message: &str) -> Refusal {
    Refusal {
        status: StatusCode::FORBIDDEN,
        code,
        message: message.into(),
    }
}

/// The one value of a header.
fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let (first, None) = (all.next()?, all.next()) else {
        return None;
    };
    std::str::from_utf8(first.as_bytes()).ok().map(str::trim)
}

/// A comma may stand between two headers that something on the way has joined.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= MAX_NAME
        && !name.contains(|c: char| c == ',' || c.is_control())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use axum::body::Body;
    use axum::http::HeaderValue;

    fn proxy() -> TrustedProxy {
        TrustedProxy {
            user_header: HeaderName::from_static("x-user"),
            role_header: Some(HeaderName::from_static("x-role")),
            read_only_users: vec!["vera".into()],
            addresses: vec!["10.0.0.0/24".parse().unwrap()],
        }
    }

    fn identity(peer: Option<&str>, headers: &[(&str, &[u8])]) -> Result<Identity, &'static str> {
        let mut request = Request::new(Body::empty());
        if let Some(peer) = peer {
            let peer = Peer(peer.parse().unwrap());
            request.extensions_mut().insert(peer);
        }
        for (name, value) in headers {
            request.headers_mut().append(
                HeaderName::from_bytes(name.as_bytes()).unwrap(),
                HeaderValue::from_bytes(value).unwrap(),
            );
        }
        proxy().identity(&request).map_err(|refusal| refusal.code)
    }

    fn role(headers: &[(&str, &[u8])]) -> Result<Role, &'static str> {
        identity(Some("10.0.0.9"), headers).map(|identity| identity.role)
    }

    #[test]
    fn a_user_comes_from_the_header_of_the_proxy_only() {
        let headers: &[(&str, &[u8])] = &[("x-user", b"ann")];
        assert_eq!(identity(Some("10.0.0.9"), headers).unwrap().name, "ann");
        assert_eq!(identity(Some("10.0.1.9"), headers), Err("NOT_FROM_PROXY"));
        assert_eq!(identity(None, headers), Err("NOT_FROM_PROXY"));
        let name = identity(Some("10.0.0.9"), &[("x-user", "Zoë".as_bytes())]);
        assert_eq!(name.unwrap().name, "Zoë");
    }

    #[test]
    fn a_header_that_names_nobody_or_two_lets_nobody_in() {
        let long = [b'a'; 257];
        let wrong: [&[(&str, &[u8])]; 7] = [
            &[],
            &[("x-user", b"")],
            &[("x-user", b"  ")],
            &[("x-user", b"ann"), ("x-user", b"bob")],
            &[("x-user", b"ann,bob")],
            &[("x-user", &[0xff])],
            &[("x-user", &long)],
        ];
        for headers in wrong {
            assert_eq!(identity(Some("10.0.0.9"), headers), Err("NO_USER"));
        }
    }

    #[test]
    fn a_role_is_understood_or_refused() {
        assert_eq!(role(&[("x-user", b"ann")]), Ok(Role::Full));
        assert_eq!(role(&[("x-user", b"vera")]), Ok(Role::ReadOnly));
        let with = |value: &'static [u8]| role(&[("x-user", b"ann"), ("x-role", value)]);
        assert_eq!(with(b"read-only"), Ok(Role::ReadOnly));
        assert_eq!(with(b"full"), Ok(Role::Full));
        assert_eq!(with(b"viewer"), Err("NO_ROLE"));
        assert_eq!(with(b""), Err("NO_ROLE"));
        let two: &[(&str, &[u8])] = &[
            ("x-user", b"ann"),
            ("x-role", b"full"),
            ("x-role", b"read-only"),
        ];
        assert_eq!(role(two), Err("NO_ROLE"));
        assert_eq!(
            role(&[("x-user", b"vera"), ("x-role", b"full")]),
            Ok(Role::ReadOnly)
        );
    }
}
