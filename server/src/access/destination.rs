//! Where to go after signing in: a page of ours, and nothing that a browser could read as an address
//! elsewhere.

use axum::http::uri::PathAndQuery;

/// The parameter of the login page.
pub(super) const PARAMETER: &str = "next";
const MAX_LENGTH: usize = 4096;
const HOME: &str = "/";

/// `wanted` if it is a page of ours, else the start page.
///
/// Browsers drop tabs and line ends from addresses, take `\` for `/`, and take `//host` for another
/// site; so only visible ASCII without `\` passes, and the second character is no slash.
pub(super) fn safe(wanted: Option<&str>) -> &str {
    wanted.filter(|wanted| is_ours(wanted)).unwrap_or(HOME)
}

fn is_ours(wanted: &str) -> bool {
    let is_plain = wanted
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\\\"<>#".contains(&byte));
    let is_path = wanted.starts_with('/') && !wanted.starts_with("//");
    let path = wanted.split('?').next().unwrap_or_default();
    let is_page =
        !["/login", "/logout", "/session", "/qsi"].contains(&path) && !path.starts_with("/qsi/");
    is_plain
        && is_path
        && is_page
        && wanted.len() <= MAX_LENGTH
        && wanted.parse::<PathAndQuery>().is_ok()
}

/// The login page that leads back to `path`.
pub(super) fn login(path: &str) -> String {
    if path == HOME || !is_ours(path) {
        return "/login".into();
    }
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair(PARAMETER, path)
        .finish();
    format!("/login?{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_ours_is_kept() {
        for page in [
            "/",
            "/interviews",
            "/interviews?search=a+b&page=2",
            "/interviews/a%20b/edit?teamId=1",
            "/interviews?search=%E6%97%A5",
            "/interviews?back=//evil.example",
        ] {
            assert_eq!(safe(Some(page)), page);
        }
    }

    #[test]
    fn nothing_leads_elsewhere() {
        for wanted in [
            "",
            "interviews",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/\t/evil.example",
            "/\n/evil.example",
            "/a\r\nset-cookie: x",
            " //evil.example",
            "/ /evil.example",
            "@evil.example",
            "/日本",
            "/login?next=/",
            "/logout",
            "/qsi/gather/interviews",
        ] {
            assert_eq!(safe(Some(wanted)), "/", "{wanted:?}");
        }
        assert_eq!(safe(None), "/");
    }

    #[test]
    fn the_login_page_carries_the_address_whole() {
        assert_eq!(login("/"), "/login");
        assert_eq!(
            login("/interviews?search=a+b&page=2"),
            "/login?next=%2Finterviews%3Fsearch%3Da%2Bb%26page%3D2"
        );
        assert_eq!(login("//evil.example"), "/login");
    }
}
