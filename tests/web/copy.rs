//! Copying to one team and to several.

use callboard::api::TransportError;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const TEAMS: &str = r#"{"data":{"teams":[{"id":"team-1","name":"Berlin"},{"id":"team-2","name":"Lisbon"},{"id":"team-3","name":"Paris"}]}}"#;
const GROUPS: &str = r#"{"data":{"messageGroups":[
    {"id":"g-1","title":"Lisbon friendly","status":"PUBLISHED","type":"standard","teamId":"team-2"},
    {"id":"g-2","title":"Lisbon survey","status":"PUBLISHED","type":"questionnaire","teamId":"team-2"},
    {"id":"g-3","title":"Berlin formal","status":"PUBLISHED","type":"standard","teamId":"team-1"}]}}"#;

/// The dialog over the page of an interview of Berlin.
async fn open_dialog() -> Page {
    let page = open("/interviews/i-1");
    page.script.hold_lookups();
    let nurse = interview(
        "i-1",
        "Nurse",
        r#""status":0,"interviewType":"standard","teamId":"team-1""#,
    );
    page.script
        .answer("/interviews/i-1", 200, &detail(&nurse))
        .await;
    page.script.answer("/teams", 200, TEAMS).await;
    page.click("Copy").await;
    page.script.answer("/message-groups", 200, GROUPS).await;
    page.sees("Copy “Nurse”").await;
    page.sees("Lisbon").await;
    page
}

/// The checkbox whose label begins with this.
fn checkbox(page: &Page, label: &str) -> HtmlInputElement {
    page.find_all("dialog label.checkbox")
        .into_iter()
        .find(|found| found.text_content().unwrap_or_default().starts_with(label))
        .and_then(|found| found.query_selector("input").ok().flatten())
        .unwrap_or_else(|| panic!("there is no checkbox “{label}”"))
        .unchecked_into()
}

fn submit(page: &Page) {
    page.find("dialog button[type=submit]")
        .expect("a button")
        .click();
}

fn bodies(page: &Page) -> Vec<String> {
    page.script.sent_bodies("POST", "/interviews/i-1/copy")
}

