//! An archiving that did not succeed.

use callboard::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{ARCHIVED, choose, deletes, has_sent, open_list};
use crate::support::{error, interview, list};

#[wasm_bindgen_test]
async fn a_failure_brings_the_row_back_with_its_reason_and_another_try() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.click("Dismiss").await;
    page.script
        .answer(
            "/interviews/i-1",
            403,
            &error("FORBIDDEN", "no rights", "null"),
        )
        .await;
    page.sees("“Nurse”: This is not allowed. The interview was not archived.")
        .await;
    page.sees("2 interviews").await;
    page.sees("req-error").await;
    page.click("Try again").await;
    page.sees("1 interview").await;
    has_sent(&page, 2).await;
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &ARCHIVED.replace("interview-uuid", "i-1"),
        )
        .await;
    page.sees("Archived “Nurse”.").await;
}

#[wasm_bindgen_test]
async fn a_lost_answer_says_that_nobody_knows() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.click("Dismiss").await;
    has_sent(&page, 1).await;
    page.script
        .fail("/interviews/i-1", TransportError::Timeout)
        .await;
    page.sees("We do not know whether the interview was archived")
        .await;
    assert_eq!(deletes(&page), 1, "nothing is sent again by itself");
}

#[wasm_bindgen_test]
async fn one_that_is_gone_already_is_said_and_the_list_read_again() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.click("Dismiss").await;
    page.script
        .answer("/interviews/i-1", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("“Nurse” was gone already").await;
    page.script
        .answer(
            "/interviews?",
            200,
            &list(&[interview("i-2", "Cook", "")], 1, 1, 1),
        )
        .await;
    page.sees("1 interview").await;
}
