//! From the save button of an edit to the end of the save.

use callboard::api::TransportError;
use callboard::session::Way;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{
        DESCRIPTION, LINK, NAME, TITLE, draft_keys, focused, forget_drafts, nurse, open_nurse,
    },
    support::{detail, error, interview, open_with, wait_for},
};

const FRESH: &str = r#""keywords":["care"]"#;

fn nurse_now() -> String {
    nurse(FRESH)
}

/// The interview with another title, and perhaps more.
fn renamed(title: &str) -> String {
    nurse_now().replace(r#""title":"Nurse""#, &format!(r#""title":"{title}""#))
}

#[wasm_bindgen_test]
async fn two_clicks_send_once() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.sees("Save 1 change").await;
    page.press_with_ctrl(TITLE, "Enter");
    page.sees("Save 1 change?").await;
    let send = page.control("Send").expect("a button");
    send.click();
    send.click();
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
    page.press_with_ctrl(TITLE, "s");
    page.control("Saving…").expect("a button").click();
    page.script
        .answer("/interviews/i-1", 200, &renamed("Doctor"))
        .await;
    page.is_at("/interviews/i-1").await;
    assert_eq!(page.script.writes().len(), 1);
}

#[wasm_bindgen_test]
async fn an_edit_sends_what_changed_and_nothing_else() {
    let page = open_nurse().await;
    page.fill(TITLE, " Doctor ");
    page.choose("#webOnly", "yes");
    page.click("Save 2 changes").await;
    page.sees("Before Nurse").await;
    page.sees("After Doctor").await;
    page.sees("Not known").await;
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
    // The answer of the API leaves the flag out, so there is one more look.
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "Doctor", "")),
        )
        .await;
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &renamed("Doctor").replace(r#""resume":false"#, r#""webOnly":true"#),
        )
        .await;
    page.is_at("/interviews/i-1").await;
    page.sees("Saved 2 changes").await;
    let (method, url, body) = page.script.writes().remove(0);
    assert_eq!(
        (method.as_str(), url.as_str()),
        ("PATCH", "/qsi/gather/interviews/i-1")
    );
    assert_eq!(body, r#"{"title":"Doctor","webOnly":true}"#);
    assert!(draft_keys().is_empty());
}

#[wasm_bindgen_test]
async fn nothing_to_save_sends_nothing() {
    let page = open_nurse().await;
    page.click("Nothing to save").await;
    page.press_with_ctrl(TITLE, "s");
    page.sees("There is nothing to save.").await;
    page.fill(TITLE, "Nurse ");
    page.click("Save 1 change").await;
    page.sees("There is nothing to save.").await;
    assert!(page.script.writes().is_empty());
    assert!(!page.script.is_waiting("/interviews/i-1"));
}

#[wasm_bindgen_test]
async fn a_field_that_was_not_taken_is_named_and_stays() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.fill(DESCRIPTION, "Days");
    page.click("Save 2 changes").await;
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
    page.script
        .answer("/interviews/i-1", 200, &renamed("Doctor"))
        .await;
    page.sees("Saved, but the API did not take everything")
        .await;
    page.sees("for: Description.").await;
    page.sees("Save 1 change").await;
    assert_eq!(page.value(DESCRIPTION), "Days");
    assert_eq!(draft_keys().len(), 1);
}

#[wasm_bindgen_test]
async fn what_the_api_says_of_fields_lands_on_them() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.fill(LINK, "https://example.com");
    page.click("Save 2 changes").await;
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
    let details = r#"{"fields":[{"field":"title","message":"is taken"},{"field":"descriptionUrl","message":"is odd"}]}"#;
    page.script
        .answer(
            "/interviews/i-1",
            400,
            &error("VALIDATION_ERROR", "m", details),
        )
        .await;
    page.sees("The interview was not changed.").await;
    page.sees("2 fields need mending").await;
    page.sees("Title: The API says: is taken").await;
    wait_for("the focus on the summary", || focused() == "editor-summary").await;
    page.fill(TITLE, "Doctors");
    page.sees("One field needs mending").await;
    assert_eq!(
        page.find(TITLE)
            .and_then(|field| field.get_attribute("aria-invalid")),
        None
    );
    assert!(
        page.find(LINK)
            .expect("a field")
            .has_attribute("aria-invalid")
    );
}

