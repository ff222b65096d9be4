//! What a request path asks for.

use percent_encoding::percent_decode_str;

/// What a request path asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A page of the app: they are all the same file.
    Page,
    /// A file, by its name.
    File(String),
    /// No page that is known here; a file without an extension, or else the app's own "not found".
    UnknownPage(String),
    /// Nothing that could ever be served.
    Nothing,
}

/// Sorts a path, still percent-encoded as it was sent.
///
/// The pages are those of the app's table of routes. A detail page's address holds an opaque id, so
/// everything below `/interviews/` is a page, dots and all.
pub(super) fn target(path: &str) -> Target {
    let Some(name) = decoded(path) else {
        return Target::Nothing;
    };
    let page = name.trim_end_matches('/');
    if matches!(
        page,
        "" | "interviews" | "import" | "drafts" | "compare" | "connect" | "preferences"
    ) || page.starts_with("interviews/")
    {
        return Target::Page;
    }
    let last = page.rsplit('/').next().unwrap_or(page);
    if last.contains('.') {
        Target::File(name)
    } else {
        Target::UnknownPage(name)
    }
}

/// The path without its first slash and its encoding. `None` when it is built to mean different
/// things to different readers (encoded separators, NUL), or asks for what is never served: hidden
/// files, parent folders, and the compressed forms under their own names.
fn decoded(path: &str) -> Option<String> {
    let lower = path.to_ascii_lowercase();
    if lower.contains("%2f") || lower.contains("%5c") {
        return None;
    }
    let name = percent_decode_str(path.strip_prefix('/')?)
        .decode_utf8()
        .ok()?;
    let has_odd_character = name.chars().any(|c| c == '\\' || c.is_control());
    let has_hidden_segment = name.split('/').any(|segment| segment.starts_with('.'));
    let is_compressed_form = name.ends_with(".br") || name.ends_with(".gz");
    (!has_odd_character && !has_hidden_segment && !is_compressed_form).then(|| name.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_of_the_app_are_known() {
        for page in [
            "/",
            "/interviews",
            "/interviews/",
            "/interviews/new",
            "/interviews/some%20id/edit",
            "/interviews/id.with.dots",
            "/import",
            "/connect",
            "/preferences",
            "/compare",
        ] {
            assert_eq!(target(page), Target::Page, "{page}");
        }
    }

    #[test]
    fn a_last_segment_with_a_dot_asks_for_a_file() {
        assert_eq!(target("/app.js"), Target::File("app.js".into()));
        assert_eq!(target("/a/b.css"), Target::File("a/b.css".into()));
        assert_eq!(target("/a%20b.txt"), Target::File("a b.txt".into()));
    }

    #[test]
    fn a_path_without_a_dot_may_be_a_page_of_another_release() {
        for path in ["/teams", "/interviewsx", "/connect/x", "/a.b/c", "//x"] {
            assert!(matches!(target(path), Target::UnknownPage(_)), "{path}");
        }
    }

    #[test]
    fn paths_that_try_something_ask_for_nothing() {
        for path in [
            "/../Cargo.toml",
            "/..%2fCargo.toml",
            "/%2e%2e/Cargo.toml",
            "/interviews/../../x",
            "/interviews/%2E%2E/x",
            "/interviews/a%2Fb",
            "/interviews/a%5cb",
            "/a\\b",
            "/a%00.js",
            "/interviews/%00",
            "/.git/config",
            "/.env",
            "/app.js.br",
            "/app.js.gz",
            "/%ff",
            "*",
            "",
        ] {
            assert_eq!(target(path), Target::Nothing, "{path}");
        }
    }
}
