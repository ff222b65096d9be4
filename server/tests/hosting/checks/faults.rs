//! An API that cannot be asked, or that answers what it could not have answered.

use super::{JSON, LIST, OK, checks};
use crate::api::Script;
use crate::hosts::Bench;

checks![
    a_dead_api_has_certainly_not_carried_anything_out,
    an_api_with_a_certificate_that_nobody_knows_is_not_asked,
    after_a_timeout_it_is_unknown_whether_the_call_was_carried_out,
    after_a_cut_it_is_unknown_and_nothing_is_repeated,
    a_redirect_leads_nowhere,
    a_redirect_is_told_as_a_failure,
    a_page_of_html_is_told_as_a_failure,
    an_answer_that_breaks_off_is_told_as_a_failure,
    an_answer_that_breaks_off_is_not_taken_for_whole,
    an_answer_that_is_no_json_is_told_as_a_failure,
    an_answer_that_stops_in_the_middle_is_told_as_a_failure,
    an_answer_beyond_sixteen_mebibytes_is_told_as_a_failure,
];

fn a_dead_api_has_certainly_not_carried_anything_out(bench: &Bench) {
    let dead = bench.with_dead_api();
    for (method, body) in [("GET", ""), ("POST", "{}")] {
        let answer = dead.call(method, LIST, &[JSON], body);
        assert_eq!(answer.status, 502, "{method}");
        assert_eq!(answer.error_code(), "UPSTREAM_UNREACHABLE");
        assert_eq!(answer.carried_out(), "no");
    }
}

fn an_api_with_a_certificate_that_nobody_knows_is_not_asked(bench: &Bench) {
    let (running, api) = bench.with_foreign_api();
    api.will(Script::answer("200 OK", &[JSON], OK));
    let answer = running.call("POST", LIST, &[JSON], "{}");
    assert_eq!(answer.status, 502);
    assert_eq!(answer.error_code(), "UPSTREAM_UNREACHABLE");
    assert_eq!(answer.carried_out(), "no");
    assert!(api.requests().is_empty());
}

fn after_a_timeout_it_is_unknown_whether_the_call_was_carried_out(bench: &Bench) {
    bench.api.will(Script::Stall(Vec::new()));
    let answer = bench.call("POST", LIST, &[JSON], "{}");
    assert_eq!(answer.status, 504);
    assert_eq!(answer.error_code(), "UPSTREAM_TIMEOUT");
    assert_eq!(answer.carried_out(), "unknown");
    assert_eq!(bench.api.requests().len(), 1);
}

fn after_a_cut_it_is_unknown_and_nothing_is_repeated(bench: &Bench) {
    for (method, path, body) in [
        ("GET", LIST, ""),
        ("POST", LIST, "{}"),
        ("PATCH", "/qsi/gather/interviews/x", "{}"),
        ("DELETE", "/qsi/gather/interviews/x", ""),
    ] {
        bench.api.will(Script::Cut);
        let headers = if body.is_empty() { &[][..] } else { &[JSON] };
        let answer = bench.call(method, path, headers, body);
        assert_eq!(answer.status, 502, "{method}");
        assert_eq!(answer.error_code(), "UPSTREAM_UNREACHABLE");
        assert_eq!(answer.carried_out(), "unknown", "{method}");
        assert_eq!(bench.api.requests().len(), 1, "{method}");
    }
}

const REDIRECTS: [&str; 3] = [
    "301 Moved Permanently",
    "302 Found",
    "307 Temporary Redirect",
];

fn a_redirect_leads_nowhere(bench: &Bench) {
    for status in REDIRECTS {
        let location = ("location", "https://evil.example/");
        bench
            .api
            .will(Script::answer(status, &[JSON, location], ""));
        assert_eq!(bench.get(LIST, &[]).header("location"), None, "{status}");
        assert_eq!(bench.api.requests().len(), 1, "{status}");
    }
}

fn a_redirect_is_told_as_a_failure(bench: &Bench) {
    for status in REDIRECTS {
        bench.api.will(Script::answer(status, &[JSON], ""));
        let answer = bench.get(LIST, &[]);
        assert_eq!(answer.status, 502, "{status}");
        assert_eq!(answer.error_code(), "UPSTREAM_INVALID_RESPONSE");
    }
}

fn assert_told(bench: &Bench, script: Script) {
    bench.api.will(script);
    let answer = bench.get(LIST, &[]);
    assert!(matches!(answer.status, 502 | 504), "{}", answer.status);
    answer.error_code();
    assert_eq!(answer.carried_out(), "unknown");
}

fn a_page_of_html_is_told_as_a_failure(bench: &Bench) {
    let html = ("content-type", "text/html; charset=utf-8");
    for status in ["200 OK", "503 Service Unavailable"] {
        assert_told(
            bench,
            Script::answer(status, &[html], "<html>captive portal"),
        );
    }
}

const HALF: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{}";

fn an_answer_that_breaks_off_is_told_as_a_failure(bench: &Bench) {
    assert_told(bench, Script::Answer(HALF.to_vec()));
}

/// The least: the browser's own connection breaks off, too, and the app says so.
fn an_answer_that_breaks_off_is_not_taken_for_whole(bench: &Bench) {
    bench.api.will(Script::Answer(HALF.to_vec()));
    let answer = bench.get(LIST, &[]);
    assert!(answer.status == 502 || answer.is_cut);
}

fn an_answer_that_is_no_json_is_told_as_a_failure(bench: &Bench) {
    assert_told(bench, Script::answer("200 OK", &[JSON], r#"{"data":"#));
}

fn an_answer_that_stops_in_the_middle_is_told_as_a_failure(bench: &Bench) {
    assert_told(bench, Script::Stall(HALF.to_vec()));
}

fn an_answer_beyond_sixteen_mebibytes_is_told_as_a_failure(bench: &Bench) {
    let body = format!("[{}]", " ".repeat(16 * 1024 * 1024));
    assert_told(bench, Script::answer("200 OK", &[JSON], &body));
}
