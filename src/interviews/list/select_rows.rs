//! What the checkboxes of the table do, and what they show. One ear and one look for all of them: hundreds of rows
//! are made and redrawn quickly when a row is nothing but markup.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{
    present_list::PresentList,
    select_cells::{PAGE_BOX, ROW_BOXES, select_box, selected_id},
};
use crate::{
    following::until_gone,
    interviews::selection::{Selection, Tick},
    ui::say_whether,
};

/// Listens to them and keeps them true, for as long as the present owner lives.
pub(super) fn follow(list: PresentList) {
    let selection = Selection::expect();
    take_over(list, selection);
    let clicked = window_event_listener(ev::click, move |event| {
        if let Some(input) = select_box(&event) {
            select(&event, &input, selection, list);
        }
    });
    on_cleanup(move || clicked.remove());
    Effect::new(move |_| {
        until_gone();
        list.drawn.track();
        selection.with(|_| ());
        request_animation_frame(move || show(list, selection));
    });
}

/// Boxes that were ticked before anybody listened.
fn take_over(list: PresentList, selection: Selection) {
    if page_box().is_some_and(|page_box| page_box.checked()) {
        let rows = list.selectable;
        rows.with_untracked(|rows| selection.update(|set| set.set_all(rows, true)));
    }
    for input in row_boxes().into_iter().filter(HtmlInputElement::checked) {
        if let Some(row) = selected_id(&input).and_then(|id| list.row_of(&id)) {
            selection.update(|set| set.set(&row.chosen(), true));
        }
    }
}

/// Selects, or takes out. With Shift it is a range.
fn select(
    event: &ev::MouseEvent,
    input: &HtmlInputElement,
    selection: Selection,
    list: PresentList,
) {
    let is_on = input.checked();
    let rows = list.selectable;
    let Some(id) = selected_id(input) else {
        rows.with_untracked(|rows| selection.update(|set| set.set_all(rows, is_on)));
        return;
    };
    let Some(row) = list.row_of(&id) else { return };
    let row = row.chosen();
    selection.update(|set| {
        if event.shift_key() {
            rows.with_untracked(|rows| set.set_range(rows, &row.id, is_on));
        } else {
            set.set(&row, is_on);
        }
    });
}

/// Called in a frame, when the app itself may be gone.
fn show(list: PresentList, selection: Selection) {
    let shown = selection.try_with_untracked(|set| {
        for input in row_boxes() {
            let id = selected_id(&input).unwrap_or_default();
            let is_on = set.contains(&id.into());
            input.set_checked(is_on);
            if let Ok(Some(row)) = input.closest("tr") {
                say_whether(&row, "data-selected", is_on);
            }
        }
        list.selectable
            .try_with_untracked(|rows| set.tick(rows))
            .unwrap_or(Tick::None)
    });
    if let (Some(page_box), Some(tick)) = (page_box(), shown) {
        page_box.set_checked(tick == Tick::All);
        page_box.set_indeterminate(tick == Tick::Some);
    }
}

fn page_box() -> Option<HtmlInputElement> {
    let found = document().query_selector(PAGE_BOX).ok()??;
    found.dyn_into().ok()
}

fn row_boxes() -> Vec<HtmlInputElement> {
    let Ok(found) = document().query_selector_all(ROW_BOXES) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}
