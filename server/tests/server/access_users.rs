//! Signing in with a user file: the page, the cookie, what it opens and what ends it.

use std::net::IpAddr;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use callboard_server::access::{AccessConfig, Signer, UserFile};
use callboard_server::app;
use callboard_server::config::Config;
use callboard_server::serve::Peer;
use http_body_util::BodyExt;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::built_app::{SCRIPT, WASM, built_app, write};
use crate::call::{Answer, call_router, local};

const LIST: &str = "/qsi/gather/interviews";
const PASSWORD: &str = "correct horse battery";
/// Of that password.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$CXvN5y5t/IXhH1XN8Txmvg$frNjLbnh+KH4QQ+/DaXf2T6FDV8QZSBjdRMWnjslbfY";
/// Of the same with other salt: another hash is another password here.
const OTHER_HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$5AB2CJxD496cnj6AiLEBJg$DPsNik2a86+rGK+vaWSiPrpVy/Okmx/h75vxt64zb48";
const SECRET: [u8; 32] = [0xab; 32];

/// A server with two users, Ann, and Vera who may only read.
struct Place {
    folder: TempDir,
    router: Router,
}

impl Place {
    fn new() -> Self {
        Self::with(|_| {})
    }

    fn with(change: impl FnOnce(&mut UserFile)) -> Self {
        let folder = built_app();
        let mut users = UserFile {
            file: folder.path().join("users"),
            is_secure: false,
            proxies: Vec::new(),
        };
        change(&mut users);
        write_users(
            &folder,
            &[("ann", "full", HASH), ("vera", "read-only", HASH)],
        );
        let config = Config {
            access: AccessConfig::Users(users),
            ..local(folder.path())
        };
        let router = app(&config).unwrap();
        Self { folder, router }
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        call_router(&self.router, "GET", path, headers, "").await
    }

    async fn get_as(&self, cookie: &str, path: &str) -> Answer {
        self.get(path, &[("cookie", cookie)]).await
    }

    async fn sign_in(&self, form: &str) -> Answer {
        self.post("/login", form, &[]).await
    }

    async fn post(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut all = vec![
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", "http://127.0.0.1:8080"),
            ("sec-fetch-site", "same-origin"),
        ];
        all.retain(|(name, _)| !headers.iter().any(|(other, _)| other == name));
        all.extend(headers);
        call_router(&self.router, "POST", path, &all, form.to_owned()).await
    }

    /// `name=value` of a session's cookie.
    async fn cookie_of(&self, name: &str) -> String {
        let answer = self.sign_in(&form(name, PASSWORD)).await;
        assert_eq!(answer.status, 303);
        cookie(&answer)
    }

    /// A wrong attempt over a connection from this address.
    async fn attempt_from(&self, address: &str, forwarded: &str, form: String) -> u16 {
        let mut request = Request::post("/login")
            .header("host", "127.0.0.1:8080")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-forwarded-for", forwarded)
            .body(Body::from(form))
            .unwrap();
        let address: IpAddr = address.parse().unwrap();
        request.extensions_mut().insert(Peer(address));
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        response.into_body().collect().await.unwrap();
        status
    }
}

fn write_users(folder: &TempDir, users: &[(&str, &str, &str)]) {
    let mut text = format!("secret {}\n", "ab".repeat(32));
    for (name, role, hash) in users {
        text += &format!("user {name} {role} {hash}\n");
    }
    write(folder.path(), "users", &text);
}

fn form(name: &str, password: &str) -> String {
    format!("name={name}&password={}", password.replace(' ', "+"))
}

fn cookie(answer: &Answer) -> String {
    let line = answer.header("set-cookie").unwrap();
    line.split(';').next().unwrap().to_owned()
}

fn now() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.unwrap().as_secs()
}

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

