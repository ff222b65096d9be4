//! The key of the tab, in the way in which each person brings one.

use callboard::session::Way;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{error, interview, list, open_with};

const LIST: &str = "/qsi/gather/interviews?";
const PROBE: &str = "/qsi/gather/interviews?page=1&pageSize=1";
const FIELD: &str = "dialog input[id$=key]";

fn rows(title: &str) -> String {
    list(&[interview("i-1", title, "")], 1, 1, 1)
}

fn forget_stored_key() {
    let storage = leptos::prelude::window().session_storage().ok().flatten();
    storage.expect("storage").clear().expect("cleared");
}

#[wasm_bindgen_test]
async fn without_a_key_nothing_is_asked_and_the_question_comes_up() {
    forget_stored_key();
    let page = open_with("/interviews?search=nurse", Way::OwnKey, None);
    page.sees("Connect with your key").await;
    assert!(page.script.sent("").is_empty());
    page.click("Not now").await;
    page.sees("A key is needed").await;
    page.click("Enter a key").await;
    page.sees("Connect with your key").await;
}

#[wasm_bindgen_test]
async fn a_wrong_key_is_refused_in_words_and_a_right_one_goes_on_where_the_page_was() {
    forget_stored_key();
    let page = open_with("/interviews?search=nurse", Way::OwnKey, None);
    page.sees("Connect with your key").await;

    page.fill(FIELD, "qapi_wrong");
    page.click("Connect").await;
    page.script
        .answer(
            PROBE,
            401,
            &error("UNAUTHORIZED", "Invalid API key", "null"),
        )
        .await;
    page.sees("This key was refused").await;

    page.fill(FIELD, " qapi_right\n");
    page.click("Connect").await;
    page.script.answer(PROBE, 200, &rows("Any")).await;
    page.script
        .answer("search=nurse", 200, &rows("Night nurse"))
        .await;
    page.sees("Night nurse").await;
    page.no_longer_sees("Connect with your key").await;
    page.is_at("/interviews?search=nurse").await;
    let asked = page.script.sent("search=nurse");
    assert_eq!(asked[0].1.as_deref(), Some("qapi_right"));
    assert!(!asked[0].0.contains("qapi"), "never in a URL");
    assert!(!page.text().contains("qapi_right"), "never on the page");
    forget_stored_key();
}

#[wasm_bindgen_test]
async fn a_key_refused_in_the_middle_brings_the_question_over_the_page() {
    forget_stored_key();
    let page = open_with("/interviews", Way::OwnKey, Some("qapi_old"));
    page.script.answer(LIST, 200, &rows("Before")).await;
    page.sees("Before").await;
    page.click("Refresh").await;
    page.script
        .answer(LIST, 401, &error("UNAUTHORIZED", "Invalid API key", "null"))
        .await;
    page.sees("The API no longer accepts it").await;
    page.sees("Before").await;

    page.fill(FIELD, "qapi_new");
    page.click("Connect").await;
    page.script.answer(PROBE, 200, &rows("Any")).await;
    page.script.answer("pageSize=25", 200, &rows("After")).await;
    page.sees("After").await;
    assert_eq!(
        page.script
            .sent("pageSize=25")
            .last()
            .and_then(|sent| sent.1.clone())
            .as_deref(),
        Some("qapi_new")
    );
    forget_stored_key();
}

#[wasm_bindgen_test]
async fn one_click_forgets_the_key() {
    forget_stored_key();
    let storage = leptos::prelude::window()
        .session_storage()
        .ok()
        .flatten()
        .expect("storage");
    storage
        .set_item("callboard.key", "qapi_kept")
        .expect("stored");
    let page = open_with("/connect", Way::OwnKey, Some("qapi_kept"));
    page.sees("This tab has a key").await;
    page.click("Forget the key").await;
    page.no_longer_sees("This tab has a key").await;
    assert_eq!(storage.get_item("callboard.key").expect("readable"), None);
}

#[wasm_bindgen_test]
async fn where_the_server_holds_the_key_nobody_is_asked_for_one() {
    for (way, words) in [
        (Way::Local, "No key is needed"),
        (Way::ServerKey, "The server holds the key"),
    ] {
        let page = open_with("/connect", way, None);
        page.sees(words).await;
        assert!(page.find("input").is_none());
    }
}
