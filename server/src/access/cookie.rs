//! The session cookie.

use axum::http::{HeaderMap, HeaderValue, header};

/// How the cookie is called and which flags it carries.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cookie {
    /// People reach the server by TLS, so the cookie may say that it goes nowhere else. The
    /// `__Host-` prefix makes browsers refuse one that was set by a sister domain or without TLS.
    is_secure: bool,
}

impl Cookie {
    pub(super) fn new(is_secure: bool) -> Self {
        Self { is_secure }
    }

    fn name(self) -> &'static str {
        if self.is_secure {
            "__Host-callboard"
        } else {
            "callboard"
        }
    }

    /// `Set-Cookie` for a token. `SameSite=Strict`: no other site's page can act with it.
    pub(super) fn set(self, token: &str, max_age_seconds: u64) -> Option<HeaderValue> {
        let (name, secure) = (self.name(), if self.is_secure { "; Secure" } else { "" });
        let text = format!(
            "{name}={token}; Max-Age={max_age_seconds}; Path=/; HttpOnly; SameSite=Strict{secure}"
        );
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// `Set-Cookie` that takes it away.
    pub(super) fn clear(self) -> Option<HeaderValue> {
        self.set("", 0)
    }

    /// The token in a request. Two of them are none: which one counts would be up to the order in
    /// which somebody managed to set them.
    pub(super) fn read(self, headers: &HeaderMap) -> Option<String> {
        let mut found = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(name, _)| *name == self.name())
            .map(|(_, value)| value.trim());
        let (first, None) = (found.next()?, found.next()) else {
            return None;
        };
        (!first.is_empty()).then(|| first.to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(is_secure: bool, lines: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(header::COOKIE, HeaderValue::from_str(line).unwrap());
        }
        Cookie::new(is_secure).read(&headers)
    }

    #[test]
    fn the_token_is_found_among_other_cookies() {
        assert_eq!(
            read(false, &["a=1; callboard=t; b=2"]).as_deref(),
            Some("t")
        );
        assert_eq!(read(false, &["a=1", "callboard=t"]).as_deref(), Some("t"));
        assert_eq!(read(true, &["__Host-callboard=t"]).as_deref(), Some("t"));
    }

    #[test]
    fn nothing_else_is_taken_for_it() {
        for line in [
            "",
            "callboard",
            "callboard=",
            "xcallboard=t",
            "callboard=a; callboard=b",
        ] {
            assert_eq!(read(false, &[line]), None, "{line}");
        }
        assert_eq!(read(true, &["callboard=t"]), None);
    }
}
