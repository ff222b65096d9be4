//! The controls of forms, each mounted alone.

mod combobox;
mod fields;
mod keywords;
mod page_mark;
mod questions;
mod sortable;
mod survey_questions;
mod tokens;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::support::Page;

/// What has the focus, as its id, else its accessible name, else its text.
fn focused() -> String {
    let Some(element) = leptos::prelude::document().active_element() else {
        return String::new();
    };
    let said = |name| element.get_attribute(name).filter(|text| !text.is_empty());
    said("id")
        .or_else(|| said("aria-label"))
        .unwrap_or_else(|| element.text_content().unwrap_or_default().trim().to_owned())
}

/// The element of this accessible name.
fn named(page: &Page, name: &str) -> HtmlElement {
    page.find(&format!("[aria-label=\"{name}\"]"))
        .unwrap_or_else(|| panic!("there is no {name}; the page says: {}", page.text()))
}

/// The texts of all elements that a selector finds.
fn texts(page: &Page, selector: &str) -> Vec<String> {
    let found = page.find_all(selector);
    found
        .iter()
        .map(|element| element.text_content().unwrap_or_default().trim().to_owned())
        .collect()
}

/// What the live regions say.
fn announced(page: &Page) -> String {
    texts(page, "[role=status]").join(" ")
}

/// The text in a field.
fn value(page: &Page, selector: &str) -> String {
    let field = page.find(selector).expect("a field");
    js_sys::Reflect::get(field.unchecked_ref(), &"value".into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