#[tokio::test]
async fn the_right_password_opens_pages_and_calls() {
    let place = Place::new();
    let answer = place
        .sign_in(&format!(
            "{}&next=%2Finterviews%3Fpage%3D2",
            form("ann", PASSWORD)
        ))
        .await;
    assert_eq!(answer.status, 303);
    assert_eq!(answer.header("location"), Some("/interviews?page=2"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let cookie = cookie(&answer);
    assert_eq!(place.get_as(&cookie, LIST).await.status, 200);
    assert_eq!(place.get_as(&cookie, "/interviews").await.status, 200);
    let session = place.get_as(&cookie, "/session").await;
    assert_eq!(session.json()["name"], "ann");
    assert_eq!(session.json()["readOnly"], false);
    assert_eq!(session.header("cache-control"), Some("no-store"));
    let login = place.get_as(&cookie, "/login?next=%2Fimport").await;
    assert_eq!(login.status, 303);
    assert_eq!(login.header("location"), Some("/import"));
}

#[tokio::test]
async fn the_cookie_is_for_this_server_only() {
    let plain = Place::new().sign_in(&form("ann", PASSWORD)).await;
    let line = plain.header("set-cookie").unwrap();
    assert!(line.starts_with("callboard=1~ann~"), "{line}");
    let flags = line.split_once(';').unwrap().1;
    assert_eq!(flags, " Max-Age=43200; Path=/; HttpOnly; SameSite=Strict");

    let secure = Place::with(|users| users.is_secure = true);
    let answer = secure.sign_in(&form("ann", PASSWORD)).await;
    let line = answer.header("set-cookie").unwrap();
    assert!(line.starts_with("__Host-callboard="), "{line}");
    let flags = line.split_once(';').unwrap().1;
    assert_eq!(
        flags,
        " Max-Age=43200; Path=/; HttpOnly; SameSite=Strict; Secure"
    );
    assert_eq!(secure.get_as(&cookie(&answer), LIST).await.status, 200);
    // Set without TLS by somebody on the way.
    let weak = cookie(&answer).replace("__Host-", "");
    assert_eq!(secure.get_as(&weak, LIST).await.status, 401);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_name_look_the_same() {
    let place = Place::new();
    let mut pages = Vec::new();
    for name in ["ann", "nobody"] {
        let answer = place.sign_in(&form(name, "wrong horse battery")).await;
        assert_eq!(answer.status, 401);
        assert_eq!(answer.header("set-cookie"), None);
        let page = answer.text().to_owned();
        assert!(page.contains("is not right"));
        assert!(!page.contains("wrong horse"), "a password is never shown");
        pages.push(page.replace(name, "NAME"));
    }
    assert_eq!(pages[0], pages[1]);
    for strange in [
        "",
        "name=ann",
        "password=x",
        "name=%00&password=%ff",
        "name=a%22%3E%3Cb%3E&password=x",
    ] {
        let answer = place.sign_in(strange).await;
        assert_eq!(answer.status, 401, "{strange}");
        assert!(!answer.text().contains("<b>"));
    }
}

#[tokio::test]
async fn a_forged_changed_or_old_token_opens_nothing() {
    let place = Place::new();
    let good = place.cookie_of("ann").await;
    let sign = |secret: &[u8], name: &str, hash: &str, at: u64| {
        let token = Signer::new(secret).issue(name, hash, at).unwrap();
        format!("callboard={token}")
    };
    assert_eq!(
        place
            .get_as(&sign(&SECRET, "ann", HASH, now()), LIST)
            .await
            .status,
        200
    );
    for bad in [
        good.replace("~ann~", "~vera~"),
        good[..good.len() - 1].to_owned(),
        format!("{good}0"),
        format!("{good}; {good}"),
        "callboard=".to_owned(),
        "callboard=1~ann~0~99999999999~0~00".to_owned(),
        sign(&[0; 32], "ann", HASH, now()),
        sign(&SECRET, "nobody", HASH, now()),
        sign(&SECRET, "ann", OTHER_HASH, now()),
        sign(&SECRET, "ann", HASH, now() - 12 * 60 * 60 - 1),
        sign(&SECRET, "ann", HASH, now() + 3600),
    ] {
        assert_eq!(place.get_as(&bad, LIST).await.status, 401, "{bad}");
        assert_eq!(place.get_as(&bad, "/interviews").await.status, 303, "{bad}");
    }
}

#[tokio::test]
async fn a_new_password_another_role_and_removal_count_at_once() {
    let place = Place::new();
    let cookie = place.cookie_of("ann").await;
    write_users(
        &place.folder,
        &[("ann", "read-only", HASH), ("vera", "full", HASH)],
    );
    let session = place.get_as(&cookie, "/session").await;
    assert_eq!(session.json()["readOnly"], true);

    write_users(
        &place.folder,
        &[("ann", "full", OTHER_HASH), ("vera", "full", HASH)],
    );
    assert_eq!(place.get_as(&cookie, LIST).await.status, 401);

    let cookie = place.cookie_of("vera").await;
    write_users(&place.folder, &[("ann", "full", HASH)]);
    assert_eq!(place.get_as(&cookie, LIST).await.status, 401);
}

#[tokio::test]
async fn a_user_file_that_breaks_lets_nobody_in_until_it_is_mended() {
    let place = Place::new();
    let cookie = place.cookie_of("ann").await;
    write(place.folder.path(), "users", "half a li");
    let answer = place.get_as(&cookie, LIST).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.error_code(), "USERS_UNREADABLE");
    assert_eq!(place.get_as(&cookie, "/interviews").await.status, 503);
    assert_eq!(place.sign_in(&form("ann", PASSWORD)).await.status, 503);
    write_users(&place.folder, &[("ann", "full", HASH)]);
    assert_eq!(place.get_as(&cookie, LIST).await.status, 200);
}

#[tokio::test]
async fn signing_in_never_leads_elsewhere() {
    let place = Place::new();
    let cookie = place.cookie_of("ann").await;
    for next in [
        "https%3A%2F%2Fevil.example",
        "%2F%2Fevil.example",
        "%2F%5Cevil.example",
        "%2F%09%2Fevil.example",
        "%2F%0D%0ASet-Cookie%3A+a%3Db",
        "javascript%3Aalert(1)",
        "%2Flogin%3Fnext%3D%2F",
        "%2Fqsi%2Fgather%2Finterviews",
    ] {
        let answer = place
            .sign_in(&format!("{}&next={next}", form("ann", PASSWORD)))
            .await;
        assert_eq!(answer.header("location"), Some("/"), "{next}");
        let answer = place.get_as(&cookie, &format!("/login?next={next}")).await;
        assert_eq!(answer.header("location"), Some("/"), "{next}");
    }
}

#[tokio::test]
async fn another_site_can_neither_sign_in_nor_out() {
    let place = Place::new();
    let cookie = place.cookie_of("ann").await;
    for elsewhere in [
        ("origin", "http://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let answer = place
            .post("/login", &form("ann", PASSWORD), &[elsewhere])
            .await;
        assert_eq!(answer.status, 403, "{elsewhere:?}");
        assert_eq!(answer.header("set-cookie"), None);
        let headers = [elsewhere, ("cookie", cookie.as_str())];
        let answer = place.post("/logout", "", &headers).await;
        assert_eq!(answer.status, 403, "{elsewhere:?}");
        assert_eq!(answer.header("set-cookie"), None);
    }
    assert_eq!(place.get_as(&cookie, LIST).await.status, 200);
}

#[tokio::test]
async fn signing_out_ends_the_session_even_for_a_copy_of_the_cookie() {
    let place = Place::new();
    let cookie = place.cookie_of("ann").await;
    let other = place.cookie_of("ann").await;
    let answer = place.post("/logout", "", &[("cookie", &cookie)]).await;
    assert_eq!(answer.status, 303);
    assert!(
        answer
            .header("set-cookie")
            .unwrap()
            .starts_with("callboard=; Max-Age=0;")
    );
    let login = place.get(answer.header("location").unwrap(), &[]).await;
    assert_eq!(login.status, 200);
    assert!(login.text().contains("You are signed out."));
    assert_eq!(place.get_as(&cookie, LIST).await.status, 401);
    assert_eq!(
        place.get_as(&other, LIST).await.status,
        200,
        "another browser"
    );
    assert_eq!(
        place.post("/logout", "", &[]).await.status,
        303,
        "twice is no error"
    );
}

#[tokio::test]
async fn other_methods_and_other_bodies_are_refused() {
    let place = Place::new();
    assert_eq!(place.get("/logout", &[]).await.status, 405);
    let put = call_router(&place.router, "PUT", "/login", &[], "").await;
    assert_eq!(put.header("allow"), Some("GET, HEAD, POST"));
    let json = [("content-type", "application/json")];
    assert_eq!(place.post("/login", "{}", &json).await.status, 400);
    let long = format!("{}&x={}", form("ann", PASSWORD), "x".repeat(20_000));
    assert_eq!(place.sign_in(&long).await.status, 400);
    let long = form("ann", &"x".repeat(2000));
    assert_eq!(place.sign_in(&long).await.status, 401);
}

#[tokio::test]
async fn wrong_passwords_are_slowed_down_for_the_name() {
    let place = Place::new();
    for _ in 0..5 {
        let answer = place.sign_in(&form("vera", "wrong horse battery")).await;
        assert_eq!(answer.status, 401);
    }
    // Not even the right one is looked at now.
    let answer = place.sign_in(&form("vera", PASSWORD)).await;
    assert_eq!(answer.status, 429);
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=2).contains(&wait), "{wait}");
    assert!(answer.text().contains("too many wrong passwords"));
    assert_eq!(answer.header("set-cookie"), None);
    assert_eq!(place.sign_in(&form("ann", PASSWORD)).await.status, 303);
}

#[tokio::test]
async fn wrong_passwords_are_slowed_down_for_the_address_even_all_at_once() {
    let place = Place::with(|users| users.proxies = vec!["10.0.0.1".parse().unwrap()]);
    let attempts = (0..40).map(|number| {
        let form = form(&format!("name{number}"), "");
        place.attempt_from("192.0.2.1", "", form)
    });
    let mut slowed = 0;
    for status in attempts {
        slowed += u32::from(status.await == 429);
    }
    assert_eq!(slowed, 10);
    let ann = form("ann", PASSWORD);
    // What the same address writes into a header does not help it; the proxy's word counts.
    let at = |peer, forwarded| place.attempt_from(peer, forwarded, ann.clone());
    assert_eq!(at("192.0.2.1", "192.0.2.99").await, 429);
    assert_eq!(at("10.0.0.1", "192.0.2.99, 192.0.2.1").await, 429);
    assert_eq!(at("10.0.0.1", "192.0.2.1, 192.0.2.2").await, 303);
    assert_eq!(at("192.0.2.3", "192.0.2.1").await, 303);
}

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
        assert_eq!(page.header("vary"), Some("cookie"));
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
