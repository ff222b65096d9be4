//! Two tabs with the form of the same interview.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys, nurse, open_nurse},
    editor_drafts::hold_in_another_tab,
    support::{Page, open, wait_for},
};

fn now() -> String {
    nurse(r#""keywords":["care"]"#)
}

async fn second_tab() -> Page {
    let page = open("/interviews/i-1/edit");
    page.script.answer("/interviews/i-1", 200, &now()).await;
    page.sees("Another tab has unsaved changes for this.").await;
    page
}

fn kept(key: &str) -> Option<String> {
    let storage = window().local_storage().expect("allowed").expect("there");
    storage.get_item(key).expect("read")
}

/// The first tab has typed a title and lives on behind this one.
async fn first_tab() -> (String, js_sys::Function) {
    let page = open_nurse().await;
    page.fill(TITLE, "Theirs");
    page.sees("Kept on this device").await;
    drop(page);
    let key = draft_keys().remove(0);
    let release = hold_in_another_tab(&key);
    (key, release)
}

fn let_go(release: &js_sys::Function) {
    release.call0(&JsValue::UNDEFINED).expect("released");
}

#[wasm_bindgen_test]
async fn each_tab_keeps_its_own_draft_of_an_interview() {
    let (theirs, release) = first_tab().await;
    let before = kept(&theirs).expect("their draft");
    let page = second_tab().await;
    assert_eq!(page.value(TITLE), "Nurse", "their text is not taken over");
    page.fill(TITLE, "Mine");
    page.fill(DESCRIPTION, "Days");
    page.sees("Save 2 changes").await;
    assert_eq!(draft_keys().len(), 2);
    assert_eq!(kept(&theirs).as_ref(), Some(&before), "untouched");
    drop(page);
    // The other tab is closed: both drafts are found, and neither is mixed into the other.
    let_go(&release);
    let texts: Vec<_> = draft_keys().iter().filter_map(|key| kept(key)).collect();
    assert!(
        texts
            .iter()
            .any(|text| text.contains("Theirs") && !text.contains("Mine"))
    );
    assert!(
        texts
            .iter()
            .any(|text| text.contains("Mine") && !text.contains("Theirs"))
    );
}

#[wasm_bindgen_test]
async fn a_save_and_a_discard_throw_only_the_own_draft_away() {
    let (theirs, release) = first_tab().await;
    let before = kept(&theirs);
    let page = second_tab().await;
    page.fill(TITLE, "Mine");
    page.click("Save 1 change").await;
    page.click("Send").await;
    page.script.answer("/interviews/i-1", 200, &now()).await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    let saved = now().replace(r#""title":"Nurse""#, r#""title":"Mine""#);
    page.script.answer("/interviews/i-1", 200, &saved).await;
    page.is_at("/interviews/i-1").await;
    assert_eq!(draft_keys(), std::slice::from_ref(&theirs));
    assert_eq!(kept(&theirs), before);
    drop(page);

    let page = second_tab().await;
    page.fill(TITLE, "Mine again");
    page.sees("Save 1 change").await;
    page.fill(TITLE, "Nurse");
    page.sees("Nothing to save").await;
    assert_eq!(
        draft_keys(),
        std::slice::from_ref(&theirs),
        "nothing of mine is left"
    );
    assert_eq!(kept(&theirs), before);
    let_go(&release);
}
