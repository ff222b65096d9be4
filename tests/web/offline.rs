//! What is shown when this device gives an answer that it had kept, and what happens when the network is back.

use callboard::{api::TransportError, messages::intl::exact_time};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, interview, list, open};

const LIST: &str = "/qsi/gather/interviews?";
/// 15 January 2026, 14:05 UTC.
const KEPT_AT: i64 = 1_768_485_900_000;

fn one_row(title: &str) -> String {
    list(&[interview("i-1", title, "")], 1, 1, 1)
}

fn line(page: &Page) -> String {
    let line = page.find(".results .offline-line [role=status]");
    line.and_then(|line| line.text_content())
        .unwrap_or_default()
}

fn the_network_is_back() {
    let event = web_sys::Event::new("online").expect("an event");
    let _ = leptos::prelude::window().dispatch_event(&event);
}

#[wasm_bindgen_test]
async fn a_kept_answer_is_shown_with_a_quiet_line_that_says_how_old_it_is() {
    let page = open("/interviews");
    page.script
        .answer_from_device(LIST, KEPT_AT, &one_row("Kept"))
        .await;
    page.sees("Kept").await;
    page.sees(&format!("What you see is from {}.", exact_time(KEPT_AT)))
        .await;
    assert!(line(&page).starts_with("You are offline."), "announced");
    assert!(page.find(".results [role=alert]").is_none(), "and quietly");
    assert!(page.find(".results .notice").is_none(), "and said once");

    the_network_is_back();
    page.script.answer(LIST, 200, &one_row("Fresh")).await;
    page.sees("Fresh").await;
    page.no_longer_sees("You are offline").await;
    assert_eq!(line(&page), "", "the place of the line stays");
}

#[wasm_bindgen_test]
async fn rows_in_memory_are_not_replaced_by_older_ones_of_the_device() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &one_row("Newer")).await;
    page.sees("Newer").await;
    page.click("Refresh").await;
    page.script
        .answer_from_device(LIST, KEPT_AT, &one_row("Older"))
        .await;
    page.sees("You are offline.").await;
    assert!(page.text().contains("Newer") && !page.text().contains("Older"));
    assert!(!page.text().contains(&exact_time(KEPT_AT)));
}

#[wasm_bindgen_test]
async fn a_network_that_is_back_asks_again_for_what_could_not_be_read_at_all() {
    let page = open("/interviews");
    page.script.fail(LIST, TransportError::Offline).await;
    page.sees("You are offline").await;
    the_network_is_back();
    page.script.answer(LIST, 200, &one_row("Here it is")).await;
    page.sees("Here it is").await;
}

#[wasm_bindgen_test]
async fn nothing_is_asked_when_nothing_was_lost() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &one_row("There")).await;
    page.sees("There").await;
    the_network_is_back();
    page.click("Refresh").await;
    page.script.answer(LIST, 200, &one_row("Asked once")).await;
    page.sees("Asked once").await;
    assert_eq!(page.script.sent(LIST).len(), 2, "at the start, and by hand");
}
