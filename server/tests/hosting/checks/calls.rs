//! What reaches the API of a call that may pass.

use super::{JSON, LIST, OK, checks};
use crate::api::Script;
use crate::hosts::Bench;

checks![
    a_documented_call_is_passed_on_as_it_is,
    only_listed_headers_of_a_read_reach_the_api,
    only_listed_headers_of_a_write_reach_the_api,
    a_call_without_a_key_is_passed_on_without_one,
    a_body_of_a_mebibyte_is_passed_on,
    a_body_where_none_is_documented_is_not_passed_on,
    a_call_from_our_own_page_passes,
    a_real_api_answers_and_changes,
    what_it_writes_down_holds_no_key_and_no_search,
];

const KEY: &str = "qapi_of_somebody";

fn a_documented_call_is_passed_on_as_it_is(bench: &Bench) {
    for (method, path) in [
        ("GET", "/qsi/gather/interviews"),
        ("GET", "/qsi/gather/interviews?search=a%20b&page=2"),
        ("POST", "/qsi/gather/interviews"),
        ("PATCH", "/qsi/gather/interviews/bulk-update"),
        ("GET", "/qsi/gather/interviews/interview-uuid?teamId=x"),
        ("PATCH", "/qsi/gather/interviews/0197a1b2-c3d4"),
        ("DELETE", "/qsi/gather/interviews/a%20b%C3%A9?userId=u"),
        (
            "GET",
            "/qsi/gather/interviews/%E2%82%AC%F0%9F%98%80!'()*:@$&+,=~",
        ),
        ("POST", "/qsi/gather/interviews/x/copy"),
        ("GET", "/qsi/gather/interviews/copy"),
        ("GET", "/qsi/gather/questions"),
        ("GET", "/qsi/gather/questions/1"),
        ("GET", "/qsi/gather/survey-questions"),
        ("GET", "/qsi/gather/survey-questions/1"),
        ("GET", "/qsi/gather/ai-text-questions"),
        ("GET", "/qsi/gather/ai-text-questions/1"),
        ("GET", "/qsi/gather/teams"),
        ("GET", "/qsi/gather/teams/1"),
        ("GET", "/qsi/gather/users"),
        ("GET", "/qsi/gather/users/1"),
        ("GET", "/qsi/gather/message-groups"),
        ("GET", "/qsi/gather/message-groups/1"),
        ("GET", "/qsi/gather/narrators"),
        ("GET", "/qsi/gather/narrators/1"),
        (
            "GET",
            "/qsi/gather/candidate-interviews?interviewId=x&limit=1",
        ),
    ] {
        bench.api.will(Script::answer("200 OK", &[JSON], OK));
        let is_write = matches!(method, "POST" | "PATCH");
        let body = if is_write {
            r#"{"title":"Größe"}"#
        } else {
            ""
        };
        let headers = if is_write { &[JSON][..] } else { &[] };
        let answer = bench.call(method, path, headers, body);
        assert_eq!(answer.status, 200, "{method} {path}: {}", answer.text());
        assert_eq!(answer.text(), OK);
        let [request] = &bench.api.requests()[..] else {
            panic!("{method} {path}: not asked once");
        };
        let line = format!("{method} {path} HTTP/1.1");
        assert_eq!(request.line, line);
        assert_eq!(request.body, body.as_bytes());
    }
}

const UNLISTED: [(&str, &str); 13] = [
    ("cookie", "session=1"),
    ("authorization", "Basic eDp5"),
    ("proxy-authorization", "Basic eDp5"),
    ("forwarded", "for=1.2.3.4"),
    ("x-forwarded-for", "1.2.3.4"),
    ("x-real-ip", "1.2.3.4"),
    ("referer", "https://localhost/interviews"),
    ("accept-encoding", "br"),
    ("accept-language", "de"),
    ("x-http-method-override", "DELETE"),
    ("if-none-match", "*"),
    ("range", "bytes=0-1"),
    ("x-anything", "else"),
];

fn reached(bench: &Bench, method: &str, body: &str) -> Vec<String> {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let mut headers = UNLISTED.to_vec();
    headers.extend([("accept", "application/json"), ("x-api-key", KEY)]);
    if !body.is_empty() {
        headers.push(JSON);
    }
    assert_eq!(bench.call(method, LIST, &headers, body).status, 200);
    let requests = bench.api.requests();
    let request = &requests[0];
    assert_eq!(request.header("host"), Some(&*bench.api.authority()));
    assert_eq!(request.header("x-api-key"), Some(KEY));
    assert_eq!(request.header("accept"), Some("application/json"));
    let agent = request.header("user-agent").unwrap();
    assert!(agent.starts_with("callboard"), "{agent}");
    let names = request.headers.iter().map(|(name, _)| name.clone());
    // Between two servers and not of the request.
    let mut names: Vec<_> = names.filter(|name| name != "connection").collect();
    names.sort_unstable();
    names
}

