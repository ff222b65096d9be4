//! The token field.

use callboard::ui::TokenField;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{announced, focused, named, texts, value};
use crate::support::{Page, open_view, paste, press, wait_for};

fn open(tokens: &[&str]) -> (Page, RwSignal<Vec<String>>) {
    let tokens = RwSignal::new(
        tokens
            .iter()
            .map(|token| (*token).to_owned())
            .collect::<Vec<_>>(),
    );
    let page = open_view(move || {
        view! {
            <TokenField id="words" label="Words" tokens on_change=move |list| tokens.set(list) />
        }
        .into_any()
    });
    (page, tokens)
}

fn shown(page: &Page) -> Vec<String> {
    texts(page, ".token__text")
}

#[wasm_bindgen_test]
async fn enter_and_comma_make_tokens() {
    let (page, tokens) = open(&[]);
    let input = page.find("#words").expect("the field");
    page.fill("#words", "React");
    assert!(press(&input, "Enter"), "Enter does not send a form");
    wait_for("a token", || shown(&page) == ["React"]).await;
    assert!(announced(&page).contains("Added React"));
    wait_for("an empty text", || value(&page, "#words").is_empty()).await;
    page.fill("#words", "Night shift, Vu");
    wait_for("a token", || shown(&page) == ["React", "Night shift"]).await;
    wait_for("the rest", || value(&page, "#words") == "Vu").await;
    assert_eq!(tokens.get_untracked(), ["React", "Night shift"]);
}

#[wasm_bindgen_test]
async fn a_pasted_list_becomes_tokens_and_a_pasted_word_stays_text() {
    let (page, tokens) = open(&[]);
    let input = page.find("#words").expect("the field");
    assert!(!paste(&input, "one word"));
    page.fill("#words", "x");
    assert!(paste(&input, "a; b\nc, A"));
    wait_for("tokens", || shown(&page) == ["xa", "b", "c", "A"]).await;
    assert_eq!(tokens.with_untracked(Vec::len), 4);
    wait_for("an empty text", || value(&page, "#words").is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_double_is_named_and_not_added() {
    let (page, tokens) = open(&["React"]);
    page.fill("#words", "rEACT,");
    page.sees("“React” is already there").await;
    assert_eq!(tokens.get_untracked(), ["React"]);
    page.fill("#words", "Vue,");
    page.no_longer_sees("“React” is already there").await;
}

#[wasm_bindgen_test]
async fn backspace_in_the_empty_text_takes_the_last_one_back() {
    let (page, tokens) = open(&["React", "Vue"]);
    let input = page.find("#words").expect("the field");
    assert!(press(&input, "Backspace"));
    wait_for("the text", || value(&page, "#words") == "Vue").await;
    assert_eq!(tokens.get_untracked(), ["React"]);
    assert!(
        !press(&input, "Backspace"),
        "in a text it is the text's own key"
    );
    assert_eq!(tokens.get_untracked(), ["React"]);
}

#[wasm_bindgen_test]
async fn what_is_left_in_the_field_becomes_a_token() {
    let (page, tokens) = open(&[]);
    let input = page.find("#words").expect("the field");
    input.focus().expect("focus");
    page.fill("#words", "  Go ");
    input.blur().expect("blur");
    wait_for("a token", || shown(&page) == ["Go"]).await;
    assert_eq!(tokens.get_untracked(), ["Go"]);
    input.focus().expect("focus");
    page.fill("#words", " \u{200B} ");
    input.blur().expect("blur");
    assert_eq!(tokens.get_untracked(), ["Go"]);
}

#[wasm_bindgen_test]
async fn a_token_is_removed_by_its_button_and_the_focus_goes_on() {
    let (page, tokens) = open(&["a", "b", "c"]);
    named(&page, "Remove b").focus().expect("focus");
    named(&page, "Remove b").click();
    wait_for("one less", || shown(&page) == ["a", "c"]).await;
    assert_eq!(focused(), "Remove c");
    assert!(announced(&page).contains("Removed b"));
    assert!(press(&named(&page, "Remove c"), "Delete"));
    wait_for("one less", || shown(&page) == ["a"]).await;
    assert_eq!(
        focused(),
        "Remove a",
        "the one before, where none comes after"
    );
    assert!(press(&named(&page, "Remove a"), "Backspace"));
    wait_for("none", || shown(&page).is_empty()).await;
    assert_eq!(focused(), "words", "the text field, where none is left");
    assert!(tokens.with_untracked(Vec::is_empty));
}

#[wasm_bindgen_test]
async fn the_tokens_are_one_stop_of_the_tab_key_and_arrows_move_inside() {
    let (page, _) = open(&["a", "b", "c"]);
    let stops = || texts(&page, ".token:has([tabindex='0'])");
    wait_for("tokens", || stops() == ["a"]).await;
    named(&page, "Remove a").focus().expect("focus");
    for (key, now) in [
        ("ArrowRight", "Remove b"),
        ("End", "Remove c"),
        ("ArrowRight", "Remove c"),
        ("ArrowLeft", "Remove b"),
        ("Home", "Remove a"),
    ] {
        assert!(press(&named(&page, &focused()), key));
        assert_eq!(focused(), now);
    }
    named(&page, "Remove b").focus().expect("focus");
    wait_for("the stop", || stops() == ["b"]).await;
}

#[wasm_bindgen_test]
async fn copies_that_the_api_sent_are_told_apart() {
    let (page, tokens) = open(&["a", "a", "b"]);
    let second = page.find_all("[aria-label='Remove a']")[1].clone();
    second.click();
    wait_for("one less", || shown(&page) == ["a", "b"]).await;
    assert_eq!(tokens.get_untracked(), ["a", "b"]);
}

#[wasm_bindgen_test]
async fn five_hundred_stay_usable() {
    let (page, tokens) = open(&[]);
    let many = (0..500).map(|n| format!("word {n}")).collect::<Vec<_>>();
    assert!(paste(
        &page.find("#words").expect("the field"),
        &many.join("\n")
    ));
    wait_for("tokens", || shown(&page).len() == 500).await;
    page.fill("#words", "one more,");
    wait_for("one more", || shown(&page).len() == 501).await;
    named(&page, "Remove word 250").click();
    wait_for("one less", || shown(&page).len() == 500).await;
    assert_eq!(tokens.with_untracked(Vec::len), 500);
}
