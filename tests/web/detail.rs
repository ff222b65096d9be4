//! One interview.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const SAMPLE: &str = include_str!("../fixtures/interview.json");

fn whole() -> String {
    detail(&interview(
        "i-1",
        "Nurse, night shift",
        r#""displayName":"Night nurse","status":1,"interviewType":"standard","language":"de","resume":false,
           "description":"First line\nSecond line","descriptionUrl":"https://example.com/job",
           "teamId":"team-1","createdById":"user-1","messageGroupId":"group-1","narratorId":"narrator-x",
           "createdAt":"2026-01-15T00:00:00Z","updatedAt":"2026-02-01T00:00:00Z",
           "questions":[{"id":"q-2","title":"Second question","ordinal":2},{"id":"q-1","title":"First question","ordinal":1}],
           "surveyQuestions":[{"id":"s-1","title":"May we call?","knockout":true,"options":["Yes","No"]}],
           "aiTextQuestions":[],"keywords":["care","night"]"#,
    ))
}

#[wasm_bindgen_test]
async fn every_field_is_shown_in_words() {
    let page = open("/interviews/i-1");
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    page.sees("Nurse, night shift").await;
    for text in [
        "Paused",
        "Night nurse",
        "Standard",
        "German",
        "Berlin",
        "Ana Sousa",
        "Standard messages",
        "narrator-x",
        "May we call?",
        "Knockout",
        "Yes",
        "care",
        "night",
        "i-1",
    ] {
        page.sees(text).await;
    }
    assert_eq!(
        leptos::prelude::document().title(),
        "Nurse, night shift · Callboard"
    );
    let text = page.text();
    assert!(
        text.find("First question") < text.find("Second question"),
        "in asking order"
    );
    assert!(
        text.contains("Resume No") && !text.contains("Web only"),
        "absent is not “no”"
    );
    let link = page.find(".external-link").expect("a link");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("https://example.com/job")
    );
}

