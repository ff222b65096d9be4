//! The panel of API calls, and what it says of them.

use callboard::{api::TransportError, session::Way};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{TITLE, focused, open_fresh},
    support::{Page, error, interview, list, open, open_with, press, wait_for},
};

const PANEL: &str = "#inspector";
const KEY: &str = "qapi_secret_0123456789";

fn one_row() -> String {
    list(&[interview("i-1", "Nurse", "")], 1, 1, 1)
}

async fn open_panel(page: &Page) {
    page.find("#inspector-button").expect("a button").click();
    // It takes the focus once its part is there.
    wait_for("the focus on its heading", || {
        focused() == "inspector-title"
    })
    .await;
}

/// The texts of the rows, the newest first.
fn rows(page: &Page) -> Vec<String> {
    page.find_all(".call")
        .iter()
        .map(|row| {
            row.inner_text()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// Waits for a row that begins like this and opens it.
async fn look_at(page: &Page, start: &str) {
    wait_for(start, || {
        rows(page).iter().any(|row| row.starts_with(start))
    })
    .await;
    let at = rows(page).iter().position(|row| row.starts_with(start));
    page.find_all(".call")[at.expect("just seen")].click();
    page.sees("All calls").await;
}

#[wasm_bindgen_test]
async fn calls_from_before_the_panel_was_opened_are_in_it() {
    let page = open("/interviews");
    page.script.answer("/interviews?", 200, &one_row()).await;
    page.sees("Nurse").await;
    open_panel(&page).await;
    look_at(&page, "GET /interviews?page=1&pageSize=25 200").await;
    wait_for("the focus on the call", || focused() == "call-title").await;
    page.sees("req-list").await;
    let answer = page.find(".call-detail pre").expect("the answer");
    let answer = answer.text_content().unwrap_or_default();
    assert!(
        answer.starts_with("{\n  \"data\": {\n    \"interviews\": ["),
        "{answer}"
    );
    page.click("All calls").await;
    wait_for("the focus on the row again", || {
        focused().starts_with("call-")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_call_is_listed_from_its_start_and_keeps_its_row() {
    let page = open("/interviews");
    wait_for("the request", || page.script.is_waiting("/interviews?")).await;
    open_panel(&page).await;
    wait_for("the row", || {
        rows(&page)
            .iter()
            .any(|row| row.starts_with("GET /interviews?") && row.contains("Under way"))
    })
    .await;
    let row = page
        .find_all(".call")
        .into_iter()
        .find(|row| row.inner_text().contains("Under way"))
        .expect("a row");
    row.focus().expect("focused");
    page.script
        .fail("/interviews?", TransportError::Timeout)
        .await;
    page.sees("Timed out").await;
    assert!(row.inner_text().contains("Timed out"), "the same row");
    assert_eq!(focused(), row.id(), "it keeps the focus");
}

#[wasm_bindgen_test]
async fn only_what_failed_or_matches_is_listed_where_that_is_asked() {
    let page = open("/interviews");
    let refused = error("INTERNAL_ERROR", "Broken", "null");
    page.script.answer("/interviews?", 500, &refused).await;
    page.click("Try again").await;
    page.script.answer("/interviews?", 200, &one_row()).await;
    open_panel(&page).await;
    wait_for("both", || rows(&page).len() == 2).await;
    page.find(".call-filter input[type=checkbox]")
        .expect("a box")
        .click();
    wait_for("the failed one alone", || {
        let rows = rows(&page);
        rows.len() == 1 && rows[0].contains("500")
    })
    .await;
    page.sees("1 of 2 calls").await;
    page.fill(".call-filter__text", "req-error");
    wait_for("it, by its request id", || rows(&page).len() == 1).await;
    page.fill(".call-filter__text", "nowhere");
    page.sees("No call matches.").await;
}

#[wasm_bindgen_test]
async fn pausing_keeps_no_more_and_clearing_keeps_none() {
    let page = open("/interviews");
    page.script.answer("/interviews?", 200, &one_row()).await;
    open_panel(&page).await;
    wait_for("the call", || rows(&page).len() == 1).await;
    page.click("Pause").await;
    page.sees("Paused: new calls are not kept.").await;
    page.click("Refresh").await;
    page.script.answer("/interviews?", 200, &one_row()).await;
    page.click("Clear").await;
    page.sees("No calls yet.").await;
    page.click("Pause").await;
    page.click("Refresh").await;
    page.script.answer("/interviews?", 200, &one_row()).await;
    wait_for("the new one", || rows(&page).len() == 1).await;
}

#[wasm_bindgen_test]
async fn the_key_is_in_no_text_of_the_panel() {
    let page = open_with(&format!("/interviews?search={KEY}"), Way::OwnKey, Some(KEY));
    let answer = error("VALIDATION_ERROR", &format!("Not {KEY}"), "null");
    page.script.answer("/interviews?", 400, &answer).await;
    open_panel(&page).await;
    look_at(&page, "GET /interviews?page=1").await;
    page.sees("qapi_…, the key of this tab").await;
    let panel = page.find(PANEL).expect("the panel").outer_html();
    assert!(panel.contains("search=qapi_…"), "{panel}");
    assert!(panel.contains("Not qapi_…"), "{panel}");
    assert!(!panel.contains("qapi_secret"), "{panel}");
}

#[wasm_bindgen_test]
async fn escape_closes_the_panel_and_goes_back_to_its_button() {
    let page = open("/interviews");
    open_panel(&page).await;
    press(&page.find(PANEL).expect("the panel"), "Escape");
    wait_for("no panel", || page.find(PANEL).is_none()).await;
    assert_eq!(focused(), "inspector-button");
}

#[wasm_bindgen_test]
async fn what_a_form_would_send_follows_what_is_typed() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    open_panel(&page).await;
    page.sees("What this form would send").await;
    page.find(".form-request summary").expect("a fold").click();
    page.sees("Nothing yet. This is missing or needs mending:")
        .await;
    page.fill(TITLE, "Nurse");
    page.sees("Nothing is sent before you save and confirm.")
        .await;
    let body = page.find(".form-request pre").expect("the body");
    let body = body.text_content().unwrap_or_default();
    assert!(body.contains("\"title\": \"Nurse\""), "{body}");
    let line = page.find(".form-request .request-line").expect("the line");
    assert_eq!(line.inner_text(), "POST /qsi/gather/interviews");
    page.click("Create interview").await;
    page.sees("Create this interview?").await;
    page.click("Create").await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    let squeezed: String = body.split_whitespace().collect();
    assert_eq!(
        page.script.writes()[0].2,
        squeezed,
        "what was shown is what is sent"
    );
}
