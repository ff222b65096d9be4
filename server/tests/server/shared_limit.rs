//! The key's rate limit is shared: reads that become one, and what is kept for writes. Long answers.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use callboard_server::app;
use futures_util::future::join_all;
use http_body_util::BodyExt;
use tokio::sync::Notify;
use tower::ServiceExt;

use crate::built_app::built_app;
use crate::call::{call_router, upstream};
use crate::scripted_upstream::{Script, ScriptedUpstream, answer};

const LIST: &str = "/qsi/gather/interviews";
const JSON: (&str, &str) = ("content-type", "application/json");
const OK: &str = r#"{"data":{"interviews":[]}}"#;

#[tokio::test]
async fn the_same_read_at_the_same_moment_is_asked_once() {
    let told = Arc::new(Notify::new());
    let bytes = answer("200 OK", &[JSON], OK);
    let script = Script::AnswerWhenTold(bytes, told.clone());
    let mut api = ScriptedUpstream::start(script).await;
    let dist = built_app();
    let router = app(&upstream(dist.path(), &api.origin(), Some("k"))).unwrap();
    let all = join_all((0..5).map(|_| call_router(&router, "GET", LIST, &[], "")));
    // All five wait before the upstream, in a task of its own, can have read the first.
    let release = async {
        api.request().await;
        told.notify_waiters();
        told.notify_one();
    };
    let (answers, ()) = tokio::join!(all, release);
    for answer in answers {
        assert_eq!((answer.status.as_u16(), answer.text()), (200, OK));
    }
    assert!(!api.has_been_asked());
}

#[tokio::test]
async fn reads_of_different_keys_or_addresses_are_asked_each() {
    let mut api = ScriptedUpstream::answering("200 OK", &[JSON], OK).await;
    let dist = built_app();
    let router = app(&upstream(dist.path(), &api.origin(), None)).unwrap();
    let call = |path, key| {
        let router = router.clone();
        async move { call_router(&router, "GET", path, &[("x-api-key", key)], "").await }
    };
    let other = "/qsi/gather/interviews?page=2";
    let answers = tokio::join!(call(LIST, "a"), call(LIST, "b"), call(other, "a"));
    assert_eq!(answers.2.status, 200);
    let mut asked = Vec::new();
    for _ in 0..3 {
        asked.push(api.request().await);
    }
    let count = |word| {
        asked
            .iter()
            .filter(|request| request.contains(word))
            .count()
    };
    assert_eq!(count("x-api-key: b"), 1);
    assert_eq!(count("page=2"), 1);
    assert!(!api.has_been_asked());
}

async fn nearly_used_up(remaining: &str) -> ScriptedUpstream {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let reset = (now.as_secs() + 40).to_string();
    let headers = [
        JSON,
        ("x-ratelimit-limit", "100"),
        ("x-ratelimit-remaining", remaining),
        ("x-ratelimit-reset", &reset),
    ];
    ScriptedUpstream::answering("200 OK", &headers, OK).await
}

#[tokio::test]
async fn the_last_requests_before_the_limit_are_for_writes() {
    let mut api = nearly_used_up("2").await;
    let dist = built_app();
    let router = app(&upstream(dist.path(), &api.origin(), Some("k"))).unwrap();
    let read = || call_router(&router, "GET", LIST, &[], "");
    assert_eq!(read().await.status, 200);
    api.request().await;

    let refused = read().await;
    assert_eq!(refused.status, 429);
    assert_eq!(refused.error_code(), "RATE_LIMIT_EXCEEDED");
    assert_eq!(refused.json()["error"]["details"]["keptForWrites"], true);
    let seconds: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=40).contains(&seconds), "{seconds}");
    assert!(!api.has_been_asked());

    let one = format!("{LIST}/i-1");
    for (method, path) in [("GET", &*one), ("PATCH", &one), ("POST", LIST)] {
        let answer = call_router(&router, method, path, &[JSON], "{}").await;
        assert_eq!(answer.status, 200, "{method} {path}");
        assert!(api.has_been_asked(), "{method} {path}");
    }
}

#[tokio::test]
async fn nobody_waits_for_others_with_a_key_of_their_own_or_while_enough_is_left() {
    for (remaining, key) in [("2", None), ("3", Some("k"))] {
        let api = nearly_used_up(remaining).await;
        let dist = built_app();
        let router = app(&upstream(dist.path(), &api.origin(), key)).unwrap();
        for _ in 0..2 {
            let answer = call_router(&router, "GET", LIST, &[], "").await;
            assert_eq!(answer.status, 200, "{remaining} {key:?}");
        }
    }
}

fn long(size: usize) -> String {
    format!(r#"{{"data":"{}"}}"#, "x".repeat(size))
}

#[tokio::test]
async fn a_long_answer_arrives_whole_for_each_who_asked() {
    let body = long(3 * 1024 * 1024);
    let api = ScriptedUpstream::answering("200 OK", &[JSON], &body).await;
    let dist = built_app();
    let router = app(&upstream(dist.path(), &api.origin(), None)).unwrap();
    let read = || call_router(&router, "GET", LIST, &[], "");
    let answers = tokio::join!(read(), read());
    assert!(answers.0.text() == body, "{}", answers.0.body.len());
    assert!(answers.1.text() == body, "{}", answers.1.body.len());
}

#[tokio::test]
async fn a_long_answer_that_breaks_off_breaks_off_for_the_browser_too() {
    let size = 3 * 1024 * 1024;
    let whole = answer("200 OK", &[JSON], &long(size));
    let too_long = {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n";
        [head.as_bytes(), long(17 * 1024 * 1024).as_bytes()].concat()
    };
    for bytes in [whole[..size].to_vec(), too_long] {
        let api = ScriptedUpstream::start(Script::Answer(bytes)).await;
        let dist = built_app();
        let router = app(&upstream(dist.path(), &api.origin(), None)).unwrap();
        let request = axum::http::Request::builder()
            .uri(LIST)
            .header("host", "127.0.0.1:8080")
            .body(axum::body::Body::empty())
            .unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200);
        assert!(response.into_body().collect().await.is_err());
    }
}
