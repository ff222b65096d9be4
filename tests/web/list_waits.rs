//! The list while one of its interviews is looked at: it waits as it stands, and is there again on the way back.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, detail, interview, list, open, press, wait_for};

const LIST: &str = "/qsi/gather/interviews?";
const TITLE: &str = "Interviews · Callboard";

fn rows() -> String {
    let row = |id: &str, title: &str| interview(id, title, r#""status":0"#);
    list(&[row("i-1", "Nurse"), row("i-2", "Cook")], 1, 1, 2)
}

async fn a_list(address: &str) -> Page {
    let page = open(address);
    page.script.answer(LIST, 200, &rows()).await;
    page.sees("Cook").await;
    wait_for("its keys", || is_at_hand(&page)).await;
    page
}

fn is_at_hand(page: &Page) -> bool {
    page.find(".page[data-at-hand]").is_some()
}

fn row(page: &Page) -> HtmlElement {
    page.find("tbody tr").expect("a row")
}

async fn open_row(page: &Page, id: &str, title: &str) {
    page.click(title).await;
    let answer = detail(&interview(id, title, r#""status":0"#));
    let address = format!("/interviews/{id}");
    page.script.answer(&address, 200, &answer).await;
    page.sees("Copy id").await;
}

async fn open_cook(page: &Page) {
    open_row(page, "i-2", "Cook").await;
}

async fn go_back(page: &Page) {
    page.find(".way-back a").expect("the way back").click();
    wait_for("the list", || is_at_hand(page)).await;
}

fn focused() -> HtmlElement {
    let focused = document().active_element();
    focused.expect("something has the focus").unchecked_into()
}

#[wasm_bindgen_test]
async fn the_same_rows_are_there_again_and_nothing_is_asked() {
    let page = a_list("/interviews").await;
    let before = row(&page);
    open_cook(&page).await;
    assert_eq!(before.offset_height(), 0, "nobody sees it");
    assert_eq!(page.find_all("h1").len(), 1);
    assert_ne!(document().title(), TITLE);
    go_back(&page).await;
    assert_eq!(row(&page), before);
    assert!(page.find(".page--detail").is_none());
    wait_for("its title", || document().title() == TITLE).await;
    assert_eq!(page.script.sent(LIST).len(), 1);
    page.sees("2 interviews").await;
}

#[wasm_bindgen_test]
async fn it_hears_no_keys_while_it_waits_and_does_again() {
    let page = a_list("/interviews").await;
    open_cook(&page).await;
    press(&focused(), "x");
    press(&focused(), "/");
    go_back(&page).await;
    wait_for("the link that was opened", || {
        focused().inner_text() == "Cook"
    })
    .await;
    assert!(page.find("tr[data-selected]").is_none());
    press(&focused(), "x");
    wait_for("the selection", || page.find("tr[data-selected]").is_some()).await;
}

#[wasm_bindgen_test]
async fn what_changes_meanwhile_is_seen_when_it_is_back() {
    let page = a_list("/interviews").await;
    open_cook(&page).await;
    let star = page.find(".favourite-button").expect("a star");
    star.click();
    wait_for("the star", || {
        star.get_attribute("aria-pressed").as_deref() == Some("true")
    })
    .await;
    go_back(&page).await;
    let mark = "tbody tr:nth-child(2) [aria-label=Favourite]";
    wait_for("the mark", || page.find(mark).is_some()).await;
    page.click("Cook").await;
    page.sees("Copy id").await;
    page.find(".favourite-button").expect("a star").click();
    go_back(&page).await;
    wait_for("no mark", || page.find(mark).is_none()).await;
}

#[wasm_bindgen_test]
async fn it_is_read_again_only_when_it_is_come_back_to() {
    let page = a_list("/interviews").await;
    let before = row(&page);
    open_cook(&page).await;
    page.click("Archive").await;
    page.is_at("/interviews").await;
    wait_for("the other row", || page.control("Nurse").is_some()).await;
    assert!(page.control("Cook").is_none());
    assert_eq!(row(&page), before, "the other one is as it was");
    open_row(&page, "i-1", "Nurse").await;
    assert_eq!(page.script.sent(LIST).len(), 1);
    page.click("Undo").await;
    go_back(&page).await;
    wait_for("the row", || page.control("Cook").is_some()).await;
}

#[wasm_bindgen_test]
async fn another_list_is_drawn_anew() {
    let page = a_list("/interviews?search=o").await;
    let before = row(&page);
    open_cook(&page).await;
    page.click("Interviews").await;
    page.script.answer(LIST, 200, &rows()).await;
    page.sees("Cook").await;
    assert_ne!(row(&page), before);
    assert_eq!(page.value("#search"), "");
}

#[wasm_bindgen_test]
async fn a_list_whose_search_was_not_asked_for_yet_does_not_wait() {
    let page = a_list("/interviews").await;
    let before = row(&page);
    page.fill("#search", "nur");
    open_cook(&page).await;
    go_back(&page).await;
    assert_eq!(page.address(), "/interviews");
    assert_eq!(page.value("#search"), "");
    assert_ne!(row(&page), before);
}

#[wasm_bindgen_test]
async fn a_long_list_waits_as_well() {
    let page = open("/interviews?pageSize=100");
    let rows: Vec<_> = (0..51)
        .map(|row| {
            interview(
                &format!("i-{row}"),
                &format!("Interview {row}"),
                r#""status":0"#,
            )
        })
        .collect();
    page.script.answer(LIST, 200, &list(&rows, 1, 1, 51)).await;
    let all_rows = || page.rows() == 51;
    wait_for("all rows", all_rows).await;
    let before = row(&page);
    open_row(&page, "i-2", "Interview 2").await;
    assert_eq!(page.rows(), 0);
    go_back(&page).await;
    assert_eq!(row(&page), before);
    assert!(all_rows());
}
