//! Unsaved work on this device.

use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys, nurse, open_fresh, open_nurse},
    support::{leave, open, wait_for},
};

const NAUGHTY: &str = "</script>\u{202e}\"'\\ 👩🏽‍⚕️ \u{0}";

#[wasm_bindgen_test]
async fn what_was_typed_is_there_when_the_page_comes_back() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(DESCRIPTION, NAUGHTY);
    page.sees("Kept on this device").await;
    leave(page).await;
    let page = open("/interviews/new");
    page.sees("You have unsaved changes from").await;
    assert_eq!(page.value(DESCRIPTION), NAUGHTY);
    page.click("Keep").await;
    page.no_longer_sees("You have unsaved changes from").await;
    assert_eq!(page.value(DESCRIPTION), NAUGHTY);
}

#[wasm_bindgen_test]
async fn discarding_can_be_undone() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.sees("Save 1 change").await;
    drop(page);
    let page = open("/interviews/i-1/edit");
    page.script
        .answer("/interviews/i-1", 200, &nurse(r#""keywords":["care"]"#))
        .await;
    page.sees("You have unsaved changes from").await;
    page.sees("Save 1 change").await;
    page.click("Discard").await;
    page.sees("Nothing to save").await;
    assert_eq!(page.value(TITLE), "Nurse");
    assert!(draft_keys().is_empty());
    page.find(".notice__actions button").expect("undo").click();
    page.sees("Save 1 change").await;
    assert_eq!(page.value(TITLE), "Doctor");
    assert_eq!(draft_keys().len(), 1);
}

#[wasm_bindgen_test]
async fn work_that_was_saved_elsewhere_by_now_is_not_kept() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.sees("Save 1 change").await;
    drop(page);
    let page = open("/interviews/i-1/edit");
    let saved =
        nurse(r#""keywords":["care"]"#).replace(r#""title":"Nurse""#, r#""title":"Doctor""#);
    page.script.answer("/interviews/i-1", 200, &saved).await;
    page.sees("Nothing to save").await;
    assert!(draft_keys().is_empty());
}

#[wasm_bindgen_test]
async fn going_back_to_what_it_was_keeps_nothing() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.sees("Drafts").await;
    page.fill(TITLE, "Nurse");
    page.sees("Nothing to save").await;
    assert!(draft_keys().is_empty());
    page.no_longer_sees("Drafts").await;
}

#[wasm_bindgen_test]
async fn drafts_are_listed_opened_and_thrown_away() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Midwife");
    page.click("Drafts").await;
    page.sees("What you typed and did not save").await;
    page.sees("New interview ·").await;
    page.find("button[aria-label='Discard Midwife']")
        .expect("discard")
        .click();
    page.sees("Midwife is discarded.").await;
    assert!(draft_keys().is_empty());
    page.click("Undo").await;
    page.sees("Title and Display name").await;
    page.click("Midwife").await;
    page.sees("You have unsaved changes from").await;
    assert_eq!(page.value(TITLE), "Midwife");
}

#[wasm_bindgen_test]
async fn a_second_new_interview_leaves_the_first_on_the_shelf() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "First");
    leave(page).await;
    let page = open("/interviews/new");
    page.click("Keep it for later and start anew").await;
    wait_for("an empty form", || page.value(TITLE).is_empty()).await;
    page.fill(TITLE, "Second");
    page.sees("Kept on this device").await;
    assert_eq!(draft_keys().len(), 2);
}

#[wasm_bindgen_test]
async fn a_draft_that_another_tab_has_open_is_left_to_it() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Theirs");
    page.sees("Kept on this device").await;
    drop(page);
    let key = draft_keys().remove(0);
    let release = hold_in_another_tab(&key);
    let page = open("/interviews/new");
    page.sees("Another tab has unsaved changes for this.").await;
    assert_eq!(page.value(TITLE), "");
    page.fill(TITLE, "Mine");
    page.sees("Kept on this device").await;
    assert_eq!(draft_keys().len(), 2);
    drop(page);
    release
        .call0(&wasm_bindgen::JsValue::UNDEFINED)
        .expect("released");
}

#[wasm_bindgen_test]
async fn old_and_foreign_entries_do_no_harm() {
    let page = open_fresh("/drafts");
    let storage = window().local_storage().expect("allowed").expect("there");
    let old = r#"{"version":1,"savedAt":1,"start":{},"draft":{"title":"Old"}}"#;
    for (key, text) in [("callboard.draft.a", old), ("callboard.draft.b", "{")] {
        storage.set_item(key, text).expect("kept");
    }
    drop(page);
    let page = open("/drafts");
    page.sees("There are no drafts").await;
    assert_eq!(draft_keys(), ["callboard.draft.b"]);
    storage.remove_item("callboard.draft.b").expect("removed");
}

/// Holds the browser's lock of a draft, as the form of another tab does; what lets go of it.
pub fn hold_in_another_tab(name: &str) -> js_sys::Function {
    use js_sys::{Function, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    let mut release = None;
    let held = Promise::new(&mut |let_go, _| release = Some(let_go));
    let locks = Reflect::get(&window().navigator(), &"locks".into()).expect("locks");
    let request: Function = Reflect::get(&locks, &"request".into())
        .expect("request")
        .unchecked_into();
    let granted = Closure::once_into_js(move |_: JsValue| -> JsValue { held.into() });
    request
        .call2(&locks, &JsValue::from(name), &granted)
        .expect("asked");
    release.expect("set at once")
}
