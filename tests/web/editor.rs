//! The form itself: fields, checks, undo, and what is offered for which interview.

use leptos::prelude::{document, window};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, detail, error, interview, open, wait_for};

pub const TITLE: &str = "#title";
pub const NAME: &str = "#displayName";
pub const DESCRIPTION: &str = "#description";
pub const LINK: &str = "#descriptionUrl";

/// A page without anything kept by the test before.
pub fn open_fresh(address: &str) -> Page {
    forget_drafts();
    open(address)
}

/// Forgets all drafts on this device.
pub fn forget_drafts() {
    for key in draft_keys() {
        let storage = window().local_storage().expect("allowed").expect("there");
        storage.remove_item(&key).expect("removed");
    }
}

/// The keys of all drafts on this device.
pub fn draft_keys() -> Vec<String> {
    let storage = window().local_storage().expect("allowed").expect("there");
    (0..storage.length().expect("a length"))
        .filter_map(|index| storage.key(index).expect("a key"))
        .filter(|key| key.starts_with("callboard.draft."))
        .collect()
}

/// A standard interview, as its detail shows it.
pub fn nurse(fields: &str) -> String {
    let more = if fields.is_empty() { "" } else { "," };
    detail(&interview(
        "i-1",
        "Nurse",
        &format!(
            r#""displayName":"Nurse","status":0,"interviewType":"standard","language":"en","resume":false,
               "description":"Nights","teamId":"team-1","messageGroupId":"group-1",
               "questions":[{{"id":"q-1","title":"Why here?"}}],"surveyQuestions":[],
               "updatedAt":"2026-02-01T00:00:00Z"{more}{fields}"#
        ),
    ))
}

/// The form of the interview above.
pub async fn open_nurse() -> Page {
    let page = open_fresh("/interviews/i-1/edit");
    page.script
        .answer("/interviews/i-1", 200, &nurse(r#""keywords":["care"]"#))
        .await;
    page.sees("Nothing to save").await;
    page
}

#[wasm_bindgen_test]
async fn a_new_form_says_what_can_be_made_here() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.sees("The API creates standard interviews only").await;
    page.sees("Questionnaires are made in Qualifi's own dashboard.")
        .await;
    assert_eq!(page.value("#language"), "en");
    assert!(
        page.find(LINK).is_none(),
        "settings are not documented for a new one"
    );
}

#[wasm_bindgen_test]
async fn the_name_follows_the_title_until_it_is_touched() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, " Nurse");
    wait_for("the name", || page.value(NAME) == " Nurse").await;
    page.fill(NAME, "Night nurse");
    page.fill(TITLE, " Nurse, nights");
    page.fill(DESCRIPTION, "x");
    wait_for("the description", || page.value(DESCRIPTION) == "x").await;
    assert_eq!(page.value(NAME), "Night nurse");
    assert_eq!(page.value(TITLE), " Nurse, nights", "nothing is trimmed");
}

#[wasm_bindgen_test]
async fn a_field_is_checked_when_it_is_left_and_not_while_typing() {
    let page = open_nurse().await;
    page.fill(LINK, "example");
    page.sees("Save 1 change").await;
    assert!(!page.text().contains("Begin the link with"));
    page.leave(LINK);
    page.sees("Begin the link with https:// or http://").await;
    page.fill(LINK, "https://example");
    page.no_longer_sees("Begin the link with").await;
}

#[wasm_bindgen_test]
async fn a_submit_sums_up_what_is_wrong_and_sends_nothing() {
    let page = open_fresh("/interviews/new");
    page.click("Create interview").await;
    page.sees("2 fields need mending").await;
    wait_for("the focus on the summary", || focused() == "editor-summary").await;
    page.click("Display name: Give a name that candidates see, such as the title.")
        .await;
    assert_eq!(focused(), "displayName");
    assert_eq!(
        page.address(),
        "/interviews/new",
        "a link of the summary is no navigation"
    );
    page.fill(TITLE, "Nurse");
    page.no_longer_sees("need mending").await;
    page.no_longer_sees("Give").await;
    assert!(page.script.writes().is_empty());
}

