//! What is read before anybody has asked for it.

use callboard::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, detail, interview, list, open, point, save_data, wait_for};

const LIST: &str = "/qsi/gather/interviews?page=1&";
const SECOND: &str = "/qsi/gather/interviews?page=2&";

fn rows(pages: u32) -> String {
    let row = |id: &str, title: &str| interview(id, title, r#""status":0"#);
    list(
        &[row("i-1", "Nurse"), row("i-2", "Cook")],
        1,
        pages,
        2 * pages,
    )
}

fn cook() -> String {
    detail(&interview(
        "i-2",
        "Cook",
        r#""questions":[{"id":"q-1","title":"Why us?"}],"surveyQuestions":[],"aiTextQuestions":[],"keywords":[]"#,
    ))
}

async fn a_list(limit: [u32; 2], pages: u32) -> Page {
    let page = open("/interviews");
    save_data(false);
    page.script
        .answer_with_limit(LIST, limit, &rows(pages))
        .await;
    page.sees("Cook").await;
    page
}

fn rest_on(page: &Page, title: &str) {
    let link = page.control(title).expect("a row");
    point(&link, "pointerover", 0);
}

/// Waits longer than anything is rested on: a search waits longer for a pause.
async fn while_a_search_is_typed(page: &Page) {
    page.fill("#search", "nurse");
    wait_for("the search", || page.script.is_waiting("search=nurse")).await;
}

fn sent(page: &Page, part: &str) -> usize {
    page.script.sent(part).len()
}

#[wasm_bindgen_test]
async fn a_row_that_is_rested_on_opens_without_asking() {
    let page = a_list([900, 1000], 1).await;
    rest_on(&page, "Cook");
    page.script.answer("/interviews/i-2", 200, &cook()).await;
    page.click("Cook").await;
    page.sees("Why us?").await;
    assert_eq!(sent(&page, "/interviews/i-2"), 1);
}

#[wasm_bindgen_test]
async fn a_title_that_is_pressed_is_read_before_it_opens() {
    let page = a_list([900, 1000], 1).await;
    let link = page.control("Cook").expect("a row");
    point(&link, "pointerdown", 0);
    wait_for("the reading", || page.script.is_waiting("/interviews/i-2")).await;
    page.is_at("/interviews").await;
    page.click("Cook").await;
    page.script.answer("/interviews/i-2", 200, &cook()).await;
    page.sees("Why us?").await;
    assert_eq!(sent(&page, "/interviews/i-2"), 1);
}

#[wasm_bindgen_test]
async fn what_is_on_its_way_is_waited_for() {
    let page = a_list([900, 1000], 1).await;
    page.control("Cook").expect("a row").focus().expect("focus");
    wait_for("the reading", || page.script.is_waiting("/interviews/i-2")).await;
    page.click("Cook").await;
    page.is_at("/interviews/i-2").await;
    wait_for("the page", || {
        page.find(".page--detail .skeleton").is_some()
    })
    .await;
    page.script.answer("/interviews/i-2", 200, &cook()).await;
    page.sees("Why us?").await;
    assert_eq!(sent(&page, "/interviews/i-2"), 1);
}

#[wasm_bindgen_test]
async fn who_only_passes_over_a_row_wants_nothing_of_it() {
    let page = a_list([900, 1000], 1).await;
    rest_on(&page, "Cook");
    let heading = page.find("h1").expect("a heading");
    point(&heading, "pointerover", 0);
    while_a_search_is_typed(&page).await;
    assert_eq!(sent(&page, "/interviews/i-"), 0);
}

#[wasm_bindgen_test]
async fn nothing_is_read_ahead_where_half_of_the_limit_is_gone() {
    let page = a_list([500, 1000], 2).await;
    rest_on(&page, "Cook");
    while_a_search_is_typed(&page).await;
    assert_eq!((sent(&page, "/interviews/i-"), sent(&page, SECOND)), (0, 0));
}

#[wasm_bindgen_test]
async fn nothing_is_read_ahead_for_who_wants_few_bytes() {
    let page = a_list([900, 1000], 2).await;
    save_data(true);
    rest_on(&page, "Cook");
    while_a_search_is_typed(&page).await;
    assert_eq!((sent(&page, "/interviews/i-"), sent(&page, SECOND)), (0, 0));
}

#[wasm_bindgen_test]
async fn what_failed_is_as_if_it_had_never_been_tried() {
    let page = a_list([900, 1000], 1).await;
    rest_on(&page, "Cook");
    page.script.answer("/interviews/i-2", 401, "{}").await;
    rest_on(&page, "Nurse");
    page.script
        .fail("/interviews/i-1", TransportError::Unreachable)
        .await;
    page.click("Cook").await;
    page.script.answer("/interviews/i-2", 200, &cook()).await;
    page.sees("Why us?").await;
    assert_eq!(sent(&page, "/interviews/i-2"), 2);
    let complaints = page.find_all(".notice, .toast");
    assert!(complaints.is_empty(), "{}", page.text());
}

#[wasm_bindgen_test]
async fn the_next_page_is_there_once_this_one_has_stood_a_while() {
    let page = a_list([900, 1000], 2).await;
    let second = list(&[interview("i-3", "Driver", "")], 2, 2, 3);
    page.script.answer(SECOND, 200, &second).await;
    wait_for("its links", || page.find("a[rel=next]").is_some()).await;
    page.find("a[rel=next]").expect("just seen").click();
    page.sees("Driver").await;
    assert_eq!(sent(&page, SECOND), 1);
    assert_eq!(sent(&page, "page=3"), 0);
}