#[wasm_bindgen_test]
async fn a_conflict_shows_both_and_lets_choose() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.fill(NAME, "Doctor");
    page.click("Save 2 changes").await;
    page.click("Send").await;
    let theirs = renamed("Midwife")
        .replace("Nights", "Days")
        .replace("02-01T", "02-02T");
    page.script.answer("/interviews/i-1", 200, &theirs).await;
    page.sees("Somebody else has changed this interview").await;
    page.sees("When you opened it Nurse Mine Doctor Theirs Midwife")
        .await;
    page.sees("You did not change this, so theirs is taken.")
        .await;
    page.find("dialog input[type=radio]:not(:checked)")
        .expect("theirs")
        .click();
    page.click("Go on with this").await;
    wait_for("their title", || page.value(TITLE) == "Midwife").await;
    assert_eq!(page.value(DESCRIPTION), "Days");
    assert!(page.script.writes().is_empty());
    page.click("Save 1 change").await;
    page.click("Send").await;
    page.script.answer("/interviews/i-1", 200, &theirs).await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
    assert_eq!(page.script.writes()[0].2, r#"{"displayName":"Doctor"}"#);
}

#[wasm_bindgen_test]
async fn a_change_elsewhere_of_what_the_form_does_not_hold_asks_nothing() {
    let page = open_nurse().await;
    page.fill(TITLE, "Doctor");
    page.click("Save 1 change").await;
    page.click("Send").await;
    let paused = nurse_now()
        .replace(r#""status":0"#, r#""status":1"#)
        .replace("02-01T", "02-02T");
    page.script.answer("/interviews/i-1", 200, &paused).await;
    wait_for("the write", || !page.script.writes().is_empty()).await;
}

#[wasm_bindgen_test]
async fn an_interview_that_is_gone_says_so_and_keeps_the_draft() {
    for (status, body, words) in [
        (
            404,
            error("NOT_FOUND", "m", "null"),
            "The interview is not there any more",
        ),
        (
            200,
            nurse_now().replace(r#""status":0"#, r#""status":3"#),
            "Somebody has archived this interview",
        ),
    ] {
        let page = open_nurse().await;
        page.fill(TITLE, "Doctor");
        page.click("Save 1 change").await;
        page.click("Send").await;
        page.script.answer("/interviews/i-1", status, &body).await;
        page.sees(words).await;
        page.sees("kept on this device").await;
        assert_eq!(page.value(TITLE), "Doctor");
        assert_eq!(draft_keys().len(), 1);
        assert!(page.script.writes().is_empty());
    }
}

#[wasm_bindgen_test]
async fn a_lost_answer_to_an_edit_is_looked_up() {
    for (now, words) in [
        (
            renamed("Doctor"),
            "The answer was lost, but the interview shows them",
        ),
        (nurse_now(), "The changes were not saved"),
    ] {
        let page = open_nurse().await;
        page.fill(TITLE, "Doctor");
        page.click("Save 1 change").await;
        page.click("Send").await;
        page.script
            .answer("/interviews/i-1", 200, &nurse_now())
            .await;
        wait_for("the write", || !page.script.writes().is_empty()).await;
        page.script
            .fail("/interviews/i-1", TransportError::Unreachable)
            .await;
        page.script.answer("/interviews/i-1", 200, &now).await;
        page.sees(words).await;
        assert_eq!(page.script.writes().len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_refused_key_leaves_the_form_and_the_same_save_can_be_pressed_again() {
    forget_drafts();
    let page = open_with("/interviews/i-1/edit", Way::OwnKey, Some("qapi_old"));
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    page.sees("Nothing to save").await;
    page.fill(TITLE, "Doctor");
    page.click("Save 1 change").await;
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 401, &error("UNAUTHORIZED", "m", "null"))
        .await;
    page.sees("Your key was refused").await;
    page.fill("#connect-dialog-key", "qapi_new");
    page.click("Connect").await;
    page.script
        .answer("pageSize=1", 200, &crate::support::list(&[], 1, 1, 0))
        .await;
    page.no_longer_sees("The API no longer accepts it").await;
    assert_eq!(page.value(TITLE), "Doctor");
    let kept = leptos::prelude::window()
        .local_storage()
        .expect("allowed")
        .expect("there");
    let kept = kept
        .get_item(&draft_keys()[0])
        .expect("read")
        .expect("kept");
    assert!(!kept.contains("qapi_"), "never the key");
    page.click("Save 1 change").await;
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 200, &nurse_now())
        .await;
    page.script
        .answer("/interviews/i-1", 200, &renamed("Doctor"))
        .await;
    page.is_at("/interviews/i-1").await;
    let keys: Vec<_> = page
        .script
        .sent("/interviews/i-1")
        .into_iter()
        .filter_map(|(_, key)| key)
        .collect();
    assert!(keys.iter().any(|key| key == "qapi_new"));
}
