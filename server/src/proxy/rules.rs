//! What holds for every request and answer, whatever they say: checked with made-up ones by the tests
//! below, and by the fuzzer in `server/fuzz`.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header};
use percent_encoding::percent_decode_str;

use super::allow_list::{self, documented_pattern};
use super::answer;
use super::request::Composer;
use crate::api::ROOT;
use crate::config::Upstream;
use crate::key::Key;

/// A path that is passed on leads to the same documented place for every server that may read it: one
/// that decodes it twice, takes `\` for `/`, cuts parameters off, or resolves dots.
///
/// # Panics
/// When it does not hold.
pub fn path_leads_nowhere_else(method: &str, path: &str) {
    let (Ok(method), Ok(uri)) = (method.parse::<Method>(), path.parse::<Uri>()) else {
        return;
    };
    if allow_list::permit(&method, &uri).is_err() {
        return;
    }
    let pattern = documented_pattern(uri.path());
    assert!(pattern.is_some(), "{path}");
    let mut readings = vec![uri.path().to_owned()];
    for _ in 0..3 {
        let last = readings.last().map_or("", String::as_str);
        let Ok(decoded) = percent_decode_str(last).decode_utf8() else {
            panic!("{path} is no text");
        };
        readings.push(decoded.into_owned());
    }
    for reading in readings {
        let resolved = resolved(&reading);
        let below = resolved.strip_prefix(ROOT);
        let count = |text: &str| text.split('/').count();
        assert_eq!(
            below.map(count),
            pattern.map(count),
            "{path} may be read as {resolved}"
        );
        let fixed = |text: &str, at: usize| text.split('/').nth(at).map(str::to_owned);
        for (at, segment) in pattern.unwrap_or_default().split('/').enumerate() {
            if segment != "{id}" {
                assert_eq!(
                    below.and_then(|text| fixed(text, at)).as_deref(),
                    Some(segment)
                );
            }
        }
        assert!(!resolved.contains(|c: char| c.is_control()), "{path}");
    }
}

/// Only listed headers reach the API, and a key held by the server is the one that does; of the
/// answer only listed ones reach the browser.
///
/// # Panics
/// When it does not hold.
pub fn headers_are_listed(held: Option<&str>, lines: &[(String, Vec<u8>)]) {
    let composer = Composer::new(&Upstream {
        origin: ORIGIN
            .parse()
            .unwrap_or_else(|_| panic!("{ORIGIN} is an origin")),
        key: held.and_then(|key| Key::new(key).ok()),
        timeout: Duration::ZERO,
        connect_timeout: Duration::ZERO,
    });
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_bytes(value))
        {
            headers.append(name, value);
        }
    }
    let listed = [
        header::ACCEPT,
        header::USER_AGENT,
        header::CONTENT_TYPE,
        HeaderName::from_static("x-api-key"),
    ];
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let sent = composer.headers(&method, &headers);
        assert!(sent.keys().all(|name| listed.contains(name)), "{sent:?}");
        assert!(
            listed
                .iter()
                .all(|name| sent.get_all(name).iter().count() <= 1)
        );
        if let Some(held) = held {
            assert_eq!(sent["x-api-key"], held);
        }
    }
    let passed = headers.keys().filter(|name| answer::may_pass(name));
    for name in passed {
        let name = name.as_str();
        let is_known = ["content-type", "retry-after", "x-request-id"].contains(&name);
        assert!(is_known || name.starts_with("x-ratelimit-"), "{name}");
    }
}

const ORIGIN: &str = "https://api.example";

/// As the most lenient server would.
fn resolved(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    let path = path.replace('\\', "/");
    for segment in path.split('/').skip(1) {
        let segment = segment.split([';', '?', '#']).next().unwrap_or_default();
        match segment {
            "." | "" => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    format!("/{}", segments.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Segments of documented paths, and of those who try something.
    fn segment() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("interviews".to_owned()),
            Just("copy".to_owned()),
            Just("bulk-update".to_owned()),
            Just("credentials".to_owned()),
            "(%25){0,2}(%2[eEfF]|%5[cC]|\\.|;|%3[bBfF]|%00|[a-z0-9-]){0,6}",
            "[!-~]{0,8}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn no_path_leads_elsewhere(
            method in prop_oneof![Just("GET"), Just("POST"), Just("PATCH"), Just("DELETE")],
            segments in proptest::collection::vec(segment(), 1..4),
        ) {
            path_leads_nowhere_else(method, &format!("{ROOT}{}", segments.join("/")));
        }

        #[test]
        fn no_header_is_passed_that_is_not_listed(
            lines in proptest::collection::vec(
                (
                    prop_oneof![
                        Just("x-api-key".to_owned()),
                        Just("accept".to_owned()),
                        Just("x-ratelimit-limit".to_owned()),
                        Just("set-cookie".to_owned()),
                        "[a-zA-Z-]{1,20}",
                    ],
                    proptest::collection::vec(any::<u8>(), 0..20),
                ),
                0..8,
            ),
        ) {
            for held in [None, Some("qapi_held")] {
                headers_are_listed(held, &lines);
            }
        }
    }

    #[test]
    fn the_most_lenient_server_is_as_lenient_as_it_should_be() {
        for (path, reading) in [
            (
                "/qsi/gather/interviews/..;x/credentials",
                "/qsi/gather/credentials",
            ),
            (
                "/qsi/gather/interviews\\..\\credentials",
                "/qsi/gather/credentials",
            ),
            ("/qsi//gather/./interviews/x?y", "/qsi/gather/interviews/x"),
        ] {
            assert_eq!(resolved(path), reading);
        }
    }
}
