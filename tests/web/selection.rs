//! Selecting rows: one, a range, a page, all that match.

use callboard::session::Way;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    EventTarget, HtmlInputElement, KeyboardEvent, KeyboardEventInit, PointerEvent, PointerEventInit,
};

use crate::support::{Page, detail, interview, list, open, open_with, wait_for};

const LIST: &str = "/qsi/gather/interviews?";

const NAMES: [&str; 4] = ["Backend", "Nurse", "Driver", "Cook"];

/// Four rows of a list of so many pages.
fn rows(first: usize, pages: u32, total: u32) -> String {
    let rows: Vec<_> = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let number = first + at;
            let title = if first == 1 {
                (*name).to_owned()
            } else {
                format!("{name} {number}")
            };
            interview(&format!("i-{number}"), &title, r#""status":0"#)
        })
        .collect();
    list(&rows, 1, pages, total)
}

async fn opened(address: &str, pages: u32, total: u32) -> Page {
    let page = open(address);
    page.script.answer(LIST, 200, &rows(1, pages, total)).await;
    page.sees("Backend").await;
    page
}

fn checkbox(page: &Page, name: &str) -> HtmlInputElement {
    page.find(&format!(r#"input[aria-label="{name}"]"#))
        .unwrap_or_else(|| panic!("no checkbox “{name}”"))
        .unchecked_into()
}

fn of_page(page: &Page) -> HtmlInputElement {
    page.find("thead .select-box input")
        .expect("a checkbox for all")
        .unchecked_into()
}

fn shift_click(target: &EventTarget) {
    let init = PointerEventInit::new();
    init.set_shift_key(true);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = PointerEvent::new_with_event_init_dict("click", &init).expect("an event");
    target.dispatch_event(&event).expect("dispatched");
}

fn press(target: &EventTarget, key: &str, has_shift: bool) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_shift_key(has_shift);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    target.dispatch_event(&event).expect("dispatched");
}

#[wasm_bindgen_test]
async fn a_click_selects_and_shift_selects_a_range() {
    let page = opened("/interviews", 1, 4).await;
    assert!(page.find(".selection-bar").is_none());
    checkbox(&page, "Backend").click();
    page.sees("1 selected").await;
    shift_click(&checkbox(&page, "Driver"));
    page.sees("3 selected").await;
    assert!(checkbox(&page, "Nurse").checked() && !checkbox(&page, "Cook").checked());
    let marked = || page.find_all("tbody tr[data-selected]").len();
    wait_for("the selected rows look so", || marked() == 3).await;
    shift_click(&checkbox(&page, "Nurse"));
    page.sees("1 selected").await;
    assert!(checkbox(&page, "Backend").checked() && !checkbox(&page, "Driver").checked());
    wait_for("one row looks so", || marked() == 1).await;
}

#[wasm_bindgen_test]
async fn shift_and_an_arrow_select_on_by_keyboard() {
    let page = opened("/interviews", 1, 4).await;
    let first = checkbox(&page, "Nurse");
    first.focus().expect("focus");
    first.click();
    page.sees("1 selected").await;
    press(&first, "ArrowDown", true);
    page.sees("2 selected").await;
    let focused = leptos::prelude::document().active_element();
    assert_eq!(
        focused.and_then(|element| element.get_attribute("aria-label")),
        Some("Driver".to_owned())
    );
    press(&first, "ArrowDown", false);
    page.sees("2 selected").await;
}

#[wasm_bindgen_test]
async fn the_checkbox_of_the_page_has_three_states() {
    let page = opened("/interviews", 1, 4).await;
    let all = of_page(&page);
    checkbox(&page, "Cook").click();
    wait_for("a half tick", || all.indeterminate()).await;
    assert!(!all.checked());
    all.click();
    page.sees("4 selected").await;
    wait_for("a whole tick", || all.checked() && !all.indeterminate()).await;
    checkbox(&page, "Cook").click();
    wait_for("a half tick", || all.indeterminate()).await;
    all.click();
    page.sees("4 selected").await;
    all.click();
    wait_for("no bar", || page.find(".selection-bar").is_none()).await;
    assert!(!all.checked() && !all.indeterminate());
}

#[wasm_bindgen_test]
async fn a_selection_survives_paging_filters_and_an_interview() {
    let page = opened("/interviews", 2, 8).await;
    checkbox(&page, "Nurse").click();
    page.click("Next").await;
    page.script.answer("page=2", 200, &rows(5, 2, 8)).await;
    page.sees("Nurse 6").await;
    page.sees("1 selected").await;
    checkbox(&page, "Nurse 6").click();
    page.sees("2 selected").await;
    page.click("Questionnaire").await;
    page.script
        .answer("interviewType=questionnaire", 200, &rows(1, 1, 4))
        .await;
    page.sees("2 selected").await;
    wait_for("the row of before", || {
        page.find(r#"input[aria-label="Nurse"]"#).is_some() && checkbox(&page, "Nurse").checked()
    })
    .await;
    page.click("Cook").await;
    page.script
        .answer(
            "/interviews/i-4",
            200,
            &detail(&interview("i-4", "Cook", "")),
        )
        .await;
    page.is_at("/interviews/i-4").await;
    page.no_longer_sees("2 selected").await;
    page.click("Interviews").await;
    page.sees("2 selected").await;
    page.click("Show selected").await;
    page.sees("Nurse 6").await;
    page.click("Clear").await;
    page.no_longer_sees("2 selected").await;
}

#[wasm_bindgen_test]
async fn all_that_match_are_a_second_step_page_by_page() {
    let page = opened("/interviews?search=o&pageSize=10", 3, 12).await;
    of_page(&page).click();
    page.sees("4 selected").await;
    page.click("Select all 12 that match").await;
    let hundred = "pageSize=100&search=o";
    page.script.answer(hundred, 200, &rows(1, 2, 7)).await;
    page.sees("4 of 7 read").await;
    // One moved while others edit, so it comes twice.
    page.script
        .answer(&format!("page=2&{hundred}"), 200, &rows(4, 2, 7))
        .await;
    page.sees("7 selected").await;
    assert_eq!(page.script.sent(hundred).len(), 2);
    page.no_longer_sees("that match").await;
}

#[wasm_bindgen_test]
async fn gathering_waits_for_the_limit_and_can_be_stopped() {
    let page = opened("/interviews?pageSize=10", 3, 12).await;
    of_page(&page).click();
    page.click("Select all 12 that match").await;
    let limit = r#"{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"no","details":{"resetAt":"2026-01-15T00:00:01Z"}},"meta":{"timestamp":"2026-01-15T00:00:00Z"}}"#;
    page.script.answer("pageSize=100", 429, limit).await;
    page.sees("The rate limit is reached").await;
    page.script
        .answer("pageSize=100", 200, &rows(1, 3, 12))
        .await;
    page.sees("4 of 12 read").await;
    page.click("Stop").await;
    page.script
        .answer("page=2&pageSize=100", 200, &rows(5, 3, 12))
        .await;
    page.sees("Select all 12 that match").await;
    page.sees("4 selected").await;
}

#[wasm_bindgen_test]
async fn escape_clears_when_nothing_else_is_open() {
    let page = opened("/interviews", 1, 4).await;
    let row = checkbox(&page, "Nurse");
    row.click();
    page.click("Archive…").await;
    page.sees("There is no way back").await;
    let button = page.control("Cancel").expect("a way out");
    press(&button, "Escape", false);
    page.sees("1 selected").await;
    button.click();
    wait_for("no dialog", || page.find("dialog[open]").is_none()).await;
    let search = page.find("#search").expect("a search");
    search.focus().expect("focus");
    press(&search, "Escape", false);
    page.sees("1 selected").await;
    row.focus().expect("focus");
    press(&row, "Escape", false);
    page.no_longer_sees("1 selected").await;
    page.sees("Nothing is selected").await;
}

#[wasm_bindgen_test]
async fn a_key_that_is_exchanged_on_purpose_empties_it() {
    let page = open_with("/interviews", Way::OwnKey, Some("qapi_old"));
    let rows = [interview("i-1", "Nurse", r#""status":0"#)];
    let body = list(&rows, 1, 1, 1);
    page.script.answer("/interviews?", 200, &body).await;
    page.sees("Nurse").await;
    page.find("thead .select-box input")
        .expect("a checkbox")
        .click();
    page.sees("1 selected").await;
    page.click("Your key").await;
    page.sees("Use another key").await;
    page.fill("#connect-key", "qapi_new");
    page.click("Connect").await;
    page.script
        .answer("pageSize=1", 200, &list(&[], 1, 1, 0))
        .await;
    page.is_at("/interviews").await;
    page.script.answer("/interviews?", 200, &body).await;
    page.sees("Nurse").await;
    page.no_longer_sees("1 selected").await;
}