#[wasm_bindgen_test]
async fn ids_stand_until_their_names_are_known() {
    let page = open("/interviews/i-1");
    page.script.hold_lookups();
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    page.sees("team-1").await;
    page.script
        .answer(
            "/teams",
            200,
            r#"{"data":{"teams":[{"id":"team-1","name":"Lisbon"}]}}"#,
        )
        .await;
    page.sees("Lisbon").await;
    page.no_longer_sees("team-1").await;
    page.script
        .answer("/users", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("user-1").await;
}

#[wasm_bindgen_test]
async fn lists_that_the_api_did_not_send_are_not_called_empty() {
    let page = open("/interviews/interview-uuid");
    page.script
        .answer("/interviews/interview-uuid", 200, SAMPLE)
        .await;
    page.sees("Not sent by the API, so not known here: questions, survey questions, AI text questions, keywords.").await;
    assert!(!page.text().contains("None"));
}

#[wasm_bindgen_test]
async fn only_a_web_address_becomes_a_link() {
    let page = open("/interviews/i-1");
    let hostile = detail(&interview(
        "i-1",
        "T",
        r#""descriptionUrl":"javascript:alert(1)""#,
    ));
    page.script.answer("/interviews/i-1", 200, &hostile).await;
    page.sees("javascript:alert(1)").await;
    assert!(page.find("a[href^=javascript]").is_none());
}

#[wasm_bindgen_test]
async fn the_team_of_the_address_is_passed_on() {
    let page = open("/interviews/i-1?teamId=team%202");
    page.script
        .answer("/interviews/i-1?teamId=team%202", 200, &whole())
        .await;
    page.sees("Nurse, night shift").await;
}

#[wasm_bindgen_test]
async fn an_odd_id_reaches_the_api_unharmed() {
    let page = open("/interviews/a%2Fb%25%20%3F");
    page.script
        .answer(
            "/qsi/gather/interviews/a%2Fb%25%20%3F",
            200,
            &detail(&interview("a/b% ?", "Odd", "")),
        )
        .await;
    page.sees("Odd").await;
}

#[wasm_bindgen_test]
async fn a_missing_interview_says_so_and_leads_to_the_list() {
    let page = open("/interviews/nobody");
    let details = r#"{"resource":"interview","id":"nobody"}"#;
    page.script
        .answer("/interviews/nobody", 404, &error("NOT_FOUND", "m", details))
        .await;
    page.sees("There is no such interview").await;
    page.sees("req-error").await;
    assert!(page.control("Try again").is_none());
    page.click("Go to the list of interviews").await;
    page.is_at("/interviews").await;
}

#[wasm_bindgen_test]
async fn the_way_back_leads_to_the_list_as_it_was() {
    let page = open("/interviews?search=nurse&pageSize=50");
    page.script
        .answer(
            "search=nurse",
            200,
            &list(&[interview("i-1", "Nurse, night shift", "")], 1, 1, 1),
        )
        .await;
    page.click("Nurse, night shift").await;
    page.is_at("/interviews/i-1").await;
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    page.sees("First question").await;
    page.find(".way-back a").expect("the way back").click();
    page.is_at("/interviews?search=nurse&pageSize=50").await;
    page.sees("1 interview").await;
    assert_eq!(
        page.script.sent("search=nurse").len(),
        1,
        "fresh rows are not asked for again"
    );
}

/// A list with one row that says no more than its title, type and team, and the way to it.
async fn opened_from_the_list() -> Page {
    let page = open("/interviews");
    let row = interview(
        "i-1",
        "Nurse, night shift",
        r#""status":1,"interviewType":"standard","teamId":"team-1","questions":[],"keywords":[]"#,
    );
    page.script
        .answer("/qsi/gather/interviews?", 200, &list(&[row], 1, 1, 1))
        .await;
    page.click("Nurse, night shift").await;
    wait_for("the page", || page.find(".page--detail").is_some()).await;
    page
}

#[wasm_bindgen_test]
async fn what_the_list_knows_is_there_at_once_and_the_rest_is_not_called_empty() {
    let page = opened_from_the_list().await;
    wait_for("the request", || page.script.is_waiting("/interviews/i-1")).await;
    for text in ["Nurse, night shift", "Paused", "Standard", "Berlin"] {
        page.sees(text).await;
    }
    assert!(page.find(".skeleton").is_some());
    let text = page.text();
    for unknown in ["Questions", "Keywords", "None", "Not sent"] {
        assert!(!text.contains(unknown), "{unknown}: {text}");
    }
    assert!(
        page.find("[aria-busy=true]").is_some(),
        "the rest is on its way"
    );
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    page.sees("First question").await;
    assert!(page.find(".skeleton").is_none());
    assert_eq!(page.script.sent("/interviews/i-1").len(), 1);
}

#[wasm_bindgen_test]
async fn what_stands_there_at_once_stays_when_the_rest_has_come() {
    let page = opened_from_the_list().await;
    page.sees("Berlin").await;
    page.control("Copy id")
        .expect("a button")
        .focus()
        .expect("focus");
    wait_for("the request", || page.script.is_waiting("/interviews/i-1")).await;
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    page.sees("First question").await;
    let focused = leptos::prelude::document().active_element();
    assert_eq!(
        focused
            .and_then(|focused| focused.text_content())
            .as_deref(),
        Some("Copy id")
    );
}

#[wasm_bindgen_test]
async fn what_the_list_knows_does_not_stand_in_for_an_interview_that_is_gone() {
    let page = opened_from_the_list().await;
    page.sees("Paused").await;
    page.script
        .answer("/interviews/i-1", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.no_longer_sees("Nurse, night shift").await;
    assert!(page.find("[role=alert]").is_some(), "{}", page.text());
}

#[wasm_bindgen_test]
async fn no_form_begins_with_what_the_list_knows() {
    let page = opened_from_the_list().await;
    page.click("Edit").await;
    page.is_at("/interviews/i-1/edit").await;
    page.sees("Edit interview").await;
    wait_for("the reading of the form", || {
        page.script.is_waiting("/interviews/i-1")
    })
    .await;
    assert!(page.find("form input[name]").is_none() && page.find("#title").is_none());
    page.script.answer("/interviews/i-1", 200, &whole()).await;
    wait_for("the form", || page.find("#title").is_some()).await;
}
