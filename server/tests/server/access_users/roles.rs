//! What a user may do.

use crate::call::call_router;

use super::{LIST, Place};

#[tokio::test]
async fn a_read_only_user_reads_and_changes_nothing() {
    let place = Place::new();
    let cookie = place.cookie_of("vera").await;
    assert_eq!(place.get_as(&cookie, LIST).await.status, 200);
    let before = place.get_as(&cookie, LIST).await.json()["data"].clone();
    let id = before["interviews"][0]["id"]
        .as_str()
        .unwrap_or("1")
        .to_owned();
    for (method, path) in [
        ("POST", LIST.to_owned()),
        ("PATCH", format!("{LIST}/{id}")),
        ("DELETE", format!("{LIST}/{id}")),
        ("POST", format!("{LIST}/{id}/copy")),
        ("PATCH", format!("{LIST}/bulk")),
        ("PUT", LIST.to_owned()),
    ] {
        let headers = [
            ("cookie", cookie.as_str()),
            ("content-type", "application/json"),
        ];
        let answer = call_router(&place.router, method, &path, &headers, "{}").await;
        assert_eq!(answer.status, 403, "{method} {path}");
        assert_eq!(answer.error_code(), "READ_ONLY");
        assert_eq!(answer.json()["error"]["details"]["carriedOut"], "no");
    }
    assert_eq!(place.get_as(&cookie, LIST).await.json()["data"], before);
}

#[tokio::test]
async fn the_page_says_what_its_user_may_do_and_is_kept_for_nobody_else() {
    let place = Place::new();
    let (ann, vera) = (place.cookie_of("ann").await, place.cookie_of("vera").await);
    let full = place.get_as(&ann, "/interviews").await;
    let read_only = place.get_as(&vera, "/interviews").await;
    assert!(
        full.text()
            .contains(r#"content="local" data-account="here">"#)
    );
    assert!(
        read_only
            .text()
            .contains(r#"data-account="here" data-access="read-only">"#)
    );
    assert_ne!(full.header("etag"), read_only.header("etag"));
    for page in [&full, &read_only] {
        assert_eq!(page.header("vary"), Some("accept-encoding, cookie"));
        assert_eq!(page.header("cache-control"), Some("private, no-cache"));
        let policy = page.header("content-security-policy").unwrap();
        assert!(policy.contains("form-action 'self'"), "{policy}");
    }
    // The form of another role is not "not modified".
    let headers = [
        ("cookie", vera.as_str()),
        ("if-none-match", full.header("etag").unwrap()),
    ];
    assert_eq!(place.get("/interviews", &headers).await.status, 200);
    let headers = [
        ("cookie", ann.as_str()),
        ("if-none-match", full.header("etag").unwrap()),
    ];
    assert_eq!(place.get("/interviews", &headers).await.status, 304);
}
