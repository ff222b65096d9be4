//! A double click and a double Enter on everything that submits: one request.

use callboard::{session::Way, storage::Place};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::{
    editor::{TITLE, open_fresh},
    support::{Page, detail, error, interview, list, open, open_with, wait_for},
};

/// Clicks the same button twice, as fast as can be; a held Enter does the same.
async fn twice(page: &Page, name: &str) {
    wait_for(name, || page.control(name).is_some()).await;
    let button = page.control(name).expect("just seen");
    button.click();
    button.click();
    // And once more after the page had the time to answer the first, where the button is still there.
    settle().await;
    if let Some(button) = page.control(name) {
        button.click();
    }
}

/// Enter twice in a field of this form.
fn enter_twice(form: &HtmlElement) {
    let submit: js_sys::Function = js_sys::Reflect::get(form, &"requestSubmit".into())
        .expect("a form")
        .unchecked_into();
    for _ in 0..2 {
        submit.call0(form).expect("submitted");
    }
}

/// Frames pass, in which a second request would go out.
async fn settle() {
    for _ in 0..5 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            leptos::prelude::window()
                .request_animation_frame(&resolve)
                .expect("a frame to come");
        });
        wasm_bindgen_futures::JsFuture::from(frame)
            .await
            .unwrap_or(JsValue::NULL);
    }
}

async fn sends(page: &Page, count: usize) {
    wait_for("the requests", || page.script.writes().len() >= count).await;
    settle().await;
    assert_eq!(page.script.writes().len(), count);
}

async fn opened_list() -> Page {
    for key in Place::Device.keys("callboard.") {
        Place::Device.remove(&key);
    }
    Place::Tab.remove("callboard.batch");
    let page = open("/interviews");
    let rows = [
        interview("i-1", "Nurse", r#""status":0,"teamId":"team-1""#),
        interview("i-2", "Cook", r#""status":0,"teamId":"team-1""#),
    ];
    page.script
        .answer("/interviews?", 200, &list(&rows, 1, 1, 2))
        .await;
    page.sees("2 interviews").await;
    page
}

async fn selected() -> Page {
    let page = opened_list().await;
    page.find("thead .select-box input")
        .expect("a checkbox")
        .click();
    page.sees("2 selected").await;
    page
}

#[wasm_bindgen_test]
async fn a_creation() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Nurse");
    twice(&page, "Create interview").await;
    twice(&page, "Create").await;
    sends(&page, 1).await;
    page.press_with_ctrl(TITLE, "s");
    page.press_with_ctrl(TITLE, "Enter");
    page.control("Creating…").expect("a button").click();
    sends(&page, 1).await;
}

#[wasm_bindgen_test]
async fn a_copy_by_enter() {
    let page = open("/interviews/i-1");
    let nurse = interview("i-1", "Nurse", r#""status":0,"teamId":"team-1""#);
    page.script
        .answer("/interviews/i-1", 200, &detail(&nurse))
        .await;
    page.click("Copy").await;
    page.sees("Berlin (where it is now)").await;
    page.find("dialog .checkbox input").expect("a team").click();
    enter_twice(&page.find("dialog form").expect("a form"));
    sends(&page, 1).await;
    let refused = error("FORBIDDEN", "m", "null");
    page.script.answer("/copy", 403, &refused).await;
    twice(&page, "Retry the failed ones").await;
    sends(&page, 2).await;
}

#[wasm_bindgen_test]
async fn an_archive_and_its_second_try() {
    let page = opened_list().await;
    page.find("button[aria-label='Actions for Nurse']")
        .expect("a menu button")
        .click();
    let item = "[role=menuitem][aria-label='Archive']";
    wait_for("the menu", || page.find(item).is_some()).await;
    let item = page.find(item).expect("just seen");
    item.click();
    item.click();
    page.sees("Archived “Nurse”.").await;
    twice(&page, "Dismiss").await;
    sends(&page, 1).await;
    let refused = error("FORBIDDEN", "m", "null");
    page.script.answer("/interviews/i-1", 403, &refused).await;
    twice(&page, "Try again").await;
    sends(&page, 2).await;
}

#[wasm_bindgen_test]
async fn a_change_of_many_and_its_second_try() {
    let page = selected().await;
    page.click("Change…").await;
    page.sees("Look at the changes").await;
    page.fill("#bulk-display-name", "Join us");
    twice(&page, "Look at the changes").await;
    twice(&page, "Change 2 interviews").await;
    sends(&page, 1).await;
    let refused = error("FORBIDDEN", "m", "null");
    page.script.answer("/bulk-update", 403, &refused).await;
    twice(&page, "Retry the failed 2").await;
    sends(&page, 2).await;
}

#[wasm_bindgen_test]
async fn an_archive_of_many_and_its_second_try() {
    let page = selected().await;
    page.click("Archive…").await;
    twice(&page, "Archive 2 interviews").await;
    sends(&page, 2).await;
    let refused = error("FORBIDDEN", "m", "null");
    page.script.answer("/interviews/i-1", 403, &refused).await;
    let done = detail(&interview("i-2", "Cook", r#""status":3"#));
    page.script.answer("/interviews/i-2", 200, &done).await;
    twice(&page, "Retry this one").await;
    sends(&page, 3).await;
}

#[wasm_bindgen_test]
async fn a_copy_of_many() {
    let page = selected().await;
    page.click("Copy…").await;
    wait_for("the teams", || page.find("#bulk-copy-team").is_some()).await;
    page.sees("Berlin").await;
    page.select("#bulk-copy-team", "team-1");
    page.sees("2 in this team already").await;
    twice(&page, "Copy 2 interviews").await;
    sends(&page, 2).await;
    Place::Tab.remove("callboard.batch");
}

#[wasm_bindgen_test]
async fn an_import_and_its_second_try() {
    let page = open("/import");
    page.sees("Import interviews").await;
    page.fill("#import-text", "title\nA\nB\n");
    twice(&page, "Look at the text").await;
    twice(&page, "Create 2").await;
    sends(&page, 2).await;
    let refused = error("FORBIDDEN", "m", "null");
    for _ in 0..2 {
        page.script.answer("/interviews", 403, &refused).await;
    }
    twice(&page, "Retry these 2").await;
    sends(&page, 4).await;
}

#[wasm_bindgen_test]
async fn a_key() {
    let page = open_with("/connect", Way::OwnKey, None);
    page.sees("Connect").await;
    page.fill("#connect-key", "qapi_new");
    let form = page.find("form:has(#connect-key)").expect("a form");
    enter_twice(&form);
    wait_for("the question", || page.script.is_waiting("pageSize=1")).await;
    enter_twice(&form);
    settle().await;
    assert_eq!(page.script.sent("pageSize=1").len(), 1);
}
