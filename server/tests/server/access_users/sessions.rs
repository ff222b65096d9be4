//! What ends a session, or makes it none.

use crate::built_app::write;
use callboard_server::access::Signer;

use super::{HASH, LIST, OTHER_HASH, PASSWORD, Place, SECRET, form, now, write_users};

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
