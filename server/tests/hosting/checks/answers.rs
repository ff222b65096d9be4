//! What the browser gets of an answer of the API, and the headers of every answer.

use super::{JSON, LIST, OK, checks};
use crate::api::Script;
use crate::client::Answer;
use crate::hosts::Bench;

checks![
    an_answer_of_the_api_is_handed_back_as_it_is,
    cookies_cors_and_caching_of_the_api_do_not_pass,
    an_unknown_header_of_the_api_does_not_pass,
    what_the_app_reads_passes,
    an_answer_cannot_lead_to_another_file_of_the_server,
    every_page_and_file_carries_the_policies,
    every_answer_to_a_call_carries_the_policies,
    only_tls_from_now_on,
    it_does_not_say_what_it_is,
];

fn an_answer_of_the_api_is_handed_back_as_it_is(bench: &Bench) {
    for status in [
        "200 OK",
        "201 Created",
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "405 Method Not Allowed",
        "409 Conflict",
        "413 Payload Too Large",
        "415 Unsupported Media Type",
        "422 Unprocessable Entity",
        "429 Too Many Requests",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
    ] {
        let body = format!(r#"{{"error":{{"code":"OF_THE_API","message":"{status}"}}}}"#);
        bench.api.will(Script::answer(status, &[JSON], &body));
        let answer = bench.get(LIST, &[]);
        assert_eq!(answer.status.to_string(), status[..3]);
        assert_eq!(answer.text(), body);
        assert_eq!(answer.header("content-type"), Some("application/json"));
    }
}

fn cookies_cors_and_caching_of_the_api_do_not_pass(bench: &Bench) {
    let headers = [
        JSON,
        ("set-cookie", "a=b"),
        ("access-control-allow-origin", "*"),
        ("access-control-allow-credentials", "true"),
        ("server", "gateway/1.2"),
        ("x-powered-by", "Express"),
        ("via", "1.1 gateway"),
        ("etag", "\"x\""),
        ("clear-site-data", "\"*\""),
        ("www-authenticate", "Basic"),
        ("cache-control", "public, max-age=60"),
        ("content-security-policy", "default-src *"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("strict-transport-security", "max-age=0"),
    ];
    bench.api.will(Script::answer("200 OK", &headers, OK));
    let answer = bench.get(LIST, &[]);
    assert_eq!(answer.status, 200);
    for gone in &headers[1..10] {
        if gone.0 == "server" {
            assert_ne!(answer.header("server"), Some("gateway/1.2"));
        } else {
            assert_eq!(answer.header(gone.0), None, "{}", gone.0);
        }
    }
    assert_policies_of_a_call(&answer);
}

fn an_unknown_header_of_the_api_does_not_pass(bench: &Bench) {
    let headers = [JSON, ("x-internal-trace", "db-7")];
    bench.api.will(Script::answer("200 OK", &headers, OK));
    assert_eq!(bench.get(LIST, &[]).header("x-internal-trace"), None);
}

fn what_the_app_reads_passes(bench: &Bench) {
    let headers = [
        JSON,
        ("x-ratelimit-limit", "1000"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1704067200"),
        ("retry-after", "12"),
        ("x-request-id", "r-1"),
    ];
    bench
        .api
        .will(Script::answer("429 Too Many Requests", &headers, OK));
    let answer = bench.get(LIST, &[]);
    assert_eq!(answer.status, 429);
    for (name, value) in headers {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
}

fn an_answer_cannot_lead_to_another_file_of_the_server(bench: &Bench) {
    let headers = [
        JSON,
        ("x-accel-redirect", "/robots.txt"),
        ("x-sendfile", "/etc/hostname"),
    ];
    bench.api.will(Script::answer("200 OK", &headers, OK));
    assert_eq!(bench.get(LIST, &[]).text(), OK);
}

/// Word for word those of `server/src/headers.rs`, which `ours` holds to.
const FILE_POLICIES: [(&str, &str); 6] = [
    (
        "content-security-policy",
        callboard_server::headers::CONTENT_SECURITY_POLICY,
    ),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
];

fn every_page_and_file_carries_the_policies(bench: &Bench) {
    let tag = bench.get("/loader.js", &[]);
    let tag = ("if-none-match", tag.header("etag").unwrap());
    for (method, path, headers, status) in [
        ("GET", "/", &[][..], 200),
        ("HEAD", "/", &[], 200),
        ("GET", "/loader.js", &[], 200),
        ("GET", "/loader.js", &[tag], 304),
        ("GET", "/missing.js", &[], 404),
        ("GET", "/teams", &[], 404),
        ("GET", "/.hidden", &[], 404),
        ("POST", "/", &[], 405),
    ] {
        let answer = bench.call(method, path, headers, "");
        assert_eq!(answer.status, status, "{method} {path}");
        for (name, value) in FILE_POLICIES {
            let found = answer.header(name);
            assert_eq!(found, Some(value), "{method} {path} {name}");
        }
    }
}

fn every_answer_to_a_call_carries_the_policies(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let evil = ("origin", "https://evil.example");
    for (method, path, headers, status) in [
        ("GET", LIST, &[][..], 200),
        ("GET", LIST, &[evil], 403),
        ("GET", "/qsi/nothing", &[], 404),
        ("GET", "/qsi", &[], 404),
        ("PUT", LIST, &[JSON], 405),
        ("POST", LIST, &[("content-type", "text/plain")], 415),
    ] {
        let answer = bench.call(method, path, headers, "");
        assert_eq!(answer.status, status, "{method} {path}");
        assert_policies_of_a_call(&answer);
    }
    bench.api.will(Script::Cut);
    let answer = bench.get(LIST, &[]);
    assert_eq!(answer.status, 502);
    assert_policies_of_a_call(&answer);
}

fn assert_policies_of_a_call(answer: &Answer) {
    let policy = "default-src 'none'; frame-ancestors 'none'";
    assert_eq!(answer.header("content-security-policy"), Some(policy));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let policy = answer.header("cross-origin-resource-policy");
    assert_eq!(policy, Some("same-origin"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("access-control-allow-origin"), None);
}

fn only_tls_from_now_on(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    for path in ["/", "/loader.js", "/missing.js", LIST, "/qsi/nothing"] {
        let answer = bench.get(path, &[]);
        let demand = answer.header("strict-transport-security");
        assert_eq!(demand, Some("max-age=31536000"), "{path}");
    }
}

fn it_does_not_say_what_it_is(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    for path in ["/", "/missing.js", LIST, "/qsi/nothing"] {
        let answer = bench.get(path, &[]);
        assert!(!answer.header_names().contains(&"server"), "{path}");
    }
}
