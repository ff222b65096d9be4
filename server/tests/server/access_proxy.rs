//! Users named by an authenticating proxy.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, Request};
use callboard_server::access::{AccessConfig, TrustedProxy};
use callboard_server::app;
use callboard_server::config::Config;
use callboard_server::serve::Peer;
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::built_app::built_app;
use crate::call::{Answer, local};

const LIST: &str = "/qsi/gather/interviews";
const PROXY: &str = "10.0.0.1";

fn router() -> Router {
    let dist = built_app();
    let config = Config {
        access: AccessConfig::Proxy(TrustedProxy {
            user_header: HeaderName::from_static("x-user"),
            role_header: Some(HeaderName::from_static("x-role")),
            read_only_users: vec!["vera".into()],
            addresses: vec![PROXY.parse().unwrap()],
        }),
        ..local(dist.path())
    };
    app(&config).unwrap()
}

async fn call(peer: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "127.0.0.1:8080");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(Peer(peer.parse().unwrap()));
    let response = router().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.collect().await.unwrap().to_bytes().to_vec(),
    }
}

#[tokio::test]
async fn the_proxys_user_is_let_in() {
    let ann = [("x-user", "ann@example.com")];
    assert_eq!(call(PROXY, "GET", LIST, &ann).await.status, 200);
    let page = call(PROXY, "GET", "/interviews", &ann).await;
    assert!(page.text().contains(r#"data-account="proxy">"#));
    let session = call(PROXY, "GET", "/session", &ann).await;
    assert_eq!(session.json()["name"], "ann@example.com");
}

#[tokio::test]
async fn another_address_is_refused_whatever_it_says() {
    let ann = [("x-user", "ann"), ("x-forwarded-for", PROXY)];
    for peer in ["10.0.0.2", "127.0.0.1", "::1"] {
        let answer = call(peer, "GET", LIST, &ann).await;
        assert_eq!(answer.status, 403);
        assert_eq!(answer.error_code(), "NOT_FROM_PROXY");
        for path in ["/interviews", "/icon.svg", "/session"] {
            assert_eq!(call(peer, "GET", path, &ann).await.status, 403, "{path}");
        }
    }
}

#[tokio::test]
async fn no_user_an_empty_one_and_two_are_refused() {
    for headers in [
        vec![],
        vec![("x-user", "")],
        vec![("x-user", " ")],
        vec![("x-user", "ann"), ("x-user", "admin")],
        vec![("x-user", "ann, admin")],
        vec![("x_user", "ann")],
    ] {
        let answer = call(PROXY, "GET", LIST, &headers).await;
        assert_eq!(answer.status, 403, "{headers:?}");
        assert_eq!(answer.error_code(), "NO_USER");
        assert_eq!(
            call(PROXY, "GET", "/interviews", &headers).await.status,
            403
        );
    }
}

#[tokio::test]
async fn read_only_comes_from_the_list_or_the_role() {
    for headers in [
        vec![("x-user", "vera")],
        vec![("x-user", "vera"), ("x-role", "full")],
        vec![("x-user", "ann"), ("x-role", "read-only")],
    ] {
        assert_eq!(call(PROXY, "GET", LIST, &headers).await.status, 200);
        let answer = call(PROXY, "POST", LIST, &headers).await;
        assert_eq!(answer.status, 403, "{headers:?}");
        assert_eq!(answer.error_code(), "READ_ONLY");
        let page = call(PROXY, "GET", "/", &headers).await;
        assert!(page.text().contains(r#"data-access="read-only""#));
    }
    let unknown = [("x-user", "ann"), ("x-role", "viewer")];
    let answer = call(PROXY, "GET", LIST, &unknown).await;
    assert_eq!(answer.error_code(), "NO_ROLE");
}

#[tokio::test]
async fn there_is_no_login_page_of_ours() {
    let ann = [("x-user", "ann")];
    assert_eq!(call(PROXY, "GET", "/login", &ann).await.status, 404);
    assert_eq!(call(PROXY, "POST", "/login", &ann).await.status, 405);
}
