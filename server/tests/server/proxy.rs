//! Calls passed on to an API, and what of them.

use crate::built_app::built_app;
use crate::call::{Answer, call, upstream};
use crate::scripted_upstream::ScriptedUpstream;

pub(crate) const LIST: &str = "/qsi/gather/interviews";
pub(crate) const JSON: (&str, &str) = ("content-type", "application/json");
const OK: &str = r#"{"data":{"interviews":[]}}"#;

pub(crate) async fn api() -> ScriptedUpstream {
    ScriptedUpstream::answering("200 OK", &[JSON], OK).await
}

pub(crate) async fn get_from(origin: &str) -> Answer {
    let dist = built_app();
    call(&upstream(dist.path(), origin, None), "GET", LIST, &[], "").await
}

#[tokio::test]
async fn a_documented_call_is_passed_on_and_its_answer_handed_back() {
    let mut api = ScriptedUpstream::answering("201 Created", &[JSON], OK).await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), None);
    let body = r#"{"title":"Größe"}"#;
    let answer = call(
        &config,
        "POST",
        "/qsi/gather/interviews?x=a%20b",
        &[JSON],
        body,
    )
    .await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.text(), OK);
    let request = api.request().await;
    assert!(request.starts_with("post /qsi/gather/interviews?x=a%20b http/1.1\r\n"));
    assert!(request.ends_with(&format!("\r\n\r\n{body}")));
}

#[tokio::test]
async fn only_listed_headers_reach_the_api() {
    let mut api = api().await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), None);
    let headers = [
        ("accept", "application/json"),
        ("cookie", "session=1"),
        ("authorization", "Basic eDp5"),
        ("forwarded", "for=1.2.3.4"),
        ("x-forwarded-for", "1.2.3.4"),
        ("referer", "http://127.0.0.1:8080/interviews"),
        ("origin", "http://127.0.0.1:8080"),
        ("accept-encoding", "br"),
        ("connection", "close, x-api-key"),
        ("transfer-encoding", "chunked"),
        ("upgrade", "websocket"),
        ("x-http-method-override", "DELETE"),
        ("x-api-key", "qapi_own"),
    ];
    call(&config, "GET", LIST, &headers, "").await;
    let request = api.request().await;
    let head = request.split("\r\n\r\n").next().unwrap();
    let mut names: Vec<_> = head
        .lines()
        .skip(1)
        .map(|line| line.split(':').next().unwrap())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "host", "user-agent", "x-api-key"]);
    assert!(head.contains(&format!("host: {}", &api.origin()["http://".len()..])));
    assert!(head.contains("x-api-key: qapi_own"));
}

#[tokio::test]
async fn a_key_held_by_the_server_replaces_the_browsers_and_stays_out_of_the_answer() {
    let mut api = api().await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), Some("qapi_held"));
    assert!(!format!("{config:?}").contains("qapi_held"));
    for headers in [vec![], vec![("x-api-key", "qapi_own")]] {
        let answer = call(&config, "GET", LIST, &headers, "").await;
        let request = api.request().await;
        assert!(request.contains("x-api-key: qapi_held"));
        assert!(!request.contains("qapi_own"));
        assert!(!format!("{:?}", answer.headers).contains("qapi_held"));
    }
    let page = call(&config, "GET", "/", &[], "").await;
    assert!(!page.text().contains("qapi_held"));
}

#[tokio::test]
async fn without_any_key_the_api_decides() {
    let refusal = r#"{"error":{"code":"UNAUTHORIZED","message":"Missing authentication header"}}"#;
    let mut api = ScriptedUpstream::answering("401 Unauthorized", &[JSON], refusal).await;
    let answer = get_from(&api.origin()).await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.text(), refusal);
    assert!(!api.request().await.contains("x-api-key"));
}

#[tokio::test]
async fn only_listed_headers_of_the_answer_are_passed_on() {
    let headers = [
        JSON,
        ("x-ratelimit-limit", "1000"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1704067200"),
        ("retry-after", "12"),
        ("x-request-id", "r-1"),
        ("set-cookie", "a=b"),
        ("access-control-allow-origin", "*"),
        ("cache-control", "public, max-age=60"),
        ("server", "gateway"),
        ("location", "http://evil.example"),
    ];
    let error = r#"{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"m"}}"#;
    let api = ScriptedUpstream::answering("429 Too Many Requests", &headers, error).await;
    let answer = get_from(&api.origin()).await;
    assert_eq!(answer.status, 429);
    for (name, value) in &headers[..6] {
        assert_eq!(answer.header(name), Some(*value));
    }
    for gone in [
        "set-cookie",
        "access-control-allow-origin",
        "server",
        "location",
    ] {
        assert_eq!(answer.header(gone), None, "{gone}");
    }
    assert_eq!(answer.header("cache-control"), Some("no-store"));
}

#[tokio::test]
async fn a_path_or_method_that_is_not_listed_never_reaches_the_api() {
    let mut api = api().await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), Some("qapi_held"));
    for (method, path, status, code) in [
        ("GET", "/qsi/gather/credentials", 404, "NOT_FOUND"),
        (
            "GET",
            "/qsi/gather/interviews/..%2fcredentials",
            404,
            "NOT_FOUND",
        ),
        (
            "GET",
            "/qsi/gather/interviews/%2e%2e/credentials",
            404,
            "NOT_FOUND",
        ),
        (
            "GET",
            "/qsi/gather/interviews/../credentials",
            404,
            "NOT_FOUND",
        ),
        ("GET", "/qsi", 404, "NOT_FOUND"),
        ("POST", "/qsi/gather/users", 405, "METHOD_NOT_ALLOWED"),
        ("PUT", "/qsi/gather/interviews/x", 405, "METHOD_NOT_ALLOWED"),
    ] {
        let answer = call(&config, method, path, &[JSON], "{}").await;
        assert_eq!(answer.status, status, "{method} {path}");
        assert_eq!(answer.error_code(), code);
    }
    let answer = call(&config, "PUT", LIST, &[JSON], "{}").await;
    assert_eq!(answer.header("allow"), Some("GET, POST"));
    assert!(!api.has_been_asked());
}

#[tokio::test]
async fn only_json_bodies_of_at_most_a_mebibyte_are_sent() {
    let mut api = api().await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), None);
    let post = async |headers: &[(&str, &str)], body: String| {
        call(&config, "POST", LIST, headers, body).await
    };
    for headers in [vec![], vec![("content-type", "text/plain")]] {
        let answer = post(&headers, "{}".into()).await;
        assert_eq!(answer.status, 415);
        assert_eq!(answer.error_code(), "UNSUPPORTED_MEDIA_TYPE");
    }
    let answer = post(&[JSON], " ".repeat(1024 * 1024 + 1)).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.error_code(), "PAYLOAD_TOO_LARGE");
    assert!(!api.has_been_asked());

    let with_charset = [("content-type", "application/json; charset=utf-8")];
    let answer = post(&with_charset, " ".repeat(1024 * 1024)).await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_body_where_none_is_documented_is_not_sent() {
    let mut api = api().await;
    let dist = built_app();
    let config = upstream(dist.path(), &api.origin(), None);
    let path = "/qsi/gather/interviews/x";
    let answer = call(&config, "DELETE", path, &[JSON], "{\"a\":1}").await;
    assert_eq!(answer.status, 200);
    assert!(api.request().await.ends_with("\r\n\r\n"));
}
