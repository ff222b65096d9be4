//! Who may call, and with which key.

use callboard_server::config::{ApiSource, Config};
use local_api::DEMO_KEY;

use crate::built_app::built_app;
use crate::call::{call, local};

const LIST: &str = "/qsi/gather/interviews";

#[tokio::test]
async fn the_local_api_needs_no_key_from_the_browser() {
    let dist = built_app();
    for headers in [vec![], vec![("x-api-key", "qapi_of_somebody")]] {
        let answer = call(&local(dist.path()), "GET", LIST, &headers, "").await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json()["data"]["pagination"]["total"], 3);
    }
}

#[tokio::test]
async fn with_own_keys_the_local_api_gets_the_browsers() {
    let dist = built_app();
    let mut config = local(dist.path());
    if let ApiSource::Local(local) = &mut config.api {
        local.own_key = true;
    }
    let without = call(&config, "GET", LIST, &[], "").await;
    assert_eq!(without.status, 401);
    let with = call(&config, "GET", LIST, &[("x-api-key", DEMO_KEY)], "").await;
    assert_eq!(with.status, 200);
}

#[tokio::test]
async fn an_answer_of_the_api_is_data_and_is_never_kept() {
    let dist = built_app();
    for (path, headers) in [
        (LIST, vec![]),
        ("/qsi/gather/interviews/none", vec![]),
        ("/qsi/nothing", vec![]),
        ("/qsi", vec![]),
        (LIST, vec![("origin", "http://evil.example")]),
        (LIST, vec![("host", "evil.example")]),
    ] {
        let answer = call(&local(dist.path()), "GET", path, &headers, "").await;
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            Some("same-origin")
        );
        assert_eq!(
            answer.header("content-type"),
            Some("application/json"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_call_from_another_site_is_refused_in_the_apis_envelope() {
    let dist = built_app();
    for headers in [
        [("sec-fetch-site", "cross-site")],
        [("sec-fetch-site", "same-site")],
        [("origin", "http://evil.example")],
        [("origin", "http://127.0.0.1:3000")],
        [("origin", "null")],
    ] {
        for method in ["GET", "POST", "OPTIONS"] {
            let answer = call(&local(dist.path()), method, LIST, &headers, "{}").await;
            assert_eq!(answer.status, 403, "{method} {headers:?}");
            assert_eq!(answer.error_code(), "CROSS_SITE_REQUEST");
            assert_eq!(answer.header("access-control-allow-origin"), None);
        }
    }
}

#[tokio::test]
async fn a_call_from_our_own_page_passes() {
    let dist = built_app();
    let headers = [
        ("sec-fetch-site", "same-origin"),
        ("origin", "http://127.0.0.1:8080"),
    ];
    let answer = call(&local(dist.path()), "GET", LIST, &headers, "").await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_page_may_be_linked_from_anywhere() {
    let dist = built_app();
    let headers = [("sec-fetch-site", "cross-site")];
    let answer = call(&local(dist.path()), "GET", "/interviews", &headers, "").await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_name_that_is_not_ours_is_refused_for_calls_and_pages() {
    let dist = built_app();
    let config = local(dist.path());
    let rebound = [("host", "evil.example:8080")];
    let answer = call(&config, "GET", LIST, &rebound, "").await;
    assert_eq!(answer.status, 421);
    assert_eq!(answer.error_code(), "MISDIRECTED_REQUEST");
    let answer = call(&config, "GET", "/", &rebound, "").await;
    assert_eq!(answer.status, 421);
    assert!(answer.text().contains("--allow-host"));

    let allowed = Config {
        allow_hosts: vec!["evil.example".into()],
        ..config
    };
    let answer = call(&allowed, "GET", LIST, &rebound, "").await;
    assert_eq!(answer.status, 200);
}
