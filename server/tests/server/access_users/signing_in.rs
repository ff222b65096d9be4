//! The form and its cookie, and who does not get one.

use crate::call::call_router;

use super::{LIST, PASSWORD, Place, cookie, form};

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
