//! What the list says when it cannot be read, and what it keeps.

use callboard::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{error, interview, list, open};

const LIST: &str = "/qsi/gather/interviews?";

fn one_row(title: &str) -> String {
    list(&[interview("i-1", title, "")], 1, 1, 1)
}

#[wasm_bindgen_test]
async fn a_failed_refresh_keeps_the_rows_and_says_how_old_they_are() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &one_row("Kept")).await;
    page.sees("Kept").await;
    page.click("Refresh").await;
    page.script.fail(LIST, TransportError::Timeout).await;
    page.sees("The server took too long").await;
    page.sees("What you see is from").await;
    page.sees("Kept").await;
    page.click("Try again").await;
    page.script.answer(LIST, 200, &one_row("Fresh")).await;
    page.sees("Fresh").await;
    page.no_longer_sees("The server took too long").await;
}

#[wasm_bindgen_test]
async fn every_missing_answer_has_words_and_a_way_on() {
    for (failure, words) in [
        (TransportError::Offline, "You are offline"),
        (TransportError::Unreachable, "No connection to the server"),
        (TransportError::Timeout, "The server took too long"),
    ] {
        let page = open("/interviews");
        page.script.fail(LIST, failure).await;
        page.sees(words).await;
        page.click("Try again").await;
        page.script.answer(LIST, 200, &one_row("Back again")).await;
        page.sees("Back again").await;
        page.no_longer_sees(words).await;
    }
}

#[wasm_bindgen_test]
async fn every_error_of_the_api_has_words_and_the_id_to_quote() {
    for (status, code, words) in [
        (
            400,
            "VALIDATION_ERROR",
            "The API refused the request (error 400)",
        ),
        (401, "UNAUTHORIZED", "The server's key was refused"),
        (403, "FORBIDDEN", "This is not allowed"),
        (404, "NOT_FOUND", "The API was not found"),
        (429, "RATE_LIMIT_EXCEEDED", "Too many requests"),
        (500, "INTERNAL_ERROR", "The API failed (error 500)"),
        (503, "UNAVAILABLE", "The API failed (error 503)"),
    ] {
        let page = open("/interviews");
        page.script
            .answer(LIST, status, &error(code, "The API's own words", "null"))
            .await;
        page.sees(words).await;
        page.sees("Request id: req-error").await;
        assert!(page.find("[role=alert]").is_some(), "announced at once");
        assert!(!page.text().contains(code), "no code of the API");
    }
}

#[wasm_bindgen_test]
async fn a_rate_limit_says_when_it_ends() {
    let page = open("/interviews");
    let details = r#"{"limit":100,"remaining":0,"resetAt":"2026-01-15T00:00:40Z"}"#;
    page.script
        .answer(LIST, 429, &error("RATE_LIMIT_EXCEEDED", "m", details))
        .await;
    page.sees("It can be tried again at").await;
}

#[wasm_bindgen_test]
async fn what_is_not_json_is_said_to_be_no_answer_of_the_api() {
    for (status, body) in [
        (502, "<html>Bad gateway</html>"),
        (200, "<!doctype html>"),
        (200, ""),
    ] {
        let page = open("/interviews");
        page.script.answer(LIST, status, body).await;
        page.sees("The answer was not from the API").await;
        assert!(!page.text().contains("html"));
    }
}

#[wasm_bindgen_test]
async fn json_that_makes_no_sense_is_not_understood() {
    let page = open("/interviews");
    page.script
        .answer(
            LIST,
            200,
            r#"{"data":{"things":[]},"meta":{"requestId":"req-7"}}"#,
        )
        .await;
    page.sees("The answer was not understood").await;
    page.sees("req-7").await;
}
