//! Moving the focus when the element that has it is about to go, or to be moved; and what is in sight.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Gives the focus to an element, if it can have it.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot be focused is no reason to fail.
        let _ = element.focus();
    }
}

/// Scrolls as little as brings an element in sight.
pub fn reveal(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Gives the focus to the element of this id, if it is in the page.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// The same in the next frame, when what was just decided is drawn.
pub fn focus_id_soon(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus_id(&id));
}

/// From inside a row (`row` selects it) that is about to be removed: the focus goes to the same thing
/// (`target`) in the next row, else in the one before. `false` where there is no other row.
pub fn focus_neighbour(inside: Option<EventTarget>, row: &str, target: &str) -> bool {
    let row = inside
        .and_then(|inside| inside.dyn_into::<Element>().ok())
        .and_then(|inside| inside.closest(row).ok().flatten());
    let Some(row) = row else { return false };
    let neighbour = row
        .next_element_sibling()
        .or_else(|| row.previous_element_sibling())
        .and_then(|neighbour| neighbour.query_selector(target).ok().flatten());
    match neighbour {
        Some(neighbour) => {
            focus(&neighbour);
            true
        }
        None => false,
    }
}
