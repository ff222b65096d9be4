//! The keys of the list.

use callboard::{
    app::App,
    session::{Session, Way},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

use crate::support::{Page, detail, interview, list, mount, open, wait_for};

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
    init.set_shift_key(key.len() == 1 && key.chars().all(char::is_uppercase));
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

/// A key with what is held and how.
fn press_held(key: &str, hold: impl Fn(&KeyboardEventInit)) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_shift_key(key.len() == 1 && key.chars().all(char::is_uppercase));
    init.set_bubbles(true);
    init.set_cancelable(true);
    hold(&init);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    !focused().dispatch_event(&event).expect("dispatched")
}

#[wasm_bindgen_test]
async fn what_the_browser_and_a_screen_reader_need_is_left_to_them() {
    let page = opened().await;
    assert!(!press("ArrowDown"), "it scrolls until a row has the focus");
    press("j");
    assert!(
        !press_held(" ", |init| init.set_shift_key(true)),
        "it scrolls up"
    );
    for key in ["j", "x", "c", "a", "e", "n", "s", " ", "/", "?", "["] {
        assert!(
            !press_held(key, |init| init.set_ctrl_key(true)),
            "Ctrl+{key}"
        );
        assert!(
            !press_held(key, |init| init.set_meta_key(true)),
            "Meta+{key}"
        );
        assert!(!press_held(key, |init| init.set_alt_key(true)), "Alt+{key}");
        assert!(
            !press_held(key, |init| init.set_is_composing(true)),
            "composing {key}"
        );
    }
    for key in [
        "Tab",
        "Enter",
        "Escape",
        "ArrowRight",
        "Home",
        "End",
        "PageDown",
        "h",
        "t",
    ] {
        assert!(!press(key), "{key}");
    }
    assert!(press("ArrowDown"));
    assert_eq!(focused_text(), "Number 2");
    assert!(press("ArrowUp"));
    assert_eq!(focused_text(), "Number 1");
    // Held down, it archives one and not the whole list.
    assert!(press_held("a", |init| init.set_repeat(true)));
    assert_eq!(page.rows(), 3);
    for selector in ["#search", "select, [role=menu]"] {
        if let Some(element) = page.find(selector) {
            element.focus().expect("it can");
            assert!(!press("j") && !press("a") && !press("?"), "{selector}");
        }
    }
}

#[wasm_bindgen_test]
async fn an_interview_has_the_keys_of_a_row() {
    forget_preference();
    let page = open("/interviews/i-1");
    let nurse = interview("i-1", "Nurse", r#""status":0"#);
    page.script
        .answer("/interviews/i-1", 200, &detail(&nurse))
        .await;
    page.sees("Copy id").await;
    assert!(press("c"));
    page.sees("Copy “Nurse”").await;
    page.click("Cancel").await;
    wait_for("the dialog gone", || page.find("dialog[open]").is_none()).await;
    assert!(press("e"));
    page.is_at("/interviews/i-1/edit").await;
}

#[wasm_bindgen_test]
async fn those_who_may_only_read_have_the_keys_that_only_look() {
    forget_preference();
    let page = mount("/interviews", |api| {
        let session = Session::new(Way::Local, None).with_account(None, true);
        view! { <App api session /> }.into_any()
    });
    let rows = [interview("i-1", "Number 1", r#""status":0"#)];
    page.script
        .answer("/qsi/gather/interviews?", 200, &list(&rows, 1, 1, 1))
        .await;
    page.sees("Number 1").await;
    assert!(press("j") && press("x"));
    for key in ["e", "c", "a", "n"] {
        assert!(!press(key), "{key}");
    }
}

#[wasm_bindgen_test]
async fn they_can_be_switched_off() {
    forget_preference();
    let page = open("/preferences");
    page.sees("Keyboard shortcuts").await;
    // Other preferences have switches too.
    page.find_all("label.switch")
        .iter()
        .find(|label| {
            label
                .text_content()
                .is_some_and(|text| text.contains("Keyboard shortcuts"))
        })
        .expect("a switch")
        .click();
    assert!(!press("?"));
    drop(page);
    let page = open("/preferences");
    page.sees("Keyboard shortcuts").await;
    assert!(!press("?"), "kept on this device");
    forget_preference();
}
