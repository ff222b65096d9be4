//! The envelope, the errors that every endpoint has, and the rate limit's headers.

use axum::body::Body;
use axum::http::Method;
use serde_json::{Value, json};

use crate::create::body;
use crate::support::{Client, INTERVIEWS, client, members, options};
use local_api::{DataFile, Options};

#[tokio::test]
async fn every_answer_has_a_request_id_of_its_own_and_a_moment() {
    let client = client();
    let mut seen = Vec::new();
    for path in [
        INTERVIEWS,
        "/qsi/gather/teams",
        "/qsi/gather/nothing",
        "/qsi/gather/interviews/x",
    ] {
        let reply = client.get(path).await;
        let meta = &reply.json()["meta"];
        assert_eq!(members(meta), ["requestId", "timestamp"]);
        assert_eq!(meta["requestId"], reply.header("x-request-id"));
        assert_eq!(reply.header("content-type"), "application/json");
        assert!(!seen.contains(&meta["requestId"]));
        seen.push(meta["requestId"].clone());
    }
}

#[tokio::test]
async fn an_unknown_path_is_not_found() {
    let client = client();
    for path in [
        "",
        "/",
        "/nothing",
        "/interviews/",
        "/interviews/a/b",
        "/interviews/a/copy/c",
        "/v1/interviews",
    ] {
        let path = format!("/qsi/gather{path}");
        let details = client.get(&path).await.error(404, "NOT_FOUND");
        assert_eq!(details, json!({ "resource": "endpoint", "id": path }));
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_which_ones_are_right() {
    let client = client();
    for (method, path, allowed) in [
        (Method::PUT, INTERVIEWS, "GET,HEAD,POST"),
        (Method::DELETE, INTERVIEWS, "GET,HEAD,POST"),
        (
            Method::POST,
            "/qsi/gather/interviews/x",
            "GET,HEAD,PATCH,DELETE",
        ),
        (Method::GET, "/qsi/gather/interviews/bulk-update", "PATCH"),
        (Method::GET, "/qsi/gather/interviews/x/copy", "POST"),
        (Method::POST, "/qsi/gather/teams", "GET,HEAD"),
        (Method::OPTIONS, INTERVIEWS, "GET,HEAD,POST"),
    ] {
        let reply = client.send_json(method, path, "{}").await;
        reply.error(405, "METHOD_NOT_ALLOWED");
        assert_eq!(reply.header("allow"), allowed, "{path}");
    }
}

#[tokio::test]
async fn head_answers_as_get_does_without_a_body() {
    let reply = client()
        .send(Method::HEAD, INTERVIEWS, None, Body::empty())
        .await;
    assert_eq!((reply.status.as_u16(), reply.text.as_str()), (200, ""));
    assert!(!reply.header("x-ratelimit-remaining").is_empty());
}

#[tokio::test]
async fn what_is_not_json_is_refused_and_changes_nothing() {
    let client = client();
    let before = client.everything().await;
    for wrong in [
        "",
        "{",
        "{\"title\":\"a\"",
        "title=a",
        "[1,2",
        "\u{feff}{}",
        "{} {}",
    ] {
        let reason = client
            .send_json(Method::POST, INTERVIEWS, wrong)
            .await
            .problem("body");
        assert!(reason.starts_with("is not JSON"), "{wrong}: {reason}");
    }
    for wrong in ["[]", "null", "\"text\"", "7"] {
        let reason = client
            .send_json(Method::POST, INTERVIEWS, wrong)
            .await
            .problem("body");
        assert_eq!(reason, "must be a JSON object", "{wrong}");
    }
    let bytes = Body::from(vec![b'{', b'"', 0xff, b'"', b'}']);
    client
        .send(Method::POST, INTERVIEWS, Some("application/json"), bytes)
        .await
        .problem("body");
    let deep = "[".repeat(100_000);
    client
        .send_json(Method::POST, INTERVIEWS, &deep)
        .await
        .problem("body");
    assert_eq!(client.everything().await, before);
}

#[tokio::test]
async fn a_body_of_another_type_is_refused() {
    let client = client();
    for content_type in [
        None,
        Some("text/plain"),
        Some("application/x-www-form-urlencoded"),
        Some("application/jsonp"),
    ] {
        let reply = client
            .send(
                Method::POST,
                INTERVIEWS,
                content_type,
                Body::from(body().to_string()),
            )
            .await;
        reply.error(415, "UNSUPPORTED_MEDIA_TYPE");
    }
    for content_type in ["application/json; charset=utf-8", "Application/JSON"] {
        let reply = client
            .send(
                Method::POST,
                INTERVIEWS,
                Some(content_type),
                Body::from(body().to_string()),
            )
            .await;
        assert_eq!(reply.status, 201);
    }
}

#[tokio::test]
async fn a_body_over_one_mebibyte_is_refused() {
    let client = client();
    let before = client.everything().await;
    let padded = |length: usize| {
        let body = body().to_string();
        format!("{body}{}", " ".repeat(length - body.len()))
    };
    let reply = client
        .send_json(Method::POST, INTERVIEWS, &padded(1024 * 1024 + 1))
        .await;
    assert_eq!(reply.error(413, "PAYLOAD_TOO_LARGE")["limit"], 1024 * 1024);
    assert_eq!(client.everything().await, before);
    assert_eq!(
        client
            .send_json(Method::POST, INTERVIEWS, &padded(1024 * 1024))
            .await
            .status,
        201
    );
}

fn limited(limits: &str) -> Client {
    let options = Options {
        limits: limits.parse().unwrap(),
        ..options()
    };
    Client::open(&DataFile::Memory, options)
}

fn rate(reply: &crate::support::Reply) -> (u64, u64, u64) {
    let number = |name: &str| reply.header(name).parse().unwrap();
    (
        number("x-ratelimit-limit"),
        number("x-ratelimit-remaining"),
        number("x-ratelimit-reset"),
    )
}

#[tokio::test]
async fn every_answer_says_what_is_left_of_the_hour() {
    let client = Client::open(
        &DataFile::Memory,
        Options {
            demo_interviews: 0,
            ..Options::default()
        },
    );
    let (limit, remaining, reset) = rate(&client.get(INTERVIEWS).await);
    assert_eq!(
        (limit, remaining),
        (1000, 999),
        "as documented, and as in the sample"
    );
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap()
        .as_secs();
    assert!(
        (now + 3595..=now + 3601).contains(&reset),
        "Unix seconds, an hour from now"
    );
    for path in [
        "/qsi/gather/nothing",
        "/qsi/gather/interviews/x",
        "/qsi/gather/interviews?page=0",
    ] {
        rate(&client.get(path).await);
    }
    assert_eq!(
        rate(&client.get(INTERVIEWS).await).1,
        995,
        "failed requests count too"
    );
}

#[tokio::test]
async fn over_the_minutes_limit_nothing_is_carried_out_until_the_reset() {
    let client = limited("3/1000");
    for remaining in [999, 998] {
        assert_eq!(rate(&client.get(INTERVIEWS).await).1, remaining);
    }
    let (limit, remaining, _) = rate(&client.get(INTERVIEWS).await);
    assert_eq!((limit, remaining), (3, 0), "the minute is used up");
    let reply = client.post(INTERVIEWS, &body()).await;
    let details = reply.error(429, "RATE_LIMIT_EXCEEDED");
    assert_eq!(
        (&details["limit"], &details["remaining"]),
        (&json!(3), &json!(0))
    );
    assert!(details["resetAt"].as_str().unwrap().ends_with('Z'));
    let wait: u64 = reply.header("retry-after").parse().unwrap();
    assert!((55..=60).contains(&wait), "{wait}");
    assert_eq!(
        client
            .with_key(local_api::DEMO_KEY_CONTOSO)
            .get(INTERVIEWS)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn over_the_hours_limit_the_reset_is_the_hours() {
    let client = limited("100/2");
    client.get(INTERVIEWS).await;
    client.get(INTERVIEWS).await;
    let reply = client.get(INTERVIEWS).await;
    assert_eq!(reply.error(429, "RATE_LIMIT_EXCEEDED")["limit"], 2);
    assert!(reply.header("retry-after").parse::<u64>().unwrap() > 3590);
}

#[tokio::test]
async fn errors_have_the_documented_shape() {
    let reply = client().get(&format!("{INTERVIEWS}/x")).await;
    let json: Value = reply.json();
    assert_eq!(members(&json), ["error", "meta"]);
    assert_eq!(members(&json["error"]), ["code", "details", "message"]);
}