#[wasm_bindgen_test]
async fn undo_and_redo_go_over_fields() {
    let page = open_nurse().await;
    for text in ["D", "Do", "Doctor"] {
        page.fill(TITLE, text);
    }
    page.choose("#resume", "yes");
    page.sees("Save 2 changes").await;
    page.press_with_ctrl("#resume", "z");
    page.sees("Save 1 change").await;
    page.click("Undo").await;
    page.sees("Nothing to save").await;
    assert_eq!(page.value(TITLE), "Nurse", "one run of typing is one step");
    page.press_with_ctrl("#resume", "y");
    wait_for("the title again", || page.value(TITLE) == "Doctor").await;
    page.press_with_ctrl(TITLE, "z");
    page.click("Redo").await;
    page.sees("Save 2 changes").await;
}

#[wasm_bindgen_test]
async fn a_flag_that_the_api_did_not_send_is_not_no() {
    let page = open_nurse().await;
    assert_eq!(page.value("#resume"), "no");
    assert_eq!(page.value("#webOnly"), "");
    page.sees("Not known, leave as it is").await;
}

#[wasm_bindgen_test]
async fn a_language_of_its_own_is_kept() {
    let page = open_fresh("/interviews/i-1/edit");
    let body = detail(&interview(
        "i-1",
        "Nurse",
        r#""language":"pt-BR","interviewType":"standard""#,
    ));
    page.script.answer("/interviews/i-1", 200, &body).await;
    page.sees("Nothing to save").await;
    assert_eq!(page.value("#language"), "pt-BR");
    page.sees("Brazilian Portuguese").await;
}

#[wasm_bindgen_test]
async fn a_setting_can_be_typed_where_its_list_is_not_given() {
    let page = open_fresh("/interviews/i-1/edit");
    page.script.hold_lookups();
    page.script.answer("/interviews/i-1", 200, &nurse("")).await;
    page.script
        .answer("/narrators", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("The API does not give the list of names").await;
    page.fill("#narratorId", "narrator-9");
    page.sees("Save 1 change").await;
}

#[wasm_bindgen_test]
async fn a_questionnaire_and_an_unknown_type_say_what_is_left_alone() {
    for (kind, words, has_survey) in [
        ("questionnaire", "This is a questionnaire", true),
        ("ai", "does not describe this type", false),
    ] {
        let page = open_fresh("/interviews/i-1/edit");
        let body = detail(&interview(
            "i-1",
            "Nurse",
            &format!(r#""interviewType":"{kind}","keywords":[]"#),
        ));
        page.script.answer("/interviews/i-1", 200, &body).await;
        page.sees(words).await;
        assert!(page.find("#questionIds").is_none());
        assert_eq!(page.find("#surveyQuestions").is_some(), has_survey);
        assert!(page.find("#keywords").is_some());
    }
}

#[wasm_bindgen_test]
async fn an_archived_interview_has_no_form() {
    let page = open_fresh("/interviews/i-1/edit");
    let body = detail(&interview("i-1", "Nurse", r#""status":3"#));
    page.script.answer("/interviews/i-1", 200, &body).await;
    page.sees("The API documents no change to an archived interview")
        .await;
    assert!(page.find(TITLE).is_none());
}

#[wasm_bindgen_test]
async fn the_team_of_the_address_is_passed_on() {
    let page = open_fresh("/interviews/i-1/edit?teamId=team-2");
    page.script
        .answer("/interviews/i-1?teamId=team-2", 200, &nurse(""))
        .await;
    page.sees("Nothing to save").await;
    page.click("Back to the interview").await;
    page.is_at("/interviews/i-1?teamId=team-2").await;
}

#[wasm_bindgen_test]
async fn list_and_detail_lead_to_the_forms() {
    let page = open_fresh("/interviews/i-1?teamId=team-2");
    page.script.answer("/interviews/i-1", 200, &nurse("")).await;
    page.click("Edit").await;
    page.is_at("/interviews/i-1/edit?teamId=team-2").await;
    let page = open_fresh("/interviews");
    page.click("New interview").await;
    page.is_at("/interviews/new").await;
    page.sees("Create interview").await;
}

/// The id of the element that has the focus.
pub fn focused() -> String {
    document()
        .active_element()
        .map(|element| element.id())
        .unwrap_or_default()
}
