//! "Look for it", after a creation or a copy whose answer was lost.

use callboard::api::TransportError;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    editor::{TITLE, open_fresh},
    support::{Page, detail, error, interview, leave, list, open, wait_for},
};

fn row(id: &str, title: &str, created: &str) -> String {
    let fields =
        format!(r#""status":0,"teamId":"team-1","createdAt":"2026-01-{created}T00:00:00Z""#);
    interview(id, title, &fields)
}

async fn lost_creation() -> Page {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Nurse ");
    page.click("Create interview").await;
    page.click("Create").await;
    page.script
        .fail("/qsi/gather/interviews", TransportError::Unreachable)
        .await;
    page.sees("We do not know whether the interview was created.")
        .await;
    page
}

/// Where the links of what was found lead, in order.
fn links(page: &Page) -> Vec<String> {
    let links = page.find_all(".look-for-it__list a");
    links
        .iter()
        .filter_map(|link| link.get_attribute("href"))
        .collect()
}

#[wasm_bindgen_test]
async fn a_creation_is_found_by_its_whole_title_the_newest_first() {
    let page = lost_creation().await;
    page.click("Look for it").await;
    page.sees("Looking…").await;
    page.control("Looking…").expect("a button").click();
    let rows = [
        row("i-1", "Nurse", "01"),
        row("i-2", "Nurse, nights", "02"),
        row("i-3", "Nurse", "03"),
    ];
    page.script
        .answer("search=Nurse", 200, &list(&rows, 1, 1, 3))
        .await;
    page.sees("Found 2 with this title, the newest first.")
        .await;
    page.sees("created").await;
    assert_eq!(links(&page), ["/interviews/i-3", "/interviews/i-1"]);
    assert_eq!(page.script.sent("search=Nurse").len(), 1);
    assert_eq!(page.script.writes().len(), 1, "it never writes");
    assert_eq!(page.value(TITLE), "Nurse ");
}

#[wasm_bindgen_test]
async fn one_that_is_not_found_or_not_to_be_looked_for_is_said() {
    let page = lost_creation().await;
    page.click("Look for it").await;
    page.script
        .answer("search=Nurse", 500, &error("INTERNAL_ERROR", "m", "null"))
        .await;
    page.sees("Nothing could be found out.").await;
    page.click("Look for it").await;
    page.script
        .answer("search=Nurse", 200, &list(&[], 1, 1, 0))
        .await;
    page.sees("Not found: no interview in the list has this title.")
        .await;
    assert_eq!(page.script.writes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_draft_whose_page_was_left_is_looked_for_too() {
    let page = lost_creation().await;
    leave(page).await;
    let page = open("/interviews/new");
    page.sees("This may have been created already").await;
    page.click("Look for it").await;
    page.script
        .answer(
            "search=Nurse",
            200,
            &list(&[row("i-1", "Nurse", "01")], 1, 1, 1),
        )
        .await;
    page.sees("Found one with this title").await;
    assert!(page.script.writes().is_empty());
}

#[wasm_bindgen_test]
async fn a_copy_is_found_with_its_mark_and_without_the_original() {
    let page = open("/interviews/i-1");
    page.script
        .answer("/interviews/i-1", 200, &detail(&row("i-1", "Nurse", "01")))
        .await;
    page.click("Copy").await;
    page.sees("Berlin (where it is now)").await;
    page.find("dialog .checkbox input").expect("a team").click();
    page.find("dialog button[type=submit]")
        .expect("a button")
        .click();
    page.script.fail("/copy", TransportError::Timeout).await;
    page.click("Look for it").await;
    let rows = [row("i-1", "Nurse", "01"), row("i-2", "Nurse (copy)", "02")];
    page.script
        .answer("search=Nurse", 200, &list(&rows, 1, 1, 2))
        .await;
    page.sees("Found one with this title").await;
    assert_eq!(links(&page), ["/interviews/i-2?teamId=team-1"]);
    assert_eq!(page.script.writes().len(), 1);
    page.click("Nurse (copy)").await;
    page.is_at("/interviews/i-2?teamId=team-1").await;
    wait_for("the dialog to close", || {
        page.find("dialog[open]").is_none()
    })
    .await;
}
