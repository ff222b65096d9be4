//! Archiving and copying many: three at a time, inside the limit, and kept over a reload.

use callboard::api::TransportError;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlInputElement, HtmlSelectElement};

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const LIST: &str = "/qsi/gather/interviews?";

/// Five that can be archived, and one that is already.
fn rows() -> String {
    let mut rows: Vec<_> = (1..=5)
        .map(|number| {
            let fields = r#""status":0,"teamId":"team-1""#;
            interview(&format!("i-{number}"), &format!("Number {number}"), fields)
        })
        .collect();
    rows.push(interview("i-6", "Old one", r#""status":3"#));
    list(&rows, 1, 1, 6)
}

fn storage() -> web_sys::Storage {
    leptos::prelude::window()
        .session_storage()
        .ok()
        .flatten()
        .expect("storage")
}

fn forget() {
    storage().remove_item("callboard.batch").expect("removed");
}

async fn opened() -> Page {
    forget();
    reopened().await
}

async fn reopened() -> Page {
    let page = open("/interviews?archived=true");
    page.script.answer(LIST, 200, &rows()).await;
    page.sees("Number 5").await;
    page
}

async fn select_all(page: &Page) {
    let all: HtmlInputElement = page
        .find("thead .select-box input")
        .expect("a checkbox")
        .unchecked_into();
    all.click();
    page.sees("6 selected").await;
}

async fn archive_all(page: &Page) {
    select_all(page).await;
    page.click("Archive…").await;
    page.sees("1 selected interview is archived already").await;
    page.click("Archive 5 interviews").await;
    page.sees("Archiving 5 interviews").await;
}

fn archived(page: &Page) -> usize {
    page.script.sent_bodies("DELETE", "/interviews/").len()
}

async fn answer_archive(page: &Page, number: u32) {
    let body = detail(&interview(&format!("i-{number}"), "x", r#""status":3"#));
    page.script
        .answer(&format!("/interviews/i-{number}"), 200, &body)
        .await;
}

#[wasm_bindgen_test]
async fn at_most_three_are_under_way_and_all_of_them_end() {
    let page = opened().await;
    archive_all(&page).await;
    wait_for("three requests", || archived(&page) == 3).await;
    page.sees("0 of 5").await;
    answer_archive(&page, 2).await;
    page.sees("1 of 5").await;
    wait_for("a fourth", || archived(&page) == 4).await;
    for number in [1, 3, 4, 5] {
        answer_archive(&page, number).await;
    }
    page.sees("5 interviews archived").await;
    assert_eq!(archived(&page), 5, "none was sent twice");
    let kept = storage().get_item("callboard.batch").expect("storage");
    assert_eq!(kept, None, "nothing is left to go on with");
    page.click("Close").await;
    page.sees("1 selected").await;
    forget();
}

#[wasm_bindgen_test]
async fn a_429_makes_the_whole_batch_wait_and_only_that_one_is_sent_again() {
    let page = opened().await;
    archive_all(&page).await;
    let details = r#"{"resetAt":"2026-01-15T00:00:01Z"}"#;
    let limit = error("RATE_LIMIT_EXCEEDED", "Slow down", details);
    page.script.answer("/interviews/i-1", 429, &limit).await;
    answer_archive(&page, 2).await;
    answer_archive(&page, 3).await;
    page.sees("The rate limit of the API is reached").await;
    assert_eq!(archived(&page), 3);
    wait_for("those that were left", || archived(&page) == 6).await;
    assert_eq!(page.script.sent("/interviews/i-1").len(), 2);
    for number in [1, 4, 5] {
        answer_archive(&page, number).await;
    }
    page.sees("5 interviews archived").await;
    forget();
}

#[wasm_bindgen_test]
async fn a_stop_lets_those_under_way_end_and_the_rest_can_go_on() {
    let page = opened().await;
    archive_all(&page).await;
    page.click("Stop").await;
    page.sees("what is under way ends first").await;
    for number in [1, 2, 3] {
        answer_archive(&page, number).await;
    }
    page.sees("3 of 5 interviews archived, 2 not started").await;
    assert_eq!(archived(&page), 3);
    page.click("Go on with the rest").await;
    answer_archive(&page, 4).await;
    answer_archive(&page, 5).await;
    page.sees("5 interviews archived").await;
    forget();
}

#[wasm_bindgen_test]
async fn what_failed_says_why_and_only_what_was_refused_is_retried() {
    let page = opened().await;
    archive_all(&page).await;
    page.script
        .answer(
            "/interviews/i-1",
            403,
            &error("FORBIDDEN", "Read only", "null"),
        )
        .await;
    page.script
        .answer(
            "/interviews/i-2",
            500,
            &error("INTERNAL_ERROR", "Broken", "null"),
        )
        .await;
    for number in [3, 4, 5] {
        answer_archive(&page, number).await;
    }
    page.sees("3 of 5 interviews archived, 1 failed, 1 not known")
        .await;
    page.sees("This is not allowed: Read only").await;
    page.sees("req-error").await;
    page.click("Retry this one").await;
    answer_archive(&page, 1).await;
    page.sees("4 of 5 interviews archived, 1 not known").await;
    assert_eq!(page.script.sent("/interviews/i-2").len(), 1);
    // A fresh read tells; it sends no second archive.
    page.click("Look whether they are archived").await;
    answer_archive(&page, 2).await;
    page.sees("5 interviews archived").await;
    assert_eq!(archived(&page), 6);
    forget();
}

#[wasm_bindgen_test]
async fn a_reload_in_the_middle_finds_what_was_done_and_what_was_not() {
    let page = opened().await;
    archive_all(&page).await;
    answer_archive(&page, 1).await;
    page.sees("1 of 5").await;
    wait_for("a fourth", || archived(&page) == 4).await;
    drop(page);

    let page = reopened().await;
    page.sees("Not finished: 1 of 5 interviews archived, 3 not known, 1 not started.")
        .await;
    assert_eq!(archived(&page), 0, "nothing goes on by itself");
    page.click("Go on with the rest").await;
    answer_archive(&page, 5).await;
    page.sees("2 of 5 interviews archived, 3 not known").await;
    assert_eq!(archived(&page), 1);
    page.sees("The page was closed before the answer came")
        .await;
    page.click("Look whether they are archived").await;
    for number in [2, 3, 4] {
        answer_archive(&page, number).await;
    }
    page.sees("5 interviews archived").await;
    drop(page);

    let page = reopened().await;
    page.no_longer_sees("Not finished").await;
}

#[wasm_bindgen_test]
async fn a_hidden_job_goes_on_and_can_be_left_after_a_reload() {
    let page = opened().await;
    archive_all(&page).await;
    page.click("Hide").await;
    page.sees("At work: 0 of 5 interviews archived").await;
    answer_archive(&page, 1).await;
    page.sees("At work: 1 of 5 interviews archived").await;
    drop(page);
    let page = reopened().await;
    page.click("Leave it").await;
    page.no_longer_sees("Not finished").await;
    assert_eq!(
        storage().get_item("callboard.batch").expect("storage"),
        None
    );
}

#[wasm_bindgen_test]
async fn a_copy_goes_to_one_team_by_one_request_each() {
    let page = opened().await;
    select_all(&page).await;
    page.click("Copy…").await;
    page.click("Copy 5 interviews").await;
    page.sees("Choose the team that gets the copies.").await;
    wait_for("the teams", || page.find("select#bulk-copy-team").is_some()).await;
    choose(&page, "#bulk-copy-team", "team-1");
    page.sees("5 in this team already").await;
    page.click("Copy 5 interviews").await;
    page.sees("Copying 5 interviews to Berlin").await;
    for number in 1..=5 {
        let copy = detail(&interview(&format!("copy-{number}"), "x", ""));
        page.script
            .answer(&format!("/interviews/i-{number}/copy"), 201, &copy)
            .await;
    }
    page.sees("5 interviews copied to Berlin").await;
    let bodies = page.script.sent_bodies("POST", "/copy");
    assert_eq!(bodies.len(), 5);
    assert_eq!(bodies[0], r#"{"copyKeywords":false,"teamId":"team-1"}"#);
    let link = page.control("Open the copy").expect("a link");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("/interviews/copy-1?teamId=team-1")
    );
    forget();
}

#[wasm_bindgen_test]
async fn a_copy_that_is_not_known_is_looked_for_in_place() {
    let page = opened().await;
    select_all(&page).await;
    page.click("Copy…").await;
    wait_for("the teams", || page.find("select#bulk-copy-team").is_some()).await;
    choose(&page, "#bulk-copy-team", "team-1");
    page.click("Copy 5 interviews").await;
    page.script
        .fail("/interviews/i-1/copy", TransportError::Timeout)
        .await;
    for number in 2..=5 {
        let copy = detail(&interview(&format!("copy-{number}"), "x", ""));
        page.script
            .answer(&format!("/interviews/i-{number}/copy"), 201, &copy)
            .await;
    }
    page.sees("1 not known").await;
    page.click("Look for it").await;
    page.script
        .answer("search=", 200, &list(&[], 1, 1, 0))
        .await;
    page.sees("Not found: no interview in the list has this title.")
        .await;
    assert_eq!(page.script.sent_bodies("POST", "/copy").len(), 5);
    forget();
}

fn choose(page: &Page, selector: &str, value: &str) {
    let select: HtmlSelectElement = page.find(selector).expect("a select").unchecked_into();
    select.set_value(value);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict("change", &bubbles).expect("an event");
    select.dispatch_event(&event).expect("dispatched");
}
