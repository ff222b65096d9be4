//! Archiving: undone and carried out.

mod failed;
mod left_behind;

use callboard::storage::Place;
use leptos::prelude::{document, window};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, KeyboardEvent, KeyboardEventInit};

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const ARCHIVED: &str = include_str!("../../fixtures/archived.json");
const KEPT: &str = "callboard.archiving.";

fn forget_everything() {
    for key in Place::Device.keys("callboard.") {
        Place::Device.remove(&key);
    }
}

fn two() -> String {
    list(
        &[
            interview("i-1", "Nurse", r#""status":0,"teamId":"team-1""#),
            interview("i-2", "Cook", r#""status":0,"teamId":"team-1""#),
        ],
        1,
        1,
        2,
    )
}

async fn open_list() -> Page {
    forget_everything();
    let page = open("/interviews");
    page.script.answer("/interviews?", 200, &two()).await;
    page.sees("2 interviews").await;
    page
}

async fn choose(page: &Page, of: &str, action: &str) {
    let button = format!("button[aria-label='Actions for {of}']");
    page.find(&button).expect("a menu button").click();
    let item = format!("[role=menuitem][aria-label='{action}']");
    wait_for(action, || page.find(&item).is_some()).await;
    page.find(&item).expect("just seen").click();
}

fn deletes(page: &Page) -> usize {
    page.script.sent_bodies("DELETE", "/interviews/").len()
}

async fn has_sent(page: &Page, count: usize) {
    wait_for("the request", || deletes(page) == count).await;
}

#[wasm_bindgen_test]
async fn the_row_leaves_at_once_and_undo_means_that_nothing_was_sent() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.sees("1 interview").await;
    assert_eq!(page.rows(), 1);
    page.sees("Archived “Nurse”.").await;
    assert_eq!(
        Place::Device.keys(KEPT).len(),
        1,
        "kept until it is settled"
    );
    page.script
        .answer(
            "/candidate-interviews?limit=1&interviewId=i-1",
            200,
            r#"{"data":[],"meta":{"pagination":{"page":1,"limit":1,"total":12,"totalPages":12}}}"#,
        )
        .await;
    page.sees("It has 12 candidates").await;
    page.click("Undo").await;
    page.sees("2 interviews").await;
    page.sees("Nothing was sent").await;
    assert_eq!(deletes(&page), 0);
    assert!(Place::Device.keys(KEPT).is_empty());
}

#[wasm_bindgen_test]
async fn it_is_sent_when_the_message_ends_and_the_list_is_read_again() {
    let page = open_list().await;
    Place::Device.write("callboard.acting-user", "user-1");
    drop(page);
    let page = open("/interviews");
    page.script.answer("/interviews?", 200, &two()).await;
    page.sees("2 interviews").await;
    choose(&page, "Nurse", "Archive").await;
    page.script
        .answer(
            "/candidate-interviews",
            403,
            &error("FORBIDDEN", "m", "null"),
        )
        .await;
    page.click("Dismiss").await;
    page.script
        .answer(
            "/interviews/i-1?userId=user-1",
            200,
            &ARCHIVED.replace("interview-uuid", "i-1"),
        )
        .await;
    page.script
        .answer(
            "/interviews?",
            200,
            &list(&[interview("i-2", "Cook", "")], 1, 1, 1),
        )
        .await;
    page.sees("1 interview").await;
    assert_eq!((page.rows(), deletes(&page)), (1, 1));
    assert!(Place::Device.keys(KEPT).is_empty());
    forget_everything();
}

#[wasm_bindgen_test]
async fn ctrl_z_undoes_the_latest_but_not_while_typing() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.sees("Archived “Nurse”.").await;
    choose(&page, "Cook", "Archive").await;
    page.sees("Archived “Cook”.").await;
    page.sees("All of this page are about to be archived").await;
    undo_keys("input[type=search]");
    undo_keys("main");
    page.sees("“Cook” stays as it was").await;
    assert_eq!(page.rows(), 1);
    undo_keys("main");
    page.sees("“Nurse” stays as it was").await;
    assert_eq!((page.rows(), deletes(&page)), (2, 0));
}

fn undo_keys(at: &str) {
    let init = KeyboardEventInit::new();
    init.set_key("z");
    init.set_ctrl_key(true);
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event =
        KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("an event");
    document()
        .query_selector(at)
        .expect("a selector")
        .expect("a target")
        .dispatch_event(&event)
        .expect("dispatched");
}

#[wasm_bindgen_test]
async fn leaving_the_page_sends_what_waits_once() {
    let page = open_list().await;
    choose(&page, "Nurse", "Archive").await;
    page.sees("Archived “Nurse”.").await;
    for _ in 0..2 {
        let event = Event::new("pagehide").expect("an event");
        window().dispatch_event(&event).expect("dispatched");
    }
    has_sent(&page, 1).await;
    assert!(page.control("Undo").is_none(), "it is too late");
    assert_eq!(
        Place::Device.keys(KEPT).len(),
        1,
        "its end is not known yet"
    );
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &ARCHIVED.replace("interview-uuid", "i-1"),
        )
        .await;
    wait_for("the record to go", || Place::Device.keys(KEPT).is_empty()).await;
    assert_eq!(deletes(&page), 1);
}

#[wasm_bindgen_test]
async fn the_detail_page_passes_its_team_on_and_goes_to_the_list() {
    forget_everything();
    let page = open("/interviews/i-1?teamId=team-2");
    page.script
        .answer(
            "/interviews/i-1?teamId=team-2",
            200,
            &detail(&interview(
                "i-1",
                "Nurse",
                r#""status":0,"teamId":"team-2""#,
            )),
        )
        .await;
    page.sees("After that the API has no way back").await;
    page.click("Archive").await;
    page.is_at("/interviews").await;
    page.sees("Archived “Nurse”.").await;
    page.click("Dismiss").await;
    has_sent(&page, 1).await;
    assert_eq!(
        page.script.sent("/interviews/i-1?teamId=team-2").len(),
        2,
        "one read, one archive"
    );
    page.script
        .answer(
            "/interviews/i-1?teamId=team-2",
            200,
            &ARCHIVED.replace("interview-uuid", "i-1"),
        )
        .await;
}

#[wasm_bindgen_test]
async fn an_archived_interview_can_only_be_copied() {
    forget_everything();
    let page = open("/interviews/i-1");
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "Nurse", r#""status":3"#)),
        )
        .await;
    page.sees("Archived").await;
    wait_for("the buttons", || page.control("Copy").is_some()).await;
    assert!(page.control("Edit").is_none() && page.control("Archive").is_none());
}

#[wasm_bindgen_test]
async fn the_acting_user_is_chosen_once_for_this_device() {
    forget_everything();
    let page = open("/preferences");
    page.sees("Nobody in particular").await;
    page.sees("Ana Sousa").await;
    page.select("#acting-user", "user-1");
    assert_eq!(
        Place::Device.read("callboard.acting-user").as_deref(),
        Some("user-1")
    );
    page.select("#acting-user", "");
    assert_eq!(Place::Device.read("callboard.acting-user"), None);
}
