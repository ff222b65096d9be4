//! The palette: what it lists, what it asks for, and what taking an entry does.

use callboard::storage::Place;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

use crate::support::{Page, detail, interview, list, open, press, wait_for};

const TEXT: &str = "#palette-text";
const RECENTS: &str = "callboard.recents";

fn forget_everything() {
    for key in Place::Device.keys("callboard.") {
        Place::Device.remove(&key);
    }
}

fn focused() -> HtmlElement {
    document()
        .active_element()
        .expect("something has the focus")
        .unchecked_into()
}

/// Ctrl+K where the focus is; whether the app took it.
fn ctrl_k() -> bool {
    let init = KeyboardEventInit::new();
    init.set_key("k");
    init.set_ctrl_key(true);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    !focused().dispatch_event(&event).expect("dispatched")
}

async fn open_palette(page: &Page) {
    assert!(ctrl_k());
    wait_for("the palette", || page.find(TEXT).is_some()).await;
    wait_for("the focus in it", || focused().id() == "palette-text").await;
}

fn two() -> String {
    let rows = [
        interview("i-1", "Nurse", r#""status":0"#),
        interview("i-2", "Cook", r#""status":1"#),
    ];
    list(&rows, 1, 2, 30)
}

async fn opened_list() -> Page {
    forget_everything();
    let page = open("/interviews");
    page.script.answer("/interviews?", 200, &two()).await;
    page.sees("Cook").await;
    page
}

/// The text of the options, in order.
fn options(page: &Page) -> Vec<String> {
    let options = page.find_all("[role=option] .palette__label");
    options.iter().map(HtmlElement::inner_text).collect()
}

/// The label of the option that is active by all accounts.
fn active(page: &Page) -> Option<String> {
    let id = page.find(TEXT)?.get_attribute("aria-activedescendant")?;
    let option = page.find(&format!("#{id}"))?;
    let is_one = page.find_all("[aria-selected=true]").len() == 1;
    let is_it = option.get_attribute("aria-selected").as_deref() == Some("true");
    let label = option.query_selector(".palette__label").ok()??;
    label.text_content().filter(|_| is_one && is_it)
}

async fn becomes_active(page: &Page, label: &str) {
    let is = || active(page).as_deref() == Some(label);
    wait_for(&format!("“{label}” (it is {:?})", active(page)), is).await;
}

fn go(key: &str) {
    assert!(press(&focused(), key), "{key} means something");
}

fn is_open(page: &Page) -> bool {
    page.find("dialog.palette[open]").is_some()
}

#[wasm_bindgen_test]
async fn it_goes_to_pages_and_gives_the_focus_to_their_headings() {
    let page = opened_list().await;
    open_palette(&page).await;
    page.fill(TEXT, "pref");
    becomes_active(&page, "Preferences").await;
    let marks = page.find_all("[aria-selected=true] mark");
    assert_eq!(marks.len(), 1);
    assert_eq!(marks[0].inner_text(), "Pref");
    go("Enter");
    page.is_at("/preferences").await;
    wait_for("the heading", || focused().tag_name() == "H1").await;
    open_palette(&page).await;
    assert_eq!(page.value(TEXT), "", "what has served is not kept");
}

#[wasm_bindgen_test]
async fn a_closing_by_mistake_keeps_the_text_and_gives_the_focus_back() {
    let page = opened_list().await;
    press(&focused(), "j");
    assert_eq!(focused().inner_text(), "Nurse");
    open_palette(&page).await;
    page.fill(TEXT, "kitchen");
    assert!(ctrl_k(), "the same keys close it");
    wait_for("the focus back", || focused().inner_text() == "Nurse").await;
    assert!(!is_open(&page));
    open_palette(&page).await;
    assert_eq!(page.value(TEXT), "kitchen");
    let text: HtmlInputElement = page.find(TEXT).expect("it is open").unchecked_into();
    let marked = || (text.selection_start(), text.selection_end());
    wait_for("a text to be typed over", || {
        marked() == (Ok(Some(0)), Ok(Some(7)))
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_row_with_the_focus_can_be_acted_on() {
    let page = opened_list().await;
    open_palette(&page).await;
    assert!(
        !options(&page).contains(&"Copy…".to_owned()),
        "no row has the focus"
    );
    ctrl_k();
    wait_for("its end", || !is_open(&page)).await;
    press(&focused(), "j");
    open_palette(&page).await;
    page.sees("Copy id").await;
    page.fill(TEXT, "copy");
    becomes_active(&page, "Copy…").await;
    let keys = page.find("[aria-selected=true] kbd").expect("its shortcut");
    assert_eq!(keys.inner_text(), "c");
    go("Enter");
    page.sees("Copy “Nurse”").await;
    assert!(ctrl_k(), "the browser's search would lead away");
    assert!(!is_open(&page), "no dialog on a dialog");
    page.click("Cancel").await;
    wait_for("the focus back", || focused().inner_text() == "Nurse").await;
}

#[wasm_bindgen_test]
async fn interviews_are_asked_for_while_typing_and_the_newest_text_wins() {
    let page = opened_list().await;
    open_palette(&page).await;
    page.fill(TEXT, "cook");
    wait_for("the first search", || page.script.is_waiting("search=cook")).await;
    page.fill(TEXT, "night");
    wait_for("the second search", || {
        page.script.is_waiting("search=night")
    })
    .await;
    assert!(
        !page.script.is_waiting("search=ni&"),
        "the older one is given up"
    );
    let night = [interview("i-7", "Night nurse", r#""status":1"#)];
    page.script
        .answer("search=night", 200, &list(&night, 1, 1, 1))
        .await;
    page.sees("Night nurse").await;
    becomes_active(&page, "Night nurse").await;
    wait_for("the count", || {
        page.find_all("dialog.palette [role=status]")[0]
            .text_content()
            .as_deref()
            == Some("1 match")
    })
    .await;
    // Until the next answer is there, only what matches the new text stays.
    page.fill(TEXT, "night n");
    becomes_active(&page, "Night nurse").await;
    page.fill(TEXT, "night x");
    wait_for("the older answer gone", || {
        options(&page) == ["Search the list for “night x”"]
    })
    .await;
    page.fill(TEXT, "night");
    page.sees("Night nurse").await;
    go("Enter");
    page.is_at("/interviews/i-7").await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_searched_is_said_and_commands_go_on() {
    let page = opened_list().await;
    open_palette(&page).await;
    page.fill(TEXT, "dra");
    wait_for("the search", || page.script.is_waiting("search=dra")).await;
    page.script
        .answer(
            "search=dra",
            503,
            &crate::support::error("SERVICE_UNAVAILABLE", "Down", "null"),
        )
        .await;
    page.sees("Titles could not be searched.").await;
    becomes_active(&page, "Unsaved drafts").await;
}

#[wasm_bindgen_test]
async fn arrows_go_round() {
    let page = opened_list().await;
    open_palette(&page).await;
    let all = options(&page);
    becomes_active(&page, &all[0]).await;
    go("ArrowUp");
    becomes_active(&page, &all[all.len() - 1]).await;
    go("ArrowDown");
    go("ArrowDown");
    becomes_active(&page, &all[1]).await;
    assert!(!press(&focused(), "Home"), "it belongs to the text");
}

#[wasm_bindgen_test]
async fn what_was_opened_lately_is_first_and_can_be_forgotten() {
    forget_everything();
    let page = open("/interviews/i-1");
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "Nurse", "")),
        )
        .await;
    page.sees("Copy id").await;
    open_palette(&page).await;
    assert!(
        !options(&page).contains(&"Nurse".to_owned()),
        "one is there already"
    );
    drop(page);

    let page = open("/preferences");
    page.sees("1 was opened lately").await;
    open_palette(&page).await;
    becomes_active(&page, "Nurse").await;
    ctrl_k();
    page.click("Forget them").await;
    page.sees("None was opened lately.").await;
    assert!(Place::Device.read(RECENTS).is_none());
}

#[wasm_bindgen_test]
async fn a_selection_brings_its_actions_along() {
    let page = opened_list().await;
    press(&focused(), "j");
    press(&focused(), "x");
    page.sees("1 selected").await;
    open_palette(&page).await;
    page.fill(TEXT, "selected");
    becomes_active(&page, "Copy 1 selected…").await;
    let all = options(&page);
    for label in ["Change", "Copy", "Archive", "Export"] {
        assert!(
            all.contains(&format!("{label} 1 selected…")),
            "{label} of {all:?}"
        );
    }
    page.fill(TEXT, "clear");
    becomes_active(&page, "Clear the selection").await;
    go("Enter");
    page.no_longer_sees("1 selected").await;
}

#[wasm_bindgen_test]
async fn a_click_beside_it_closes_it() {
    let page = opened_list().await;
    open_palette(&page).await;
    let dialog = page.find("dialog.palette").expect("it is open");
    crate::support::point(&page.find(TEXT).expect("it"), "pointerdown", 0);
    dialog.click();
    assert!(is_open(&page), "a text that was marked beyond the edge");
    crate::support::point(&dialog, "pointerdown", 0);
    dialog.click();
    wait_for("its end", || !is_open(&page)).await;
}
