//! The key never stands in what is kept: not where a person typed it into a search, and not where an
//! answer repeats it.

use std::borrow::Cow;

use crate::api::{Credential, endpoint};

/// Stands in the place of a key.
const SHOWN: &str = "qapi_…";

/// The text without the key: neither as it is, nor as a URL or JSON spells it.
pub(super) fn without_key<'a>(text: &'a str, key: Option<&Credential>) -> Cow<'a, str> {
    let Some(key) = key.map(Credential::reveal) else {
        return Cow::Borrowed(text);
    };
    let mut text = Cow::Borrowed(text);
    for spelling in [key.to_owned(), endpoint::encoded(key), in_json(key)] {
        if text.contains(&spelling) {
            text = Cow::Owned(text.replace(&spelling, SHOWN));
        }
    }
    text
}

/// As JSON writes it between the quotes.
fn in_json(key: &str) -> String {
    // Not by way of a `Value`, which brings along how every kind of it is written.
    let quoted = serde_json::to_string(key).unwrap_or_default();
    quoted[1..quoted.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn redacted(text: &str, key: &str) -> String {
        without_key(text, Credential::from_typed(key).as_ref()).into_owned()
    }

    #[test]
    fn a_key_is_found_in_every_spelling() {
        let key = r#"qapi_a/b"c"#;
        for text in [
            r#"Invalid key qapi_a/b"c"#,
            "/qsi/gather/interviews?search=qapi_a%2Fb%22c&page=1",
            r#"{"message":"qapi_a/b\"c"}"#,
        ] {
            let shown = redacted(text, key);
            assert!(shown.contains("qapi_…"), "{shown}");
            assert!(!shown.contains("qapi_a"), "{shown}");
        }
    }

    #[test]
    fn a_text_without_it_is_not_even_copied() {
        let key = Credential::from_typed("qapi_secret");
        assert!(matches!(
            without_key("qapi_other", key.as_ref()),
            Cow::Borrowed("qapi_other")
        ));
        assert_eq!(without_key("qapi_secret", None), "qapi_secret");
    }
}
