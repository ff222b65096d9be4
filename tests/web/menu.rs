//! The menu of a row by keyboard.

use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit};

use crate::support::{Page, interview, list, open, wait_for};

const BUTTON: &str = "button[aria-label='Actions for Nurse']";

async fn open_list(fields: &str) -> Page {
    callboard::storage::Place::Device.remove("callboard.favourites");
    let page = open("/interviews");
    let row = interview("i-1", "Nurse", fields);
    page.script
        .answer("/interviews?", 200, &list(&[row], 1, 1, 1))
        .await;
    page.sees("1 interview").await;
    page
}

fn press(key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    let target = document().active_element().expect("a focus");
    target.dispatch_event(&event).expect("dispatched");
}

fn focused() -> String {
    document()
        .active_element()
        .and_then(|element| element.get_attribute("aria-label"))
        .unwrap_or_default()
}

async fn focuses(name: &str) {
    wait_for(&format!("the focus on {name}"), || focused() == name).await;
}

fn names(page: &Page) -> Vec<String> {
    page.find_all("[role=menuitem]")
        .iter()
        .filter_map(|item| item.get_attribute("aria-label"))
        .collect()
}

#[wasm_bindgen_test]
async fn arrows_home_end_letters_and_escape() {
    let page = open_list(r#""status":0"#).await;
    let button = page.find(BUTTON).expect("a menu button");
    button.focus().expect("focused");
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("false")
    );
    press("ArrowDown");
    focuses("Open").await;
    assert_eq!(
        names(&page),
        [
            "Open",
            "Quick look",
            "Add to favourites",
            "Edit",
            "Copy",
            "Archive"
        ]
    );
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    press("ArrowUp");
    focuses("Archive").await;
    press("Home");
    focuses("Open").await;
    press("c");
    focuses("Copy").await;
    press("End");
    focuses("Archive").await;
    press("Escape");
    focuses("Actions for Nurse").await;
    wait_for("the menu to close", || names(&page).is_empty()).await;
    press("ArrowUp");
    focuses("Archive").await;
}

#[wasm_bindgen_test]
async fn it_closes_when_the_focus_leaves_and_space_follows_a_link() {
    let page = open_list(r#""status":0"#).await;
    page.find(BUTTON).expect("a menu button").click();
    focuses("Open").await;
    page.find("input[type=search]")
        .expect("a field")
        .focus()
        .expect("focused");
    wait_for("the menu to close", || names(&page).is_empty()).await;
    page.find(BUTTON).expect("a menu button").click();
    focuses("Open").await;
    press(" ");
    page.is_at("/interviews/i-1").await;
}

#[wasm_bindgen_test]
async fn an_archived_row_offers_only_what_the_api_can_do() {
    let page = open_list(r#""status":3"#).await;
    page.find(BUTTON).expect("a menu button").click();
    focuses("Open").await;
    assert_eq!(
        names(&page),
        ["Open", "Quick look", "Add to favourites", "Copy"]
    );
}
