//! Keywords, and a list that the API did not send.

use callboard::components::KeywordList;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::focused;
use crate::support::{Page, open_view, press, wait_for};

fn open(keywords: Option<Vec<String>>) -> (Page, RwSignal<Option<Vec<String>>>) {
    let keywords = RwSignal::new(keywords);
    let page = open_view(move || {
        view! { <KeywordList keywords on_change=move |list| keywords.set(Some(list)) /> }.into_any()
    });
    (page, keywords)
}

#[wasm_bindgen_test]
async fn known_keywords_are_tokens() {
    let (page, keywords) = open(Some(vec!["care".to_owned()]));
    page.sees("care").await;
    page.fill("#keywords", "night");
    press(&page.find("#keywords").expect("the field"), "Enter");
    page.sees("night").await;
    assert_eq!(
        keywords.get_untracked(),
        Some(vec!["care".to_owned(), "night".to_owned()])
    );
}

#[wasm_bindgen_test]
async fn what_the_api_did_not_send_is_replaced_only_on_purpose() {
    let (page, keywords) = open(None);
    page.sees("The API did not send the keywords").await;
    assert!(page.find("input").is_none(), "never shown as empty");
    page.click("Replace the list").await;
    page.sees("will be taken out when you save").await;
    wait_for("the focus", || focused() == "keywords-keep").await;
    page.click("Keep the list").await;
    page.no_longer_sees("will be taken out when you save").await;
    wait_for("the focus", || focused() == "keywords").await;
    assert_eq!(keywords.get_untracked(), None);

    page.click("Replace the list").await;
    page.click("Yes, replace it").await;
    wait_for("the field", || page.find("input#keywords").is_some()).await;
    assert_eq!(keywords.get_untracked(), Some(Vec::new()));
    wait_for("the focus", || focused() == "keywords").await;
}
