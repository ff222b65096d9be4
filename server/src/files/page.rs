//! The one page, told at start how the app gets its key.

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