fn copied(id: &str, team: &str) -> String {
    detail(&interview(id, "Nurse", &format!(r#""teamId":"{team}""#)))
}

#[wasm_bindgen_test]
async fn a_copy_to_the_same_team_shares_its_questions() {
    let page = open_dialog().await;
    page.sees("Berlin (where it is now)").await;
    checkbox(&page, "Berlin").click();
    page.sees("“(copy)” is added to the title.").await;
    page.sees("Survey questions are reused.").await;
    page.sees("Keywords are not copied: the copy has none.")
        .await;
    submit(&page);
    submit_again(&page);
    page.script
        .answer("/i-1/copy", 200, &copied("i-2", "team-1"))
        .await;
    page.sees("“Nurse” was copied to Berlin.").await;
    assert_eq!(
        bodies(&page),
        [r#"{"copyKeywords":false,"teamId":"team-1"}"#]
    );
    let link = page.control("Open the copy").expect("a link");
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("/interviews/i-2"),
        "its own team needs no words"
    );
}

/// A double click, where the button is still there.
fn submit_again(page: &Page) {
    if let Some(button) = page.find("dialog button[type=submit]") {
        button.click();
    }
}

#[wasm_bindgen_test]
async fn a_copy_to_another_team_takes_keywords_and_messages_along() {
    let page = open_dialog().await;
    checkbox(&page, "Lisbon").click();
    page.sees("Questions will be new ones in Lisbon.").await;
    checkbox(&page, "Copy the keywords too").click();
    page.sees("Keywords are copied.").await;
    page.sees("Lisbon friendly").await;
    assert!(
        !page.text().contains("Lisbon survey"),
        "it is for questionnaires"
    );
    assert!(
        !page.text().contains("Berlin formal"),
        "it is of another team"
    );
    page.select("#copy-message-group", "g-1");
    page.sees("the messages of “Lisbon friendly”").await;
    submit(&page);
    page.script
        .answer("/i-1/copy", 201, &copied("i-2", "team-2"))
        .await;
    page.sees("was copied to Lisbon").await;
    assert_eq!(
        bodies(&page),
        [r#"{"copyKeywords":true,"messageGroupId":"g-1","teamId":"team-2"}"#]
    );
    page.click("Open the copy").await;
    page.is_at("/interviews/i-2?teamId=team-2").await;
    wait_for("the dialog to close", || {
        page.find("dialog[open]").is_none()
    })
    .await;
}

#[wasm_bindgen_test]
async fn three_teams_are_three_requests_with_a_result_each() {
    let page = open_dialog().await;
    for team in ["Berlin", "Lisbon", "Paris"] {
        checkbox(&page, team).click();
    }
    page.sees("Copy to 3 teams").await;
    page.sees("The copy in Lisbon and Paris").await;
    page.sees("Each copy gets the default messages").await;
    submit(&page);
    page.script
        .answer("/i-1/copy", 200, &copied("i-2", "team-1"))
        .await;
    page.sees("1 of 3 done").await;
    page.script
        .answer(
            "/i-1/copy",
            403,
            &error("FORBIDDEN", "not your team", "null"),
        )
        .await;
    wait_for("the third", || bodies(&page).len() == 3).await;
    page.script.fail("/i-1/copy", TransportError::Timeout).await;
    page.sees("1 of 3 copies made, 1 not made, of 1 we do not know")
        .await;
    page.sees("No copy was made.").await;
    page.sees("We do not know whether the copy was made").await;
    page.sees("Look for it").await;
    assert_eq!(bodies(&page).len(), 3, "none is sent again by itself");

    page.click("Retry the failed ones").await;
    page.script
        .answer("/i-1/copy", 200, &copied("i-3", "team-2"))
        .await;
    page.sees("2 of 3 copies made, of 1 we do not know").await;
    let sent = bodies(&page);
    assert_eq!(sent.len(), 4, "the lost one is not sent again");
    assert!(sent[3].contains("team-2"));
}

#[wasm_bindgen_test]
async fn what_was_chosen_survives_a_failed_attempt() {
    let page = open_dialog().await;
    checkbox(&page, "Lisbon").click();
    checkbox(&page, "Copy the keywords too").click();
    submit(&page);
    page.script
        .answer(
            "/i-1/copy",
            400,
            &error("VALIDATION_ERROR", "no such team", "null"),
        )
        .await;
    page.sees("The API says: “no such team”").await;
    page.click("Change the choice").await;
    page.sees("Keywords are copied.").await;
    assert!(checkbox(&page, "Lisbon").checked());
    page.click("Cancel").await;
    page.click("Copy").await;
    page.sees("Keywords are copied.").await;
}

#[wasm_bindgen_test]
async fn without_a_team_nothing_is_sent() {
    let page = open_dialog().await;
    submit(&page);
    page.sees("Choose at least one team.").await;
    assert!(bodies(&page).is_empty());
}

#[wasm_bindgen_test]
async fn closing_stops_nothing_and_a_message_tells_the_end() {
    let page = open_dialog().await;
    checkbox(&page, "Lisbon").click();
    submit(&page);
    wait_for("the request", || bodies(&page).len() == 1).await;
    page.click("Close").await;
    wait_for("the dialog to close", || {
        page.find("dialog[open]").is_none()
    })
    .await;
    page.script
        .answer("/i-1/copy", 200, &copied("i-2", "team-2"))
        .await;
    page.sees("“Nurse” was copied to Lisbon.").await;
    page.click("Open the copy").await;
    page.is_at("/interviews/i-2?teamId=team-2").await;
}

#[wasm_bindgen_test]
async fn without_the_list_of_teams_an_id_will_do() {
    let page = open("/interviews");
    page.script.hold_lookups();
    let row = interview("i-1", "Nurse", r#""status":0,"teamId":"team-1""#);
    page.script
        .answer("/interviews?", 200, &list(&[row], 1, 1, 1))
        .await;
    page.sees("1 interview").await;
    page.script
        .answer("/teams", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.find("button[aria-label='Actions for Nurse']")
        .expect("a menu button")
        .click();
    let item = "[role=menuitem][aria-label='Copy']";
    wait_for("the menu", || page.find(item).is_some()).await;
    page.find(item).expect("just seen").click();
    // The dialog asks once more for what the row could not have.
    page.script
        .answer("/teams", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("The list of teams is not available").await;
    page.fill("#copy-team-id", "team-7, team-8");
    submit(&page);
    page.script
        .answer("/i-1/copy", 200, &copied("i-2", "team-7"))
        .await;
    wait_for("the second", || bodies(&page).len() == 2).await;
    page.script.answer("/i-1/copy", 204, "").await;
    page.sees("was copied to 2 teams").await;
    page.sees("The API did not say under which id").await;
}

#[wasm_bindgen_test]
async fn many_teams_can_be_searched() {
    let page = open("/interviews/i-1");
    page.script.hold_lookups();
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "Nurse", r#""teamId":"t-1""#)),
        )
        .await;
    let teams: Vec<_> = (1..=12)
        .map(|number| format!(r#"{{"id":"t-{number}","name":"Team {number}"}}"#))
        .collect();
    let teams = format!(r#"{{"data":{{"teams":[{}]}}}}"#, teams.join(","));
    page.script.answer("/teams", 200, &teams).await;
    page.click("Copy").await;
    page.sees("Team 12").await;
    checkbox(&page, "Team 3").click();
    page.fill("dialog input[type=search]", "team 12");
    page.no_longer_sees("Team 5").await;
    page.sees("Team 12").await;
    assert!(
        checkbox(&page, "Team 3").checked(),
        "what is chosen stays in sight"
    );
}
