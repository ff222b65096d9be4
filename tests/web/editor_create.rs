//! From the button that creates an interview to its page.

use callboard::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{DESCRIPTION, TITLE, draft_keys, focused, open_fresh},
    support::{Page, detail, interview, leave, list, open, wait_for},
};

async fn new_nurse() -> Page {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Nurse");
    page.fill(DESCRIPTION, "Nights");
    page.click("Create interview").await;
    page.sees("Create this interview?").await;
    page
}

#[wasm_bindgen_test]
async fn a_new_interview_is_previewed_created_and_shown() {
    let page = new_nurse().await;
    page.sees("The JSON that is sent").await;
    wait_for("the focus on the heading", || focused() == "preview-title").await;
    assert!(page.script.writes().is_empty(), "a preview sends nothing");
    page.click("Create").await;
    page.sees("Creating…").await;
    page.script
        .answer(
            "/interviews",
            201,
            &detail(&interview(
                "i-9",
                "Nurse",
                r#""displayName":"Nurse","language":"en","description":"Nights","questions":[]"#,
            )),
        )
        .await;
    page.is_at("/interviews/i-9").await;
    page.sees("Created “Nurse”").await;
    let writes = page.script.writes();
    assert_eq!(writes.len(), 1);
    assert_eq!(writes[0].0, "POST");
    assert_eq!(
        writes[0].2,
        r#"{"description":"Nights","displayName":"Nurse","interviewType":"standard","language":"en","questionIds":[],"title":"Nurse"}"#
    );
    assert!(draft_keys().is_empty());
}

#[wasm_bindgen_test]
async fn a_creation_without_an_id_leads_to_the_search_for_its_title() {
    let page = new_nurse().await;
    page.click("Create").await;
    page.script.answer("/interviews", 204, "").await;
    page.is_at("/interviews?search=Nurse").await;
    page.sees("The API did not say its id").await;
}

#[wasm_bindgen_test]
async fn what_a_new_interview_did_not_take_waits_in_its_own_form() {
    let page = new_nurse().await;
    page.click("Create").await;
    let answer = detail(&interview(
        "i-9",
        "Nurse",
        r#""displayName":"Nurse","interviewType":"standard","language":"en","description":"","questions":[]"#,
    ));
    page.script.answer("/interviews", 201, &answer).await;
    page.sees("The interview is created").await;
    page.sees("It shows another value than was sent for: Description.")
        .await;
    assert!(page.control("Create interview").is_none(), "no second one");
    page.click("Edit it").await;
    page.script.answer("/interviews/i-9", 200, &answer).await;
    page.sees("Save 1 change").await;
    assert_eq!(page.value(DESCRIPTION), "Nights");
}

#[wasm_bindgen_test]
async fn a_lost_answer_to_a_creation_is_never_sent_again_by_itself() {
    let page = new_nurse().await;
    page.click("Create").await;
    page.script
        .fail("/interviews", TransportError::Timeout)
        .await;
    page.sees("We do not know whether the interview was created.")
        .await;
    assert!(page.control("Try again").is_none());
    assert_eq!(draft_keys().len(), 1, "the draft stays");
    page.click("Create interview").await;
    page.sees("This was sent before").await;
    page.click("Back to the form").await;
    page.click("Look for it").await;
    page.script
        .answer("search=Nurse", 200, &list(&[], 1, 1, 0))
        .await;
    page.sees("Not found").await;
    page.click("Search the list").await;
    page.is_at("/interviews?search=Nurse").await;
    assert_eq!(page.script.writes().len(), 1);
}

#[wasm_bindgen_test]
async fn what_was_sent_and_thrown_away_is_not_held_against_the_next_interview() {
    let page = new_nurse().await;
    page.click("Create").await;
    page.script
        .fail("/interviews", TransportError::Timeout)
        .await;
    page.sees("We do not know whether the interview was created.")
        .await;
    leave(page).await;
    let page = open("/interviews/new");
    page.sees("You have unsaved changes from").await;
    page.click("Discard").await;
    page.sees("The unsaved changes are discarded.").await;
    page.fill(TITLE, "Doctor");
    page.click("Create interview").await;
    page.sees("Create this interview?").await;
    page.no_longer_sees("This was sent before").await;
}
