//! The list that the tab has read last, when the app starts again in it.

use callboard::{api::TransportError, session::Way};
use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, error, interview, list, open, open_with, reopen, wait_for};

const LIST: &str = "/qsi/gather/interviews?";
const KEPT: &str = "callboard.last-list";

fn kept() -> Option<String> {
    let storage = window().session_storage().ok().flatten();
    storage
        .expect("a storage")
        .get_item(KEPT)
        .expect("readable")
}

fn row(title: &str) -> String {
    list(&[interview("i-1", title, "")], 1, 1, 1)
}

/// A tab that has read one row with this key.
async fn has_read(way: Way, key: Option<&str>) {
    let page = open_with("/interviews", way, key);
    page.script.answer(LIST, 200, &row("Nurse")).await;
    page.sees("Nurse").await;
    assert!(kept().is_some());
}

async fn shows_nothing_yet(page: &Page) {
    wait_for("the request", || page.script.is_waiting(LIST)).await;
    wait_for("bars", || page.find(".skeleton").is_some()).await;
    assert!(!page.text().contains("Nurse"));
}

#[wasm_bindgen_test]
async fn it_is_shown_at_once_and_read_again_behind_it() {
    has_read(Way::Local, None).await;
    let page = reopen("/interviews", Way::Local, None);
    page.sees("Nurse").await;
    assert!(page.script.is_waiting(LIST) && page.find("[aria-busy=true]").is_some());
    page.script.answer(LIST, 200, &row("Cook")).await;
    page.sees("Cook").await;
    assert!(!page.text().contains("Nurse"));
    assert!(kept().is_some_and(|kept| kept.contains("Cook")));
}

#[wasm_bindgen_test]
async fn where_reading_it_again_fails_its_age_is_said() {
    has_read(Way::Local, None).await;
    let page = reopen("/interviews", Way::Local, None);
    page.script.fail(LIST, TransportError::Timeout).await;
    page.sees("is from").await;
    page.sees("Nurse").await;
}

#[wasm_bindgen_test]
async fn another_address_is_another_list() {
    has_read(Way::Local, None).await;
    shows_nothing_yet(&reopen("/interviews?search=n", Way::Local, None)).await;
}

#[wasm_bindgen_test]
async fn another_key_never_sees_it_and_it_holds_no_key() {
    has_read(Way::OwnKey, Some("qapi_mine_0123456789")).await;
    assert!(!kept().unwrap_or_default().contains("qapi_mine"));
    shows_nothing_yet(&reopen("/interviews", Way::OwnKey, Some("qapi_other"))).await;
    shows_nothing_yet(&reopen("/interviews", Way::Local, None)).await;
    let mine = reopen("/interviews", Way::OwnKey, Some("qapi_mine_0123456789"));
    mine.sees("Nurse").await;
}

#[wasm_bindgen_test]
async fn a_refused_key_and_one_that_is_forgotten_take_it_with_them() {
    has_read(Way::OwnKey, Some("qapi_mine")).await;
    let page = reopen("/interviews", Way::OwnKey, Some("qapi_mine"));
    page.script
        .answer(LIST, 401, &error("UNAUTHORIZED", "m", "null"))
        .await;
    wait_for("its end", || kept().is_none()).await;
    drop(page);

    has_read(Way::OwnKey, Some("qapi_mine")).await;
    let page = reopen("/connect", Way::OwnKey, Some("qapi_mine"));
    page.click("Forget the key").await;
    wait_for("its end", || kept().is_none()).await;
}

#[wasm_bindgen_test]
async fn what_is_no_answer_or_too_large_is_not_kept() {
    has_read(Way::Local, None).await;
    let page = open("/interviews");
    let long = interview(
        "i-1",
        "Nurse",
        &format!(r#""description":"{}""#, "n".repeat(310_000)),
    );
    page.script.answer(LIST, 200, &list(&[long], 1, 1, 1)).await;
    page.sees("Nurse").await;
    assert_eq!(kept(), None);

    let storage = window()
        .session_storage()
        .ok()
        .flatten()
        .expect("a storage");
    for broken in [
        "",
        "x",
        "1 local",
        "1 local /qsi/gather/interviews?page=1&pageSize=25\n{",
    ] {
        storage.set_item(KEPT, broken).expect("written");
        shows_nothing_yet(&reopen("/interviews", Way::Local, None)).await;
    }
}
