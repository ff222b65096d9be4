//! The row that has the focus, and the way to its neighbours.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::ui::{reveal, say_whether};

const ROWS: &str = ".interview-table tbody > tr";
const TITLE: &str = "th a";

/// Where it is among the rows.
pub(super) fn index() -> Option<usize> {
    let row = document().active_element()?.closest(ROWS).ok()??;
    rows().iter().position(|other| *other == row)
}

/// Whether it is its title that has the focus.
pub(super) fn is_at_title() -> bool {
    document().active_element().is_some_and(|element| {
        element
            .matches(".interview-table tbody th a")
            .unwrap_or_default()
    })
}

/// Whether there is a next one that can take the focus, in this direction.
pub(super) fn can_step(from: Option<usize>, by: isize) -> bool {
    next(from, by).is_some()
}

/// Gives the focus to the title of the next or the previous row that has one; of the first one where no
/// row is the present one yet. `false` where there is none.
pub(super) fn step(from: Option<usize>, by: isize) -> bool {
    let Some((row, title)) = next(from, by) else {
        return false;
    };
    focus(&row, &title);
    true
}

/// Marks the row at this place as the one that is looked at, and no other.
pub(super) fn mark(at: Option<usize>) {
    for (index, row) in rows().iter().enumerate() {
        say_whether(row, "data-looked-at", at == Some(index));
    }
}

/// Gives the focus to the title of the row at this place.
pub(super) fn focus_at(at: usize) {
    let row = rows().into_iter().nth(at);
    if let Some((row, title)) = row.and_then(|row| Some((row.clone(), title_of(&row)?))) {
        focus(&row, &title);
    }
}

/// Brings the row at this place in sight.
pub(super) fn reveal_at(at: usize) {
    if let Some(row) = rows().get(at) {
        reveal(row);
    }
}

fn focus(row: &Element, title: &HtmlElement) {
    let options = FocusOptions::new();
    // A browser brings the title alone in sight, and by more than is needed.
    options.set_prevent_scroll(true);
    // Fails only for an element that is not in the page.
    let _ = title.focus_with_options(&options);
    reveal(row);
}

fn next(from: Option<usize>, by: isize) -> Option<(Element, HtmlElement)> {
    let rows = rows();
    let mut at = match from {
        Some(at) => at.checked_add_signed(by),
        None => Some(0),
    };
    while let Some(row) = at.and_then(|index| rows.get(index)) {
        if let Some(title) = title_of(row) {
            return Some((row.clone(), title));
        }
        at = at.and_then(|index| index.checked_add_signed(by));
    }
    None
}

fn title_of(row: &Element) -> Option<HtmlElement> {
    row.query_selector(TITLE).ok()??.dyn_into().ok()
}

/// The rows in the page.
fn rows() -> Vec<Element> {
    let found = document().query_selector_all(ROWS).ok();
    let found = found.iter().flat_map(|list| {
        (0..list.length()).filter_map(|index| list.item(index)?.dyn_into::<Element>().ok())
    });
    found.collect()
}
