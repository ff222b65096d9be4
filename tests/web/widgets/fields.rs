//! Text fields, text areas and selects.

use callboard::ui::{Select, SelectOption, TextArea, TextField};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::value;
use crate::support::{open_view, wait_for};

#[wasm_bindgen_test]
async fn a_field_says_what_is_wrong_only_when_something_is() {
    let text = RwSignal::new("Nurse".to_owned());
    let error = RwSignal::new(None::<String>);
    let left = RwSignal::new(0);
    let page = open_view(move || {
        view! {
            <TextField
                id="title"
                label="Title"
                value=text
                hint="What your team calls it."
                error
                on_input=move |typed| text.set(typed)
                on_blur=move |()| left.update(|left| *left += 1)
            />
        }
        .into_any()
    });
    page.sees("What your team calls it.").await;
    let input = page.find("#title").expect("the field");
    wait_for("the text", || value(&page, "#title") == "Nurse").await;
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("title-hint")
    );
    assert!(!input.has_attribute("aria-invalid"));
    assert_eq!(input.get_attribute("dir").as_deref(), Some("auto"));
    assert!(page.find("label[for=title]").is_some());

    page.fill("#title", "\u{202E}שלום 👩‍⚕️ <b>");
    assert_eq!(text.get_untracked(), "\u{202E}שלום 👩‍⚕️ <b>");

    error.set(Some("Give the interview a title.".to_owned()));
    page.sees("Give the interview a title.").await;
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        input.get_attribute("aria-describedby").as_deref(),
        Some("title-hint title-error")
    );
    input.focus().expect("focus");
    input.blur().expect("blur");
    assert_eq!(left.get_untracked(), 1);
    error.set(None);
    page.no_longer_sees("Give the interview a title.").await;
    assert!(!input.has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn a_text_area_shows_its_length() {
    let text = RwSignal::new("a".repeat(1234));
    let page = open_view(move || {
        view! { <TextArea id="text" label="Description" value=text on_input=move |typed| text.set(typed) /> }
            .into_any()
    });
    page.sees("1,234 characters").await;
    text.set("👍".to_owned());
    page.sees("1 character").await;
}

fn languages() -> Vec<SelectOption> {
    [("en", "English"), ("de", "German")]
        .map(|(value, label)| SelectOption {
            value: value.to_owned(),
            label: label.to_owned(),
        })
        .to_vec()
}

#[wasm_bindgen_test]
async fn a_value_that_is_no_option_is_shown_and_not_passed_off_as_another() {
    let chosen = RwSignal::new("x-klingon".to_owned());
    let page = open_view(move || {
        view! {
            <Select
                id="language"
                label="Language"
                value=chosen
                options=languages()
                on_change=move |value| chosen.set(value)
            />
        }
        .into_any()
    });
    page.sees("x-klingon").await;
    assert_eq!(value(&page, "#language"), "x-klingon");
    chosen.set("de".to_owned());
    wait_for("the choice", || value(&page, "#language") == "de").await;
    page.no_longer_sees("x-klingon").await;
    chosen.set("en".to_owned());
    wait_for("the choice", || value(&page, "#language") == "en").await;
}
