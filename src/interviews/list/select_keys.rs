//! A range of rows by Shift and the arrow keys, from checkbox to checkbox.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{
    present_list::PresentList,
    select_cells::{select_box, selected_id},
};
use crate::interviews::selection::Selection;

/// Listens for as long as the present owner lives.
pub(super) fn listen() {
    let (list, selection) = (PresentList::expect(), Selection::expect());
    let pressed = window_event_listener(ev::keydown, move |event| {
        let is_down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        if event.shift_key()
            && let Some(input) = select_box(&event)
        {
            // The page must not scroll, nor text be marked.
            event.prevent_default();
            extend(&input, is_down, selection, list);
        }
    });
    on_cleanup(move || pressed.remove());
}

/// What this row is, the next one becomes; a range goes on from it.
fn extend(input: &HtmlInputElement, is_down: bool, selection: Selection, list: PresentList) {
    let Some(id) = selected_id(input) else {
        return;
    };
    let neighbour = list.selectable.with_untracked(|rows| {
        let at = rows.iter().position(|other| other.id.as_str() == id)?;
        let next = if is_down { at + 1 } else { at.checked_sub(1)? };
        Some((rows.get(at)?.id.clone(), rows.get(next)?.clone()))
    });
    let Some((id, neighbour)) = neighbour else {
        return;
    };
    selection.update(|set| {
        let is_on = set.contains(&id);
        set.set(&neighbour, is_on);
    });
    focus_next_box(input, is_down);
}

/// Gives the focus to the checkbox of the next row that has one.
fn focus_next_box(input: &HtmlInputElement, is_down: bool) {
    let mut at = input.closest("tr").ok().flatten();
    while let Some(row) = at {
        at = if is_down {
            row.next_element_sibling()
        } else {
            row.previous_element_sibling()
        };
        let input = at
            .as_ref()
            .and_then(|row| row.query_selector(".select-box input").ok().flatten())
            .and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            let _ = input.focus();
            return;
        }
    }
}
