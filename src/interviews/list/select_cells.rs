//! The checkboxes of the table: one for each row, and one for all rows of the page.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::{
    interviews::selection::{Chosen, Selection, Tick},
    messages::list as words,
};

/// Selects all rows of the page, or takes them out.
#[component]
pub(super) fn SelectPage(
    /// The rows of the page.
    #[prop(into)]
    rows: Signal<Vec<Chosen>>,
) -> impl IntoView {
    let selection = Selection::expect();
    let tick = Memo::new(move |_| rows.with(|rows| selection.with(|set| set.tick(rows))));
    let changed = move |event: ev::Event| {
        let is_on = event_target_checked(&event);
        rows.with_untracked(|rows| selection.update(|set| set.set_all(rows, is_on)));
    };
    view! {
        <label class="select-box">
            <input
                type="checkbox"
                prop:checked=move || tick.get() == Tick::All
                prop:indeterminate=move || tick.get() == Tick::Some
                on:change=changed
            />
            <span class="select-box__label">{words::select_page()}</span>
        </label>
    }
}

/// Selects one row. With Shift it is a range, by click and by the arrow keys.
#[component]
pub(super) fn SelectRow(
    /// The row.
    row: Chosen,
    /// All rows of the page, for ranges.
    rows: Signal<Vec<Chosen>>,
) -> impl IntoView {
    let selection = Selection::expect();
    let name = row.name.clone();
    let is_on = {
        let id = row.id.clone();
        move || selection.with(|set| set.contains(&id))
    };
    let clicked = {
        let row = row.clone();
        move |event: ev::MouseEvent| {
            let is_on = event_target_checked(&event);
            selection.update(|set| {
                if event.shift_key() {
                    rows.with_untracked(|rows| set.set_range(rows, &row.id, is_on));
                } else {
                    set.set(&row, is_on);
                }
            });
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let is_down = match event.key().as_str() {
            "ArrowDown" => true,
            "ArrowUp" => false,
            _ => return,
        };
        if !event.shift_key() {
            return;
        }
        // The page must not scroll, nor text be marked.
        event.prevent_default();
        let neighbour = rows.with_untracked(|rows| {
            let at = rows.iter().position(|other| other.id == row.id)?;
            let next = if is_down { at + 1 } else { at.checked_sub(1)? };
            rows.get(next).cloned()
        });
        let Some(neighbour) = neighbour else { return };
        // What this row is, the next one becomes; a range goes on from it.
        selection.update(|set| {
            let is_on = set.contains(&row.id);
            set.set(&neighbour, is_on);
        });
        focus_neighbour(&event, is_down);
    };
    view! {
        <label class="select-box">
            <input
                type="checkbox"
                aria-label=name
                prop:checked=is_on
                on:click=clicked
                on:keydown=pressed
            />
        </label>
    }
}

/// Gives the focus to the checkbox of the next row that has one.
fn focus_neighbour(event: &ev::KeyboardEvent, is_down: bool) {
    let row = event
        .current_target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|input| input.closest("tr").ok().flatten());
    let mut at = row;
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
