//! The checkboxes of the table: one for each row, and one for all rows of the page. They are markup; what they do
//! is in [`super::select_rows`], which comes when the rows are there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::view_model::InterviewRow;
use crate::{messages::list as words, ui::say};

/// Says which interview the checkbox of a row selects.
const OF: &str = "data-select";
/// The checkbox of all rows.
pub(super) const PAGE_BOX: &str = "[data-select-page]";
/// The checkboxes of rows.
pub(super) const ROW_BOXES: &str = "[data-select]";

/// The checkbox of all rows of the page.
pub(super) fn page_box() -> AnyView {
    view! {
        <label class="select-box">
            <input type="checkbox" data-select-page="" autocomplete="off" />
            <span class="select-box__label">{words::select_page()}</span>
        </label>
    }
    .into_any()
}

/// The checkbox of a row; it is markup alone, for [`write_row_box`] to write in.
pub(super) fn row_box() -> AnyView {
    view! {
        <label class="select-box">
            <input type="checkbox" autocomplete="off" />
        </label>
    }
    .into_any()
}

/// Says which row's the [`row_box`] in this cell is.
pub(super) fn write_row_box(cell: &Element, row: &InterviewRow) {
    let input = cell
        .first_element_child()
        .and_then(|label| label.first_element_child());
    if let Some(input) = input {
        say(&input, "aria-label", &row.name);
        say(&input, OF, row.id.as_str());
    }
}

/// The checkbox that an event is on, of a row or of all. A label passes a click on to its box: that one counts.
pub(super) fn select_box(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let is_one = input.matches(&format!("{PAGE_BOX}, {ROW_BOXES}")).ok()?;
    is_one.then_some(input)
}

/// The interview that a checkbox selects; `None` for the one of all rows.
pub(super) fn selected_id(input: &HtmlInputElement) -> Option<String> {
    input.get_attribute(OF)
}
