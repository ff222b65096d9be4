//! The ids of the form's fields in the page, and putting the focus there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::model::Field;

/// The summary of what is wrong.
pub(super) const SUMMARY: &str = "editor-summary";

/// The id of a field, or of the part of the page around it.
pub(super) fn of(field: Field) -> &'static str {
    match field {
        Field::Title => "editor-title",
        Field::DisplayName => "editor-display-name",
        Field::Description => "editor-description",
        Field::Language => "editor-language",
        Field::Questions => "editor-questions",
        Field::SurveyQuestions => "editor-survey-questions",
        Field::Keywords => "editor-keywords",
        Field::DescriptionUrl => "editor-description-url",
        Field::MessageGroup => "editor-message-group",
        Field::Narrator => "editor-narrator",
        Field::Resume => "editor-resume",
        Field::WebOnly => "editor-web-only",
    }
}

/// Gives the focus to the element of this id, or to the first control in it.
pub(super) fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let target = if takes_focus(&element) {
        Some(element)
    } else {
        element
            .query_selector("input, textarea, select, button")
            .ok()
            .flatten()
    };
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is no reason to fail.
        let _ = target.focus();
    }
}

/// The same, once the page has been drawn anew.
pub(super) fn focus_soon(id: &'static str) {
    request_animation_frame(move || request_animation_frame(move || focus(id)));
}

fn takes_focus(element: &Element) -> bool {
    element.has_attribute("tabindex")
        || matches!(
            element.tag_name().as_str(),
            "INPUT" | "TEXTAREA" | "SELECT" | "BUTTON"
        )
}
