//! The keys of the list.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

use crate::support::{Page, interview, list, open, wait_for};

fn focused() -> Element {
    document()
        .active_element()
        .expect("something has the focus")
}

fn focused_text() -> String {
    focused().text_content().unwrap_or_default()
}

/// Presses a key where the focus is; whether it meant something.
fn press(key: &str) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    !focused().dispatch_event(&event).expect("dispatched")
}

fn forget_preference() {
    let storage = window().local_storage().expect("allowed").expect("there");
    storage
        .remove_item("callboard.no-shortcuts")
        .expect("removed");
}

async fn opened() -> Page {
    forget_preference();
    let page = open("/interviews");
    let rows: Vec<_> = (1..=3)
        .map(|number| {
            interview(
                &format!("i-{number}"),
                &format!("Number {number}"),
                r#""status":0"#,
            )
        })
        .collect();
    page.script
        .answer("/qsi/gather/interviews?", 200, &list(&rows, 1, 2, 6))
        .await;
    page.sees("Number 3").await;
    page
}

#[wasm_bindgen_test]
async fn j_and_k_go_through_the_rows_and_stop_at_their_ends() {
    let _page = opened().await;
    assert!(press("j"));
    assert_eq!(focused_text(), "Number 1");
    assert!(press("j") && press("j"));
    assert_eq!(focused_text(), "Number 3");
    assert!(!press("j"));
    assert!(press("k"));
    assert_eq!(focused_text(), "Number 2");
}

#[wasm_bindgen_test]
async fn x_selects_and_with_shift_extends() {
    let page = opened().await;
    press("j");
    assert!(press("x"));
    page.sees("1 selected").await;
    press("j");
    press("j");
    assert!(press("X"));
    page.sees("3 selected").await;
    assert!(press("x"));
    page.sees("2 selected").await;
}

#[wasm_bindgen_test]
async fn the_present_row_is_edited_copied_and_archived() {
    let page = opened().await;
    assert!(!press("c"), "no row has the focus");
    press("j");
    assert!(press("c"));
    page.sees("Copy “Number 1”").await;
    assert!(!press("e"), "a dialog is open");
    page.click("Cancel").await;
    wait_for("the focus back", || focused_text() == "Number 1").await;
    assert!(press("a"));
    assert_eq!(focused_text(), "Number 2");
    page.no_longer_sees("Number 1 ").await;
    assert!(page.script.writes().is_empty(), "it can be undone");
    assert!(press("e"));
    page.is_at("/interviews/i-2/edit").await;
    // What waits is kept on this device, for whoever comes after this test.
    page.click("Undo").await;
    page.sees("Nothing was sent").await;
}

#[wasm_bindgen_test]
async fn pages_search_and_help_have_keys() {
    let page = opened().await;
    assert!(!press("["), "this is the first page");
    assert!(press("?"));
    page.sees("Keyboard shortcuts").await;
    page.click("Close").await;
    page.no_longer_sees("In the form").await;
    assert!(press("/"));
    wait_for("the search", || focused().id() == "search").await;
    assert!(!press("j"), "letters go into the text");
    focused()
        .unchecked_into::<HtmlElement>()
        .blur()
        .expect("left");
    assert!(press("]"));
    page.is_at("/interviews?page=2").await;
}

#[wasm_bindgen_test]
async fn they_can_be_switched_off() {
    forget_preference();
    let page = open("/preferences");
    page.sees("Keyboard shortcuts").await;
    let switch: HtmlElement = page
        .find("input[role=switch]")
        .expect("a switch")
        .unchecked_into();
    switch.click();
    assert!(!press("?"));
    drop(page);
    let page = open("/preferences");
    page.sees("Keyboard shortcuts").await;
    assert!(!press("?"), "kept on this device");
    forget_preference();
}
