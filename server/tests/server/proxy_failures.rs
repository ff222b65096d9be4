//! What is said of a call that the API did not answer, or not as documented.

use std::time::{Duration, Instant};

use callboard_server::config::{ApiSource, Config};

use crate::built_app::built_app;
use crate::call::{Answer, call, upstream};
use crate::proxy::{JSON, LIST, api, get_from};
use crate::scripted_upstream::{Script, ScriptedUpstream};

const OK: &str = r#"{"data":{"interviews":[]}}"#;

fn impatient(mut config: Config, timeout: u64, connect_timeout: u64) -> Config {
    if let ApiSource::Upstream(upstream) = &mut config.api {
        upstream.timeout = Duration::from_millis(timeout);
        upstream.connect_timeout = Duration::from_millis(connect_timeout);
    }
    config
}

/// Status, code, `details.carriedOut` and message of a failure of the upstream.
fn failure(answer: &Answer) -> (u16, String, String, String) {
    let code = answer.error_code();
    let error = &answer.json()["error"];
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    (
        answer.status.as_u16(),
        code,
        text(&error["details"]["carriedOut"]),
        text(&error["message"]),
    )
}

#[tokio::test]
async fn a_dead_api_has_certainly_not_carried_anything_out() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let (status, code, carried_out, message) = failure(&get_from(&origin).await);
    assert_eq!((status, &*code), (502, "UPSTREAM_UNREACHABLE"));
    assert_eq!(carried_out, "no");
    assert!(message.contains("certainly not carried out"));
}

#[tokio::test]
async fn a_tls_handshake_without_end_has_certainly_not_carried_anything_out() {
    let api = ScriptedUpstream::start(Script::Hang).await;
    let dist = built_app();
    let config = impatient(upstream(dist.path(), &api.tls_origin(), None), 20_000, 100);
    let answer = call(&config, "GET", LIST, &[], "").await;
    let (status, code, carried_out, _) = failure(&answer);
    assert_eq!((status, &*code), (504, "UPSTREAM_TIMEOUT"));
    assert_eq!(carried_out, "no");
}

#[tokio::test]
async fn an_api_that_speaks_no_tls_has_certainly_not_carried_anything_out() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        use tokio::io::AsyncWriteExt;
        let (mut stream, _) = listener.accept().await.unwrap();
        stream
            .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            .await
            .unwrap();
    });
    let (status, _, carried_out, _) = failure(&get_from(&origin).await);
    assert_eq!((status, &*carried_out), (502, "no"));
}

#[tokio::test]
async fn after_a_timeout_it_is_unknown_whether_the_call_was_carried_out() {
    let mut api = ScriptedUpstream::start(Script::Hang).await;
    let dist = built_app();
    let config = impatient(upstream(dist.path(), &api.origin(), None), 100, 10_000);
    let started = Instant::now();
    let answer = call(&config, "POST", LIST, &[JSON], "{}").await;
    let (status, code, carried_out, message) = failure(&answer);
    assert!(started.elapsed() < Duration::from_secs(10));
    assert_eq!((status, &*code), (504, "UPSTREAM_TIMEOUT"));
    assert_eq!(carried_out, "unknown");
    assert!(message.contains("unknown"));
    assert!(api.has_been_asked());
}

#[tokio::test]
async fn the_time_limit_holds_for_the_body_too() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{";
    let api = ScriptedUpstream::start(Script::Stall(head.to_vec())).await;
    let dist = built_app();
    let config = impatient(upstream(dist.path(), &api.origin(), None), 100, 10_000);
    let answer = call(&config, "GET", LIST, &[], "").await;
    assert_eq!(failure(&answer).0, 504);
}

#[tokio::test]
async fn a_cut_connection_leaves_unknown_what_happened_and_nothing_is_repeated() {
    let dist = built_app();
    let mut silent = ScriptedUpstream::start(Script::Cut).await;
    let config = upstream(dist.path(), &silent.origin(), None);
    let answer = call(&config, "POST", LIST, &[JSON], "{}").await;
    let (status, code, carried_out, _) = failure(&answer);
    assert_eq!(
        (status, &*code, &*carried_out),
        (502, "UPSTREAM_UNREACHABLE", "unknown")
    );
    assert!(silent.has_been_asked());
    assert!(!silent.has_been_asked());

    let half = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{}";
    let half = ScriptedUpstream::start(Script::Answer(half.to_vec())).await;
    let (status, _, carried_out, _) = failure(&get_from(&half.origin()).await);
    assert_eq!((status, &*carried_out), (502, "unknown"));
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let mut elsewhere = api().await;
    let location = format!("{}{LIST}", elsewhere.origin());
    for status in [
        "301 Moved Permanently",
        "307 Temporary Redirect",
        "304 Not Modified",
    ] {
        let headers = [JSON, ("location", &*location)];
        let api = ScriptedUpstream::answering(status, &headers, "").await;
        let answer = get_from(&api.origin()).await;
        assert_eq!(answer.status, 502);
        assert_eq!(answer.error_code(), "UPSTREAM_INVALID_RESPONSE");
        let told = &answer.json()["error"]["details"]["upstreamStatus"];
        assert_eq!(told.to_string(), status[..3]);
        assert_eq!(answer.header("location"), None);
    }
    assert!(!elsewhere.has_been_asked());
}

#[tokio::test]
async fn an_answer_that_is_not_json_is_told_with_its_status() {
    let html = ("content-type", "text/html");
    for (status, headers, body) in [
        ("200 OK", vec![html], "<html>captive portal"),
        ("503 Service Unavailable", vec![html], "<html>"),
        ("200 OK", vec![html], OK),
        ("200 OK", vec![], OK),
        ("200 OK", vec![JSON], "<html>"),
        ("200 OK", vec![JSON], r#"{"data":"#),
        (
            "200 OK",
            vec![JSON, ("content-encoding", "gzip")],
            "\u{1f}packed",
        ),
    ] {
        let api = ScriptedUpstream::answering(status, &headers, body).await;
        let answer = get_from(&api.origin()).await;
        assert_eq!(answer.status, 502, "{status} {body}");
        assert_eq!(answer.error_code(), "UPSTREAM_INVALID_RESPONSE");
        let message = answer.json()["error"]["message"].to_string();
        assert!(message.contains(&status[..3]), "{message}");
        assert!(!answer.text().contains("<html>"));
    }
}

#[tokio::test]
async fn an_answer_without_a_body_keeps_its_status() {
    for status in ["204 No Content", "200 OK", "500 Internal Server Error"] {
        let api = ScriptedUpstream::answering(status, &[], "").await;
        let answer = get_from(&api.origin()).await;
        assert_eq!(answer.status.as_u16().to_string(), status[..3]);
        assert!(answer.body.is_empty());
    }
}

#[tokio::test]
async fn an_answer_beyond_sixteen_mebibytes_is_not_passed_on() {
    let body = format!("[{}]", " ".repeat(16 * 1024 * 1024));
    let api = ScriptedUpstream::answering("200 OK", &[JSON], &body).await;
    let answer = get_from(&api.origin()).await;
    assert_eq!(answer.status, 502);
    assert_eq!(answer.error_code(), "UPSTREAM_INVALID_RESPONSE");
    assert!(
        answer.json()["error"]["message"]
            .to_string()
            .contains("too large")
    );
}
