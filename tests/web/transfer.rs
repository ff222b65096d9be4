//! Interviews out into a file.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlAnchorElement, HtmlInputElement, Response};

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const LIST: &str = "/qsi/gather/interviews?";

fn rows(from: u32, to: u32, page: u32, pages: u32) -> String {
    let rows: Vec<_> = (from..=to)
        .map(|number| interview(&format!("i-{number}"), &format!("Number {number}"), ""))
        .collect();
    list(&rows, page, pages, 4)
}

/// What is in the file that the link saves.
async fn saved(page: &Page, name: &str) -> String {
    wait_for("the file", || page.find("a[download]").is_some()).await;
    let link: HtmlAnchorElement = page.find("a[download]").expect("a link").unchecked_into();
    assert!(link.download().starts_with(name), "{}", link.download());
    let response: Response = JsFuture::from(leptos::prelude::window().fetch_with_str(&link.href()))
        .await
        .expect("the file")
        .unchecked_into();
    let text = JsFuture::from(response.text().expect("a text")).await;
    text.expect("a text").as_string().expect("a text")
}

fn choose(page: &Page, selector: &str) {
    let input: HtmlInputElement = page.find(selector).expect("an input").unchecked_into();
    input.click();
}

async fn opened() -> Page {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &rows(1, 4, 1, 1)).await;
    page.sees("Number 4").await;
    page
}

async fn answer_detail(page: &Page, number: u32) {
    let fields = r#""questions":[{"id":"q-1"}],"surveyQuestions":[{"id":"s-1","knockout":true}],"keywords":["care","=night"]"#;
    let body = detail(&interview(
        &format!("i-{number}"),
        &format!("Number {number}"),
        fields,
    ));
    page.script
        .answer(&format!("/interviews/i-{number}"), 200, &body)
        .await;
}

#[wasm_bindgen_test]
async fn a_selection_becomes_a_csv_file_with_details() {
    let page = opened().await;
    choose(&page, r#"input[aria-label="Number 2"]"#);
    page.sees("1 selected").await;
    let bar = page.find(".selection-bar").expect("a bar");
    let export = bar
        .query_selector(".selection-bar__actions button:nth-child(4)")
        .expect("a selector")
        .expect("a button");
    export.unchecked_into::<web_sys::HtmlElement>().click();
    page.sees("Export 1 interview").await;
    page.click("Export").await;
    answer_detail(&page, 2).await;
    let text = saved(&page, "callboard-interviews-").await;
    assert!(text.contains("id,title,displayName"), "{text}");
    assert!(
        text.contains("i-2,Number 2") && text.contains("s-1 (knockout)"),
        "{text}"
    );
    assert!(text.contains("\"care\n=night\""), "{text}");
    page.sees("1 interview in the file").await;
}

#[wasm_bindgen_test]
async fn all_that_match_become_a_json_file_and_what_could_not_be_read_is_named() {
    let page = opened().await;
    page.click("Export…").await;
    page.sees("Export all interviews").await;
    choose(&page, "input[value=json]");
    page.click("Export").await;
    page.script
        .answer("pageSize=100", 200, &rows(1, 4, 1, 1))
        .await;
    page.sees("Reading the details: 0 of 4").await;
    let details = || page.script.sent("/interviews/i-").len();
    wait_for("three reads", || details() == 3).await;
    let gone = error("NOT_FOUND", "Gone", "{}");
    page.script.answer("/interviews/i-1", 404, &gone).await;
    for number in [2, 3, 4] {
        answer_detail(&page, number).await;
    }
    let text = saved(&page, "callboard-interviews-").await;
    let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(file.as_array().map(Vec::len), Some(4));
    assert_eq!(file[1]["questionIds"][0], "q-1");
    assert_eq!(file[1]["surveyQuestions"][0]["knockout"], true);
    assert!(file[0].get("keywords").is_none(), "{text}");
    page.sees("1 interview could not be read").await;
}

#[wasm_bindgen_test]
async fn without_details_the_list_is_enough_and_a_stop_leads_back() {
    let page = opened().await;
    page.click("Export…").await;
    page.sees("Export all interviews").await;
    choose(&page, "dialog input[role=switch]");
    page.sees("Only what the list says").await;
    page.click("Export").await;
    page.click("Stop").await;
    page.script
        .answer("pageSize=100", 200, &rows(1, 2, 1, 2))
        .await;
    page.sees("Kind of file").await;
    page.click("Export").await;
    page.script.answer("page=1", 200, &rows(1, 2, 1, 2)).await;
    page.script.answer("page=2", 200, &rows(3, 4, 2, 2)).await;
    let text = saved(&page, "callboard-interviews-").await;
    assert_eq!(text.lines().count(), 5, "{text}");
    assert_eq!(page.script.sent("/interviews/i-").len(), 0);
}