fn only_listed_headers_of_a_read_reach_the_api(bench: &Bench) {
    let names = reached(bench, "GET", "");
    assert_eq!(names, ["accept", "host", "user-agent", "x-api-key"]);
}

fn only_listed_headers_of_a_write_reach_the_api(bench: &Bench) {
    let names = reached(bench, "POST", "{}");
    assert_eq!(
        names,
        [
            "accept",
            "content-length",
            "content-type",
            "host",
            "user-agent",
            "x-api-key"
        ]
    );
}

fn a_call_without_a_key_is_passed_on_without_one(bench: &Bench) {
    let refusal = r#"{"error":{"code":"UNAUTHORIZED","message":"Missing authentication header"}}"#;
    let script = Script::answer("401 Unauthorized", &[JSON], refusal);
    bench.api.will(script);
    let answer = bench.get(LIST, &[]);
    assert_eq!((answer.status, answer.text()), (401, refusal));
    assert_eq!(bench.api.requests()[0].header("x-api-key"), None);
}

fn a_body_of_a_mebibyte_is_passed_on(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let body = " ".repeat(1024 * 1024);
    let kind = ("content-type", "application/json; charset=utf-8");
    assert_eq!(bench.call("POST", LIST, &[kind], &body).status, 200);
    assert_eq!(bench.api.requests()[0].body.len(), body.len());
}

/// Refused, or sent without it.
fn a_body_where_none_is_documented_is_not_passed_on(bench: &Bench) {
    for method in ["GET", "DELETE"] {
        bench.api.will(Script::answer("200 OK", &[JSON], OK));
        let path = format!("{LIST}/x");
        bench.call(method, &path, &[JSON], r#"{"a":1}"#);
        for request in bench.api.requests() {
            assert!(request.body.is_empty(), "{method}");
            let length = request.header("content-length").unwrap_or("0");
            assert_eq!(length, "0", "{method}");
        }
    }
}

fn a_call_from_our_own_page_passes(bench: &Bench) {
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let origin = bench.origin();
    let own = [("sec-fetch-site", "same-origin"), ("origin", &*origin)];
    assert_eq!(
        bench
            .call("POST", LIST, &[JSON, own[0], own[1]], "{}")
            .status,
        200
    );
    assert_eq!(bench.get(LIST, &own[..1]).status, 200);
    assert_eq!(bench.get(LIST, &[("sec-fetch-site", "none")]).status, 200);
}

/// The local API, by HTTP/2 where the host can.
fn a_real_api_answers_and_changes(bench: &Bench) {
    let (running, _api) = bench.with_local_api();
    let key = ("x-api-key", "qapi_demo_northwind");
    let call = |method, path: &str, body| running.call(method, path, &[key, JSON], body);
    let list = call("GET", &format!("{LIST}?pageSize=1"), "");
    assert_eq!(list.status, 200, "{}", list.text());
    let id = list.json()["data"]["interviews"][0]["id"].clone();
    let path = format!("{LIST}/{}", id.as_str().unwrap());
    let changed = call("PATCH", &path, r#"{"title":"Changed"}"#);
    assert_eq!(changed.status, 200, "{}", changed.text());
    let read = call("GET", &path, "");
    assert!(
        read.text().contains(r#""title":"Changed""#),
        "{}",
        read.text()
    );
    assert_eq!(running.call("GET", LIST, &[], "").status, 401);
}

/// Also not when a call fails, which is when programs write the most.
fn what_it_writes_down_holds_no_key_and_no_search(bench: &Bench) {
    let path = format!("{LIST}?search=Jane%20Doe");
    let headers = [("x-api-key", KEY)];
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    bench.get(&path, &headers);
    bench.api.will(Script::Cut);
    assert_eq!(bench.get(LIST, &headers).status, 502);
    let dead = bench.with_dead_api();
    assert_eq!(dead.call("GET", LIST, &headers, "").status, 502);
    let written = bench.written();
    assert!(!written.contains(KEY), "{written}");
    assert!(!written.contains("Jane"), "{written}");
}
