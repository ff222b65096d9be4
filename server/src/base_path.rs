//! The path that everything is hosted below, for a server that shares its host name with others.

use std::str::FromStr;

use axum::body::Body;
use axum::extract::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

/// A path such as `/callboard`, or nothing at the root of the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// Without a slash at the end; empty at the root of the host.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes itself off a request's path, so that all else sees paths as at the root.
    ///
    /// # Errors
    /// The answer for a request that is not below it: 404, or the way there when only the slash at
    /// its end is missing.
    pub(crate) fn take_off(&self, request: &mut Request) -> Result<(), Box<Response>> {
        if self.0.is_empty() {
            return Ok(());
        }
        let below = below(request.uri(), &self.0);
        match below {
            Some(below) if below.as_str().starts_with('/') => {
                // A path and query without a host is always an address.
                *request.uri_mut() = Uri::from(below);
                Ok(())
            }
            _ if request.uri().path() == self.0 => {
                let query = request.uri().query();
                let query = query.map_or(String::new(), |query| format!("?{query}"));
                let there = HeaderValue::from_str(&format!("{}/{query}", self.0));
                Err(Box::new(match there {
                    Ok(there) => {
                        let headers = [(header::LOCATION, there)];
                        (StatusCode::PERMANENT_REDIRECT, headers).into_response()
                    }
                    Err(_) => nothing(),
                }))
            }
            _ => Err(Box::new(nothing())),
        }
    }

    /// Puts itself back on where an answer of our own making leads: a redirect, the links of a page.
    pub(crate) async fn put_on(&self, response: Response) -> Response {
        if self.0.is_empty() {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let there = parts.headers.get(header::LOCATION);
        let there = there.and_then(|there| there.to_str().ok());
        if let Some(Ok(there)) = there
            .filter(|there| there.starts_with('/'))
            .map(|there| HeaderValue::from_str(&format!("{}{there}", self.0)))
        {
            parts.headers.insert(header::LOCATION, there);
        }
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if !is_page {
            return Response::from_parts(parts, body);
        }
        // Written by this process, and so there at once and whole.
        let html = body.collect().await.map(|body| body.to_bytes());
        let html = html.unwrap_or_default();
        let html = links_below(&String::from_utf8_lossy(&html), self);
        Response::from_parts(parts, Body::from(html))
    }
}

/// Links of a page that begin at the root of the host begin at `base`; the build and the login page
/// write them in these forms.
pub(crate) fn links_below(html: &str, base: &BasePath) -> String {
    let base = base.as_str();
    let mut html = html.to_owned();
    // A base path holds nothing that means anything in an attribute.
    for link in ["href=\"", "src=\"", "action=\"", "content=\"0; url="] {
        html = html.replace(&format!("{link}/"), &format!("{link}{base}/"));
    }
    html
}

fn below(uri: &Uri, base: &str) -> Option<PathAndQuery> {
    let below = uri.path_and_query()?.as_str().strip_prefix(base)?;
    below.starts_with('/').then(|| below.parse().ok()).flatten()
}

fn nothing() -> Response {
    (StatusCode::NOT_FOUND, "There is nothing at this path.\n").into_response()
}

impl FromStr for BasePath {
    type Err = &'static str;

    /// Only characters that no reader of a path, and no writer of HTML, takes for anything else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let path = text.trim_end_matches('/');
        let is_plain = |segment: &str| {
            let mut bytes = segment.bytes();
            !segment.is_empty()
                && !segment.starts_with('.')
                && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte))
        };
        let is_path = match path.strip_prefix('/') {
            None => path.is_empty() && text == "/",
            Some(rest) => rest.split('/').all(is_plain),
        };
        if !is_path || path == "/qsi" || path.starts_with("/qsi/") {
            return Err("write a path such as /callboard/, of letters, digits and - _ . ~");
        }
        Ok(Self(path.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn path(base: &str, uri: &str) -> Result<String, (u16, Option<String>)> {
        let base: BasePath = base.parse().unwrap();
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = uri.parse().unwrap();
        match base.take_off(&mut request) {
            Ok(()) => Ok(request.uri().to_string()),
            Err(answer) => {
                let there = answer.headers().get(header::LOCATION);
                let there = there.map(|there| there.to_str().unwrap().to_owned());
                Err((answer.status().as_u16(), there))
            }
        }
    }

    #[test]
    fn paths_below_it_lose_it() {
        for base in ["/callboard", "/callboard/"] {
            assert_eq!(path(base, "/callboard/"), Ok("/".into()));
            assert_eq!(path(base, "/callboard/a?b=%2f"), Ok("/a?b=%2f".into()));
        }
        assert_eq!(path("/a/b", "/a/b/c"), Ok("/c".into()));
        assert_eq!(path("/", "/x"), Ok("/x".into()));
    }

    #[test]
    fn others_are_not_found_and_a_missing_slash_is_added() {
        let base = "/callboard/";
        for other in ["/", "/x", "/callboards/", "/Callboard/", "/x/callboard/"] {
            assert_eq!(path(base, other), Err((404, None)), "{other}");
        }
        let there = Some("/callboard/?a=b".to_owned());
        assert_eq!(path(base, "/callboard?a=b"), Err((308, there)));
        // Not the address of another host.
        assert_eq!(
            path(base, "/callboard//evil.example"),
            Ok("//evil.example".into())
        );
    }

    #[test]
    fn only_plain_paths_are_taken() {
        for bad in [
            "",
            "callboard",
            "//x",
            "/x//y",
            "/..",
            "/x/../y",
            "/a b",
            "/a\"b",
            "/a%2f",
            "/qsi",
            "/qsi/x",
            "/ä",
        ] {
            assert!(bad.parse::<BasePath>().is_err(), "{bad}");
        }
        assert_eq!("/".parse::<BasePath>().unwrap().as_str(), "");
    }
}
