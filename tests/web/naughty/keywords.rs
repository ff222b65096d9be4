//! Keywords, as tokens.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{ODD, Watch, fits, list, narrow, sent};
use crate::{
    editor::{TITLE, open_fresh},
    support::{Page, paste, press, wait_for},
};

const FIELD: &str = "#keywords";

fn shown(page: &Page) -> Vec<String> {
    let tokens = page.find_all(".token__text");
    tokens
        .iter()
        .map(|token| token.text_content().unwrap_or_default())
        .collect()
}

async fn sent_keywords(page: &Page) -> Vec<String> {
    page.click("Create interview").await;
    page.click("Create").await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    let body = sent(page);
    let list = body["keywords"].as_array().expect("a list");
    list.iter()
        .map(|keyword| keyword.as_str().expect("a text").to_owned())
        .collect()
}

#[wasm_bindgen_test]
async fn odd_words_become_tokens_one_by_one() {
    let watch = Watch::begin();
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    narrow(&page);
    page.fill(TITLE, "Nurse");
    let words: Vec<_> = ODD
        .into_iter()
        .filter(|text| !text.contains([',', ';']))
        .collect();
    for (index, word) in words.iter().enumerate() {
        page.fill(FIELD, word);
        assert!(press(&page.find(FIELD).expect("the field"), "Enter"));
        wait_for("a token", || shown(&page).len() == index + 1).await;
    }
    assert_eq!(shown(&page), words);
    fits(&page);
    watch.saw_nothing(&page);
    assert_eq!(sent_keywords(&page).await, words);
}

#[wasm_bindgen_test]
async fn the_whole_list_is_pasted() {
    let watch = Watch::begin();
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    narrow(&page);
    page.fill(TITLE, "Nurse");
    assert!(paste(
        &page.find(FIELD).expect("the field"),
        &list().join("\n")
    ));
    wait_for("tokens", || shown(&page).len() > 400).await;
    fits(&page);
    watch.saw_nothing(&page);
    let tokens = shown(&page);
    let lower: Vec<_> = tokens.iter().map(|token| token.to_lowercase()).collect();
    for text in list() {
        let is_one = !text.contains([',', ';', '\u{2028}', '\u{2029}']);
        if is_one && text.chars().any(char::is_alphanumeric) {
            let text = text.trim_matches(['\u{FEFF}', '\u{200B}', '\u{2060}', ' ']);
            assert!(lower.contains(&text.trim().to_lowercase()), "{text:?}");
        }
    }
    assert_eq!(sent_keywords(&page).await, tokens);
}
