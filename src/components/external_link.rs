//! Links out of data.

use leptos::prelude::*;

use crate::{
    messages::components as words,
    ui::{Icon, IconName},
};

/// A web address as a link; anything else (`javascript:`, `data:`, a mere word) as the text it is.
#[component]
pub fn ExternalLink(
    /// An address from the API: data from outside.
    url: String,
) -> impl IntoView {
    if is_web_address(&url) {
        let href = url.clone();
        view! {
            <a class="external-link" href=href target="_blank" rel="noopener noreferrer">
                <bdi>{url}</bdi>
                <Icon name=IconName::External />
                <span class="visually-hidden">{words::opens_in_new_tab()}</span>
            </a>
        }
        .into_any()
    } else {
        view! { <bdi>{url}</bdi> }.into_any()
    }
}

/// Only `http:` and `https:`. Browsers skip white space and control characters when they read a scheme, so
/// an address with any of them is none.
pub(super) fn is_web_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://"))
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::is_web_address;

    #[test]
    fn only_http_and_https_are_links() {
        assert!(is_web_address("https://example.com/job-description"));
        assert!(is_web_address("HTTP://example.com"));
        for text in [
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "https:/example.com",
            "//example.com",
            "ftp://example.com",
            "https://example.com/ a",
            "",
        ] {
            assert!(!is_web_address(text), "{text}");
        }
    }
}
