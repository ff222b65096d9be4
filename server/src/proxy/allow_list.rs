//! Which calls are passed on: the documented ones that a dashboard for interviews has a use for.
//!
//! Left out on purpose: what contacts candidates, what creates users or teams, analytics, and the
//! provider's internal `credentials`. With a key held by the server, this table is the difference
//! between "may manage interviews" and "may do everything the key can".

use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use percent_encoding::percent_decode_str;

use crate::api::ROOT;
use crate::error::ApiError;

/// The pattern of a single interview.
pub(super) const ONE_INTERVIEW: &str = "interviews/{id}";

/// Paths below [`ROOT`] and their methods; the first pattern that fits decides, so that
/// `bulk-update` is never taken for an interview's id.
const ENDPOINTS: &[(&str, &[Method])] = &[
    ("interviews", &[Method::GET, Method::POST]),
    ("interviews/bulk-update", &[Method::PATCH]),
    (ONE_INTERVIEW, &[Method::GET, Method::PATCH, Method::DELETE]),
    ("interviews/{id}/copy", &[Method::POST]),
    ("questions", &[Method::GET]),
    ("questions/{id}", &[Method::GET]),
    ("survey-questions", &[Method::GET]),
    ("survey-questions/{id}", &[Method::GET]),
    ("ai-text-questions", &[Method::GET]),
    ("ai-text-questions/{id}", &[Method::GET]),
    ("teams", &[Method::GET]),
    ("teams/{id}", &[Method::GET]),
    ("users", &[Method::GET]),
    ("users/{id}", &[Method::GET]),
    ("message-groups", &[Method::GET]),
    ("message-groups/{id}", &[Method::GET]),
    ("narrators", &[Method::GET]),
    ("narrators/{id}", &[Method::GET]),
    ("candidate-interviews", &[Method::GET]),
];

/// A call that may be passed on. Only [`permit`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Permitted {
    method: Method,
    target: PathAndQuery,
}

impl Permitted {
    pub(super) fn method(&self) -> &Method {
        &self.method
    }

    pub(super) fn into_target(self) -> PathAndQuery {
        self.target
    }
}

/// Looks a call up in the table.
pub(super) fn permit(method: &Method, uri: &Uri) -> Result<Permitted, ApiError> {
    let pattern = documented_pattern(uri.path());
    let endpoint = ENDPOINTS.iter().find(|(known, _)| Some(*known) == pattern);
    let (Some((_, methods)), Some(target)) = (endpoint, uri.path_and_query()) else {
        return Err(ApiError::new(
            StatusCode::NOT_FOUND,
            "NOT_FOUND",
            "Callboard does not pass this path on to the API.",
        ));
    };
    if !methods.contains(method) {
        let names: Vec<&str> = methods.iter().map(Method::as_str).collect();
        let error = ApiError::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "METHOD_NOT_ALLOWED",
            format!(
                "Callboard passes only {} on to this path of the API.",
                names.join(", ")
            ),
        );
        return Err(match HeaderValue::from_str(&names.join(", ")) {
            Ok(allow) => error.with_header(header::ALLOW, allow),
            Err(_) => error,
        });
    }
    Ok(Permitted {
        method: method.clone(),
        target: target.clone(),
    })
}

/// Which of the table's patterns a path fits, whatever its method.
pub(crate) fn documented_pattern(path: &str) -> Option<&'static str> {
    let path = path.strip_prefix(ROOT)?;
    let mut patterns = ENDPOINTS.iter().map(|(pattern, _)| *pattern);
    patterns.find(|pattern| fits(pattern, path))
}

fn fits(pattern: &str, path: &str) -> bool {
    let mut segments = path.split('/');
    let all_fit = pattern.split('/').all(|wanted| match segments.next() {
        Some(segment) if wanted == "{id}" => is_id(segment),
        segment => segment == Some(wanted),
    });
    all_fit && segments.next().is_none()
}

/// Ids are opaque, so nearly any text may be one. Refused is what the servers on the way may
/// resolve to another path after decoding it once or twice: separators, dots in front, `;`
/// parameters, another layer of encoding.
fn is_id(segment: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~!'()*:@$&+,=%".contains(&byte);
    let Ok(id) = percent_decode_str(segment).decode_utf8() else {
        return false;
    };
    segment.bytes().all(is_plain)
        && !id.is_empty()
        && !id.starts_with('.')
        && !id.chars().any(|c| c.is_control() || "/\\%?#;".contains(c))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn answer(method: &str, path: &str) -> Result<String, u16> {
        let method: Method = method.parse().unwrap();
        match permit(&method, &path.parse().unwrap()) {
            Ok(permitted) => Ok(permitted.into_target().to_string()),
            Err(error) => Err(error.status().as_u16()),
        }
    }

    #[test]
    fn the_documented_calls_are_passed_on_as_they_are() {
        for (method, path) in [
            ("GET", "/qsi/gather/interviews?search=a%20b&page=2"),
            ("POST", "/qsi/gather/interviews"),
            ("PATCH", "/qsi/gather/interviews/bulk-update"),
            ("GET", "/qsi/gather/interviews/interview-uuid?teamId=x"),
            ("PATCH", "/qsi/gather/interviews/0197a1b2-c3d4"),
            ("DELETE", "/qsi/gather/interviews/a%20b%C3%A9?userId=u"),
            ("POST", "/qsi/gather/interviews/x/copy"),
            ("GET", "/qsi/gather/ai-text-questions/1"),
            (
                "GET",
                "/qsi/gather/candidate-interviews?interviewId=x&limit=1",
            ),
        ] {
            assert_eq!(answer(method, path), Ok(path.into()), "{method} {path}");
        }
    }

    #[test]
    fn a_known_path_with_another_method_is_405() {
        for (method, path) in [
            ("GET", "/qsi/gather/interviews/bulk-update"),
            ("DELETE", "/qsi/gather/interviews/bulk-update"),
            ("DELETE", "/qsi/gather/interviews"),
            ("PUT", "/qsi/gather/interviews/x"),
            ("HEAD", "/qsi/gather/interviews"),
            ("OPTIONS", "/qsi/gather/interviews"),
            ("POST", "/qsi/gather/users"),
            ("POST", "/qsi/gather/candidate-interviews"),
        ] {
            assert_eq!(answer(method, path), Err(405), "{method} {path}");
        }
    }

    #[test]
    fn everything_else_is_404() {
        for path in [
            "/qsi/",
            "/qsi/gather/",
            "/qsi/gather/credentials",
            "/qsi/gather/analytics",
            "/qsi/gather/candidates",
            "/qsi/gather/candidate-interviews/x/results",
            "/qsi/gather/interviews/",
            "/qsi/gather//interviews",
            "/qsi/gather/interviews/x/",
            "/qsi/gather/interviews/x/copy/y",
            "/qsi/gather/Interviews",
            "/qsi/other/interviews",
        ] {
            assert_eq!(answer("GET", path), Err(404), "{path}");
        }
    }

    #[test]
    fn an_id_cannot_lead_to_another_path() {
        for id in [
            "..",
            ".",
            "%2e%2e",
            ".%2e",
            "..%2fcredentials",
            "%2e%2e%2Fcredentials",
            "..%5ccredentials",
            "%252e%252e%252fcredentials",
            "..;x",
            "x;y",
            "x%3By",
            "x%3Fy",
            "x%23y",
            "%00",
            "x%0d%0ay",
            "%ff",
            "x%",
        ] {
            let path = format!("/qsi/gather/interviews/{id}");
            assert_eq!(answer("GET", &path), Err(404), "{id}");
        }
    }
}
