//! Without a session: what is shown, what is refused, what anybody may have.

use crate::built_app::SCRIPT;
use crate::built_app::WASM;
use crate::call::call_router;

use super::{LIST, Place};

#[tokio::test]
async fn without_a_session_pages_lead_to_the_login_page_and_back() {
    let place = Place::new();
    for (path, login) in [
        ("/", "/login"),
        ("/interviews", "/login?next=%2Finterviews"),
        (
            "/interviews/a%20b/edit?teamId=1",
            "/login?next=%2Finterviews%2Fa%2520b%2Fedit%3FteamId%3D1",
        ),
        ("/index.html", "/login?next=%2Findex.html"),
        ("/no-such-page", "/login?next=%2Fno-such-page"),
    ] {
        let answer = place.get(path, &[]).await;
        assert_eq!(answer.status, 303, "{path}");
        assert_eq!(answer.header("location"), Some(login));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert!(answer.body.is_empty());
        let head = call_router(&place.router, "HEAD", path, &[], "").await;
        assert_eq!(head.status, 303, "{path}");
    }
}

#[tokio::test]
async fn a_link_from_another_site_takes_one_step_of_our_own_first() {
    // The browser keeps the cookie back until then.
    let place = Place::new();
    let headers = [("sec-fetch-site", "cross-site")];
    let answer = place.get("/interviews?search=a&page=2", &headers).await;
    assert_eq!(answer.status, 200);
    assert!(
        answer
            .text()
            .contains(r#"content="0; url=/login?next=%2Finterviews%3Fsearch%3Da%26page%3D2""#),
        "{}",
        answer.text()
    );
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert!(!answer.text().contains("<meta name=\"callboard\""));
}

#[tokio::test]
async fn without_a_session_calls_are_refused_in_the_apis_envelope() {
    let place = Place::new();
    for method in ["GET", "POST", "PATCH", "DELETE"] {
        let answer = call_router(&place.router, method, LIST, &[], "{}").await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.error_code(), "SIGN_IN_REQUIRED");
        assert_eq!(answer.json()["error"]["details"]["carriedOut"], "no");
    }
    let session = place.get("/session", &[]).await;
    assert_eq!(session.status, 401);
    assert_eq!(session.error_code(), "SIGN_IN_REQUIRED");
}

#[tokio::test]
async fn the_public_code_of_the_app_needs_no_session() {
    let place = Place::new();
    let wasm = format!("/{WASM}");
    let script = format!("/{SCRIPT}");
    for path in [
        &wasm,
        &script,
        "/style/base.css",
        "/icon.svg",
        "/login.css",
        "/login.svg",
    ] {
        assert_eq!(place.get(path, &[]).await.status, 200, "{path}");
    }
    assert_eq!(place.get("/no-such-file.js", &[]).await.status, 404);
}

#[tokio::test]
async fn the_login_page_runs_nothing_and_is_never_kept() {
    let answer = Place::new().get("/login?next=%2Finterviews", &[]).await;
    assert_eq!(answer.status, 200);
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(policy.contains("form-action 'self'"), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("script-src"), "{policy}");
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    let page = answer.text();
    assert!(!page.contains("<script") && !page.contains(" style="));
    assert!(page.contains(r#"name="next" value="/interviews""#));
}
