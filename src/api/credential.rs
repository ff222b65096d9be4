//! The key of the API.

use std::fmt;

/// An API key (contract, section 4). It cannot be shown: `Debug` is redacted, there is no `Display`, and
/// the text is given out for two purposes only, the request's header and this tab's storage.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential(String);

impl Credential {
    /// A key as typed or pasted, trimmed; `None` when nothing is left. No other rule: the length of keys
    /// is undocumented, and the prefix `qapi_` is a habit, not a promise.
    pub fn from_typed(text: &str) -> Option<Self> {
        let key = text.trim();
        (!key.is_empty()).then(|| Self(key.to_owned()))
    }

    /// Whether the key could be sent in a header at all: visible ASCII only.
    pub fn is_sendable(&self) -> bool {
        self.0.bytes().all(|byte| byte.is_ascii_graphic())
    }

    /// The secret itself, for the header and for the tab's storage.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_never_shows_itself() {
        let key = Credential::from_typed(" qapi_secret ").expect("not blank");
        assert!(!format!("{key:?}").contains("secret"));
        assert_eq!(key.reveal(), "qapi_secret");
    }

    #[test]
    fn blank_text_is_no_key() {
        assert_eq!(Credential::from_typed("  \n"), None);
    }

    #[test]
    fn a_key_that_no_header_can_carry_is_known_before_it_is_sent() {
        let key = Credential::from_typed("qapi_schlüssel").expect("not blank");
        assert!(!key.is_sendable());
    }
}
