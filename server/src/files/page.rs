//! The one page, told at start how the app gets its key, and in how many forms there is one: what a
//! user may do is said in the page too, so that the app shows no control that would be refused.

use super::asset::Asset;
use super::load::PAGE;
use crate::access::{AccessConfig, Role};
use crate::base_path::{BasePath, links_below};
use crate::config::KeyWay;

/// The page in the forms that there are.
pub(super) struct Pages {
    full: Asset,
    /// Where users are known.
    read_only: Option<Asset>,
}

impl Pages {
    /// `None` when this is no page of the app.
    pub(super) fn new(
        html: &str,
        way: KeyWay,
        base: &BasePath,
        access: &AccessConfig,
    ) -> Option<Self> {
        let page = |attributes: &str| {
            let page = hosted_below(&with_meta(html, way, attributes)?, base);
            Some(Asset::new(PAGE, page.into_bytes()).compressed())
        };
        // Who signed in at a proxy cannot sign out here.
        let account = match access {
            AccessConfig::Open => {
                return Some(Self {
                    full: page("")?,
                    read_only: None,
                });
            }
            AccessConfig::Users(_) => "here",
            AccessConfig::Proxy(_) => "proxy",
        };
        let account = format!(r#" data-account="{account}""#);
        let read_only = format!(r#"{account} data-access="read-only""#);
        Some(Self {
            full: page(&account)?.personal(),
            read_only: Some(page(&read_only)?.personal()),
        })
    }

    /// The page for somebody who may do this; the least one where nobody is known.
    pub(super) fn of(&self, role: Option<Role>) -> &Asset {
        match (&self.read_only, role) {
            (Some(read_only), None | Some(Role::ReadOnly)) => read_only,
            _ => &self.full,
        }
    }
}

/// The page with `<meta name="callboard">` saying `way` and with more attributes; `None` when it has
/// no such element, and so is no page of this app. The whole element is written anew, because the
/// build may have taken its quotes away.
fn with_meta(html: &str, way: KeyWay, attributes: &str) -> Option<String> {
    let (start, end) = html.match_indices("<meta").find_map(|(start, _)| {
        let end = start + html[start..].find('>')? + 1;
        is_ours(&html[start..end]).then_some((start, end))
    })?;
    Some(format!(
        "{}<meta name=\"callboard\" content=\"{}\"{attributes}>{}",
        &html[..start],
        way.as_str(),
        &html[end..]
    ))
}

/// The page for an app that is hosted below a path: the build's links to files begin at the root of
/// the host, and the app has to know where its own addresses begin.
fn hosted_below(html: &str, base: &BasePath) -> String {
    if base.as_str().is_empty() {
        return html.to_owned();
    }
    links_below(html, base).replace(
        "<meta name=\"callboard\"",
        &format!("<meta name=\"callboard\" data-base=\"{}\"", base.as_str()),
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
            let page = with_meta(
                &format!("{rest}{element}</head>"),
                KeyWay::ServerKey,
                " data-x",
            );
            let wanted =
                format!(r#"{rest}<meta name="callboard" content="server-key" data-x></head>"#);
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
            assert_eq!(with_meta(html, KeyWay::Local, ""), None, "{html}");
        }
    }
}
