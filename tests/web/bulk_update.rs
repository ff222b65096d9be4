//! Changing many by one request.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const LIST: &str = "/qsi/gather/interviews?";
const BULK: &str = "/bulk-update";

async fn opened(count: usize) -> Page {
    let page = open("/interviews?pageSize=100");
    let rows: Vec<_> = (1..=count)
        .map(|number| {
            let name = format!("Number {number}.");
            interview(&format!("i-{number}"), &name, r#""status":0"#)
        })
        .collect();
    let total = u32::try_from(count).expect("a count");
    page.script
        .answer(LIST, 200, &list(&rows, 1, 1, total))
        .await;
    page.sees(&format!("Number {count}.")).await;
    let all: HtmlInputElement = page
        .find("thead .select-box input")
        .expect("a checkbox")
        .unchecked_into();
    all.click();
    page.sees(&format!("{count} selected")).await;
    page.click("Change…").await;
    page.sees(&format!("Change {count} interviews")).await;
    page
}

async fn with_keywords(page: &Page, count: usize) {
    page.fill("#bulk-keywords", "Rust, rust, php,");
    page.click("Look at the changes").await;
    page.sees("Keywords added to what is there: Rust, php")
        .await;
    page.click(&format!("Change {count} interviews")).await;
}

fn outcome(updated: u32, errors: &str) -> String {
    let success = errors == "[]";
    format!(r#"{{"data":{{"success":{success},"updatedCount":{updated},"errors":{errors}}}}}"#)
}

#[wasm_bindgen_test]
async fn what_is_looked_at_is_what_is_sent() {
    let page = opened(3).await;
    page.click("Look at the changes").await;
    page.sees("Nothing would change yet").await;
    page.fill("#bulk-display-name", " Join us ");
    page.fill("#bulk-removed-keywords", "php,");
    page.click("Look at the changes").await;
    page.sees("Display name: “Join us”").await;
    page.sees("Keywords taken out: php").await;
    let shown = page
        .find(".request-preview pre")
        .and_then(|json| json.text_content());
    page.click("Change 3 interviews").await;
    wait_for("a request", || page.script.is_waiting(BULK)).await;
    let sent = page.script.sent_bodies("PATCH", BULK);
    assert_eq!(
        sent,
        [
            r#"{"displayName":"Join us","interviewIds":["i-1","i-2","i-3"],"mode":"merge","removedKeywords":["php"]}"#
        ]
    );
    let without_space = |text: &str| text.replace([' ', '\n'], "");
    assert_eq!(
        without_space(&shown.expect("the JSON")),
        without_space(&sent[0])
    );
    page.script.answer(BULK, 200, &outcome(3, "[]")).await;
    page.sees("3 interviews were changed.").await;
    page.click("Close").await;
    page.no_longer_sees("3 selected").await;
}

#[wasm_bindgen_test]
async fn going_back_keeps_what_was_typed() {
    let page = opened(2).await;
    page.fill("#bulk-title", "Same");
    page.click("Look at the changes").await;
    page.sees("All 2 interviews get the same title.").await;
    page.click("Back").await;
    wait_for("the form", || page.find("#bulk-title").is_some()).await;
    let title: HtmlInputElement = page.find("#bulk-title").expect("a field").unchecked_into();
    assert_eq!(title.value(), "Same");
    page.click("Cancel").await;
    page.click("Change…").await;
    wait_for("the form", || page.find("#bulk-title").is_some()).await;
    let title: HtmlInputElement = page.find("#bulk-title").expect("a field").unchecked_into();
    assert_eq!(title.value(), "Same", "closing loses nothing either");
}

#[wasm_bindgen_test]
async fn a_part_that_failed_is_named_and_can_be_retried() {
    let page = opened(3).await;
    with_keywords(&page, 3).await;
    let errors = r#"[{"interviewId":"i-2","code":"X","message":"It is locked"}]"#;
    page.script.answer(BULK, 200, &outcome(2, errors)).await;
    page.sees("2 interviews were changed.").await;
    page.sees("It is locked").await;
    page.click("Retry the failed 1").await;
    wait_for("a second request", || {
        page.script.sent_bodies("PATCH", BULK).len() == 2
    })
    .await;
    assert!(page.script.sent_bodies("PATCH", BULK)[1].contains(r#""interviewIds":["i-2"]"#));
    page.script
        .answer(BULK, 500, &error("INTERNAL_ERROR", "Broken", "null"))
        .await;
    page.sees("We do not know whether 1 interview was changed.")
        .await;
    assert!(page.control("Retry the failed 1").is_none());
    page.click("Close").await;
    page.sees("1 selected").await;
}

#[wasm_bindgen_test]
async fn failures_without_a_name_are_not_retried() {
    let page = opened(3).await;
    with_keywords(&page, 3).await;
    let errors = r#"["One of them is locked"]"#;
    page.script.answer(BULK, 207, &outcome(2, errors)).await;
    page.sees("the API does not say which").await;
    page.sees("One of them is locked").await;
    assert!(page.control("Retry the failed 1").is_none());
    page.click("Close").await;
    page.sees("3 selected").await;
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_not_known_and_is_not_sent_again() {
    let page = opened(2).await;
    with_keywords(&page, 2).await;
    page.script
        .fail(BULK, callboard::api::TransportError::Timeout)
        .await;
    page.sees("We do not know whether 2 interviews were changed.")
        .await;
    page.click("Read the list again").await;
    page.sees("The list is being read.").await;
    assert_eq!(page.script.sent_bodies("PATCH", BULK).len(), 1);
}

#[wasm_bindgen_test]
async fn more_than_a_hundred_go_out_in_parts_one_after_the_other() {
    let page = opened(120).await;
    page.fill("#bulk-keywords", "Rust,");
    page.click("Look at the changes").await;
    page.sees("in 2 requests of at most 100").await;
    page.click("Change 120 interviews").await;
    page.sees("0 of 2 requests").await;
    assert_eq!(page.script.sent_bodies("PATCH", BULK).len(), 1);
    page.script.answer(BULK, 200, &outcome(100, "[]")).await;
    page.sees("1 of 2 requests").await;
    page.script
        .answer(BULK, 400, &error("VALIDATION_ERROR", "No", "null"))
        .await;
    page.sees("100 interviews were changed.").await;
    page.sees("20 interviews.").await;
    page.click("Close").await;
    page.sees("20 selected").await;
}

#[wasm_bindgen_test]
async fn questions_to_take_out_are_picked_from_those_that_are_known() {
    let page = opened(2).await;
    page.find(".bulk-more summary").expect("more").click();
    page.click("Read their questions").await;
    let questions = r#""questions":[{"id":"q-1","title":"Why us"}]"#;
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "A", questions)),
        )
        .await;
    page.script
        .answer("/interviews/i-2", 200, &detail(&interview("i-2", "B", "")))
        .await;
    page.sees("The API told the questions of 1 of 2").await;
    let pick: HtmlInputElement = page
        .find(".bulk-picks input")
        .expect("a question")
        .unchecked_into();
    pick.click();
    page.fill("#bulk-survey-questions", "s-1,");
    page.click("Look at the changes").await;
    page.sees("Questions taken out: 1 of 1").await;
    page.sees("Survey questions taken out: 1, where they are there")
        .await;
    page.click("Change 2 interviews").await;
    wait_for("a request", || page.script.is_waiting(BULK)).await;
    let body = page.script.sent_bodies("PATCH", BULK).remove(0);
    assert!(
        body.contains(r#""removedQuestionIds":["q-1"],"removedSurveyQuestionIds":["s-1"]"#),
        "{body}"
    );
}

#[wasm_bindgen_test]
async fn what_was_refused_can_be_mended_in_the_form() {
    let page = opened(2).await;
    with_keywords(&page, 2).await;
    let details = r#"{"field":"keywords","reason":"too many"}"#;
    page.script
        .answer(
            BULK,
            400,
            &error("VALIDATION_ERROR", "Too many keywords", details),
        )
        .await;
    page.sees("Too many keywords").await;
    page.click("Back to the form").await;
    wait_for("the form", || page.find("#bulk-keywords").is_some()).await;
    let remove = page.find(r#"[aria-label="Remove php"]"#);
    remove.expect("a token").click();
    page.click("Look at the changes").await;
    page.click("Change 2 interviews").await;
    wait_for("a second request", || page.script.is_waiting(BULK)).await;
    assert!(page.script.sent_bodies("PATCH", BULK)[1].contains(r#""keywords":["Rust"]"#));
}

#[wasm_bindgen_test]
async fn an_end_that_was_not_seen_is_told_and_shown_later() {
    let page = opened(2).await;
    with_keywords(&page, 2).await;
    wait_for("a request", || page.script.is_waiting(BULK)).await;
    let dialog: web_sys::HtmlDialogElement = page
        .find("dialog[open]")
        .expect("a dialog")
        .unchecked_into();
    dialog.close();
    wait_for("no dialog", || page.control("Stop").is_none()).await;
    let errors = r#"[{"interviewId":"i-2","message":"It is locked"}]"#;
    page.script.answer(BULK, 200, &outcome(1, errors)).await;
    page.sees("1 interview was changed. Not all of them").await;
    page.sees("1 selected").await;
    page.click("Change…").await;
    page.sees("It is locked").await;
}
