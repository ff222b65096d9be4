//! Everything below a path of a host that is shared.

use axum::Router;
use callboard_server::access::{AccessConfig, UserFile};
use callboard_server::app;
use callboard_server::config::Config;

use crate::built_app::built_app;
use crate::call::{Answer, call_router, local};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const OURS: (&str, &str) = ("origin", "http://127.0.0.1:8080");
/// One user, whose password is "correct horse battery".
const USERS: &str = concat!(
    "secret abababababababababababababababababababababababababababababababab\n",
    "user ann full $argon2id$v=19$m=19456,t=2,p=1$CXvN5y5t/IXhH1XN8Txmvg$frNjLbnh+KH4QQ+/DaXf2T6FDV8QZSBjdRMWnjslbfY\n"
);

async fn get(router: &Router, path: &str) -> Answer {
    call_router(router, "GET", path, &[], "").await
}

#[tokio::test]
async fn files_pages_and_calls_are_below_it_and_nothing_is_elsewhere() {
    let dist = built_app();
    let config = Config {
        base: "/callboard/".parse().unwrap(),
        ..local(dist.path())
    };
    let router = app(&config).unwrap();
    let page = get(&router, "/callboard/interviews/x").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(r#"data-base="/callboard""#));
    let list = get(&router, "/callboard/qsi/gather/interviews").await;
    assert_eq!(list.status, 200);
    for elsewhere in ["/", "/interviews", "/qsi/gather/interviews", "/callboards/"] {
        let answer = get(&router, elsewhere).await;
        assert_eq!(answer.status, 404, "{elsewhere}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    let short = get(&router, "/callboard?search=a").await;
    assert_eq!(short.status, 308);
    assert_eq!(short.header("location"), Some("/callboard/?search=a"));
    // Whoever runs the server asks at the root.
    assert_eq!(get(&router, "/healthz").await.status, 200);
}

#[tokio::test]
async fn signing_in_stays_below_it() {
    let dist = built_app();
    let file = dist.path().join("users");
    std::fs::write(&file, USERS).unwrap();
    let users = UserFile {
        file,
        is_secure: false,
        proxies: Vec::new(),
    };
    let config = Config {
        base: "/callboard/".parse().unwrap(),
        access: AccessConfig::Users(users),
        ..local(dist.path())
    };
    let router = app(&config).unwrap();
    let stranger = get(&router, "/callboard/interviews").await;
    assert_eq!(stranger.status, 303);
    let login = stranger.header("location").unwrap().to_owned();
    assert_eq!(login, "/callboard/login?next=%2Finterviews");

    let page = get(&router, &login).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains(r#"action="/callboard/login""#));
    assert!(page.text().contains(r#"href="/callboard/login.css""#));
    assert_eq!(get(&router, "/callboard/login.css").await.status, 200);

    let form = "name=ann&password=correct+horse+battery&next=%2Finterviews";
    let signed_in = call_router(&router, "POST", "/callboard/login", &[FORM, OURS], form).await;
    assert_eq!(signed_in.status, 303);
    assert_eq!(signed_in.header("location"), Some("/callboard/interviews"));
    let cookie = signed_in.header("set-cookie").unwrap();
    let cookie = cookie.split(';').next().unwrap();
    let opened = call_router(&router, "GET", "/callboard/", &[("cookie", cookie)], "").await;
    assert_eq!(opened.status, 200);
}
