//! What a text of a body must be like.

/// What is wrong with a text that is to be one line and to say something.
pub(super) fn line_problem(text: &str, max: usize) -> Option<String> {
    if text.trim().is_empty() {
        return Some("must not be empty".to_owned());
    }
    if text.chars().any(char::is_control) {
        return Some("must be one line without control characters".to_owned());
    }
    length_problem(text, max)
}

/// What is wrong with the length of a text.
pub(super) fn length_problem(text: &str, max: usize) -> Option<String> {
    let length = text.chars().count();
    (length > max).then(|| format!("must have at most {max} characters, not {length}"))
}

/// Whether it is safe to show as a link.
pub(super) fn is_web_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.starts_with(|first: char| first.is_alphanumeric() || first == '['))
        && !text
            .chars()
            .any(|char| char.is_whitespace() || char.is_control())
}

/// A tag such as `en` or `pt-BR`.
pub(super) fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language = parts.next().is_some_and(|first| {
        (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    is_language
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_http_addresses_are_taken_as_links() {
        for good in [
            "https://example.com/a?b=c#d",
            "http://[::1]:80/",
            "HTTPS://münchen.example",
        ] {
            assert!(is_web_address(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "example.com",
            "https://",
            "https:// a.com",
            "https:///x",
            " https://a.com",
        ] {
            assert!(!is_web_address(bad), "{bad}");
        }
    }

    #[test]
    fn a_language_is_a_tag() {
        for good in ["en", "pt-BR", "zh-Hant-TW", "sr-Latn"] {
            assert!(is_language_tag(good), "{good}");
        }
        for bad in ["", "e", "english language", "en_US", "en-", "12"] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
