//! The one page, told at start how the app gets its key.

use crate::base_path::BasePath;
use crate::config::KeyWay;

/// The page with `<meta name="callboard">` saying `way`; `None` when it has no such element, and so
/// is no page of this app. The whole element is written anew, because the build may have taken its
/// quotes away.
pub(super) fn with_key_way(html: &str, way: KeyWay) -> Option<String> {
    let (start, end) = html.match_indices("<meta").find_map(|(start, _)| {
        let end = start + html[start..].find('>')? + 1;
        is_ours(&html[start..end]).then_some((start, end))
    })?;
    Some(format!(
        "{}<meta name=\"callboard\" content=\"{}\">{}",
        &html[..start],
        way.as_str(),
        &html[end..]
    ))
}

/// The page for an app that is hosted below a path: the build's links to files begin at the root of
/// the host, and the app has to know where its own addresses begin.
pub(super) fn hosted_below(html: &str, base: &BasePath) -> String {
    let base = base.as_str();
    if base.is_empty() {
        return html.to_owned();
    }
    // A base path holds nothing that means anything in an attribute.
    html.replace("href=\"/", &format!("href=\"{base}/"))
        .replace("src=\"/", &format!("src=\"{base}/"))
        .replace(
            "<meta name=\"callboard\"",
            &format!("<meta name=\"callboard\" data-base=\"{base}\""),
        )
}

fn is_ours(element: &str) -> bool {
    element
        .trim_end_matches(['>', '/'])
        .split_ascii_whitespace()
        .filter_map(|attribute| attribute.strip_prefix("name="))
        .any(|name| name.trim_matches(['"', '\'']) == "callboard")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_how_the_app_gets_its_key() {
        let rest = r#"<meta charset="utf-8"><title>x</title>"#;
        for element in [
            r#"<meta name="callboard" content="own-key">"#,
            r#"<meta name="callboard" content="own-key" />"#,
            "<meta name=callboard content=own-key>",
            "<meta content=own-key\n name='callboard'>",
        ] {
            let page = with_key_way(&format!("{rest}{element}</head>"), KeyWay::ServerKey);
            let wanted = format!(r#"{rest}<meta name="callboard" content="server-key"></head>"#);
            assert_eq!(page, Some(wanted), "{element}");
        }
    }

    #[test]
    fn below_a_path_links_begin_there_and_the_app_knows() {
        let html = r#"<meta name="callboard" content="local"><link href="/a.css"><script src="/a.js"></script><a href="">x</a>"#;
        let below = hosted_below(html, &"/x/y/".parse().unwrap_or_default());
        let wanted = r#"<meta name="callboard" data-base="/x/y" content="local"><link href="/x/y/a.css"><script src="/x/y/a.js"></script><a href="">x</a>"#;
        assert_eq!(below, wanted);
        assert_eq!(hosted_below(html, &BasePath::default()), html);
    }

    #[test]
    fn a_page_of_something_else_is_not_taken() {
        for html in [
            "",
            "<html>",
            r#"<meta name="callboard-x" content="a">"#,
            "<meta name=callboard",
        ] {
            assert_eq!(with_key_way(html, KeyWay::Local), None, "{html}");
        }
    }
}
