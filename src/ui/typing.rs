//! Whether a key that is pressed belongs to a text or a dialog, and not to the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Whether a modal dialog is open: the keys of the page behind it mean nothing then.
pub fn is_dialog_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

/// Whether the key goes into a text.
pub fn is_in_text(event: &KeyboardEvent) -> bool {
    let Some(element) = target(event) else {
        return false;
    };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(
            input.type_().as_str(),
            "checkbox" | "radio" | "button" | "submit" | "range" | "file"
        ),
        None => element.tag_name() == "TEXTAREA",
    }
}

/// Whether a letter means something to the control that has the focus: a text, a choice that is searched
/// by its first letters, a menu.
pub fn takes_letters(event: &KeyboardEvent) -> bool {
    let is_searched = target(event).is_some_and(|element| {
        element
            .closest("select, [role=menu], [role=listbox], [contenteditable], audio")
            .is_ok_and(|found| found.is_some())
    });
    is_searched || is_in_text(event)
}

fn target(event: &KeyboardEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
