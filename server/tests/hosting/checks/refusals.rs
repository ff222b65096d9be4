//! Calls that must never reach the API.

use super::{JSON, LIST, OK, checks};
use crate::api::Script;
use crate::client::Answer;
use crate::hosts::Bench;

checks![
    a_known_path_with_another_method_is_405,
    a_path_that_is_not_listed_is_404,
    an_id_cannot_lead_to_another_path,
    a_call_from_another_site_is_403,
    only_json_bodies_are_passed_on,
    a_body_beyond_a_mebibyte_is_not_passed_on,
    a_body_without_a_length_beyond_a_mebibyte_does_not_arrive,
];

/// The answer to a call that the API must not hear of.
fn refused(
    bench: &Bench,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let answer = bench.call(method, path, headers, body);
    assert!(bench.api.requests().is_empty(), "{method} {path}");
    answer
}

fn a_known_path_with_another_method_is_405(bench: &Bench) {
    for (method, path, allowed) in [
        ("GET", "/qsi/gather/interviews/bulk-update", "PATCH"),
        ("DELETE", "/qsi/gather/interviews/bulk-update", "PATCH"),
        ("DELETE", "/qsi/gather/interviews", "GET, POST"),
        ("PUT", "/qsi/gather/interviews", "GET, POST"),
        ("PUT", "/qsi/gather/interviews/x", "GET, PATCH, DELETE"),
        ("POST", "/qsi/gather/interviews/x", "GET, PATCH, DELETE"),
        ("GET", "/qsi/gather/interviews/x/copy", "POST"),
        ("HEAD", "/qsi/gather/interviews", "GET, POST"),
        ("OPTIONS", "/qsi/gather/interviews", "GET, POST"),
        ("POST", "/qsi/gather/users", "GET"),
        ("POST", "/qsi/gather/candidate-interviews", "GET"),
        ("GE", "/qsi/gather/users", "GET"),
    ] {
        let answer = refused(bench, method, path, &[JSON], "");
        assert_eq!(answer.status, 405, "{method} {path}");
        assert_eq!(answer.header("allow"), Some(allowed), "{method} {path}");
        if method != "HEAD" {
            assert_eq!(answer.error_code(), "METHOD_NOT_ALLOWED");
        }
    }
}

fn a_path_that_is_not_listed_is_404(bench: &Bench) {
    for path in [
        "/qsi",
        "/qsi/",
        "/qsi?x",
        "/qsi/gather/",
        "/qsi/gather/credentials",
        "/qsi/gather/analytics",
        "/qsi/gather/candidates",
        "/qsi/gather/candidate-interviews/x",
        "/qsi/gather/candidate-interviews/x/results",
        "/qsi/gather/questions/x/copy",
        "/qsi/gather/interviews/",
        "/qsi/gather//interviews",
        "/qsi//gather/interviews",
        "/qsi/gather/interviews/x/",
        "/qsi/gather/interviews/x/copy/y",
        "/qsi/gather/Interviews",
        "/qsi/gather/%69nterviews",
        "/qsi/other/interviews",
        "/qsi/gather/interviews{x}",
        "/qsi/gather/interviews/{http.request.host}",
    ] {
        let answer = refused(bench, "GET", path, &[], "");
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.error_code(), "NOT_FOUND", "{path}");
    }
    for path in [
        "//qsi/gather/interviews",
        "/x/../qsi/gather/interviews",
        "/%71si/gather/users",
    ] {
        let answer = refused(bench, "GET", path, &[], "");
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
    }
}

/// 400 is as good: some do not even read a path like that.
fn an_id_cannot_lead_to_another_path(bench: &Bench) {
    for id in [
        "..",
        ".",
        "%2e%2e",
        ".%2e",
        "../credentials",
        "%2e%2e/credentials",
        "..%2fcredentials",
        "%2e%2e%2Fcredentials",
        "..%5ccredentials",
        "..\\credentials",
        "%252e%252e%252fcredentials",
        "..;x",
        "x;y",
        "x%3By",
        "x%3Fy",
        "x%23y",
        "%00",
        "x%0d%0ay",
        "x%7f",
        "x%C2%85",
        "%ff",
        "%C0%AE%C0%AE",
        "%ED%A0%80",
        "x%",
        "x%2",
        "x%zz",
        "x|y",
    ] {
        let path = format!("/qsi/gather/interviews/{id}");
        let answer = refused(bench, "GET", &path, &[], "");
        assert!(
            matches!(answer.status, 400 | 404),
            "{id}: {}",
            answer.status
        );
    }
}

fn a_call_from_another_site_is_403(bench: &Bench) {
    let port = bench.origin();
    let http = port.replace("https:", "http:");
    let other_port = "https://localhost:1".to_owned();
    let longer = format!("{port}0");
    let _ = http;
    for header in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "same-origin, cross-site"),
        ("origin", "https://evil.example"),
        ("origin", "https://localhost.evil.example"),
        ("origin", &other_port),
        ("origin", &longer),
        ("origin", "null"),
        ("origin", "file://localhost"),
    ] {
        for method in ["GET", "POST", "OPTIONS"] {
            let answer = refused(bench, method, LIST, &[JSON, header], "{}");
            assert_eq!(answer.status, 403, "{method} {header:?}");
            assert_eq!(answer.error_code(), "CROSS_SITE_REQUEST");
        }
    }
}

fn only_json_bodies_are_passed_on(bench: &Bench) {
    for headers in [
        &[][..],
        &[("content-type", "text/plain")],
        &[("content-type", "application/x-www-form-urlencoded")],
        &[("content-type", "text/plain; x=application/json")],
        &[("content-type", "application/jsonx")],
    ] {
        for (method, path) in [("POST", LIST), ("PATCH", "/qsi/gather/interviews/x")] {
            let answer = refused(bench, method, path, headers, "{}");
            assert_eq!(answer.status, 415, "{method} {headers:?}");
            assert_eq!(answer.error_code(), "UNSUPPORTED_MEDIA_TYPE");
        }
    }
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    for kind in [
        "application/merge-patch+json",
        "Application/JSON ; charset=utf-8",
    ] {
        let answer = bench.call("POST", LIST, &[("content-type", kind)], "{}");
        assert_eq!(answer.status, 200, "{kind}");
    }
}

fn a_body_beyond_a_mebibyte_is_not_passed_on(bench: &Bench) {
    let body = " ".repeat(1024 * 1024 + 1);
    let answer = refused(bench, "POST", LIST, &[JSON], &body);
    assert_eq!(answer.status, 413);
    assert_eq!(answer.error_code(), "PAYLOAD_TOO_LARGE");
}

fn a_body_without_a_length_beyond_a_mebibyte_does_not_arrive(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let host = bench.origin();
    let host = host.trim_start_matches("https://");
    let chunk = " ".repeat(1024);
    let mut request = format!(
        "POST {LIST} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    for _ in 0..1025 {
        request += &format!("400\r\n{chunk}\r\n");
    }
    request += "0\r\n\r\n";
    let answer = bench.send(&request);
    assert!(matches!(answer.status, 411 | 413), "{}", answer.status);
    assert!(bench.api.requests().is_empty());
}
