//! A list that people put in order: by dragging, by keys, or by buttons.

mod drag;
mod order;
mod row;
mod sorting;

use leptos::prelude::*;

pub use self::order::moved;
use self::{row::SortableRow, sorting::Sorting};
use crate::messages::ui as words;

/// A list whose rows can be moved. Each row has a handle, which is dragged by mouse or finger, or lifted by
/// Space or Enter and moved by arrows, Home and End, dropped by Space or Enter, put back by Escape; and
/// buttons that move it by one without dragging. Where a row is gets announced: "Question 3 of 8".
///
/// The order belongs to the caller: `on_move` is called once for each move, when it is done.
#[component]
pub fn SortableList(
    /// Id of the list.
    id: &'static str,
    /// What the list is, such as "Questions".
    label: &'static str,
    /// What one of them is, such as "Question".
    noun: &'static str,
    /// The rows, in order; see [`super::unique_keys`].
    #[prop(into)]
    keys: Signal<Vec<String>>,
    /// What the row of a key is called (tracked); part of the names of its buttons.
    #[prop(into)]
    name: Callback<String, String>,
    /// Called with the old and the new place of a row, both from 0.
    #[prop(into)]
    on_move: Callback<(usize, usize)>,
    /// Draws what is in the row of a key.
    #[prop(into)]
    row: Callback<String, AnyView>,
) -> impl IntoView {
    let sorting = Sorting::new(keys, noun, on_move);
    let order = Memo::new(move |_| sorting.order());
    let is_dragging = Memo::new(move |_| sorting.dragging.is_any_dragged());
    view! {
        <p class="visually-hidden" id=format!("{id}-help")>
            {words::order_help()}
        </p>
        <ol
            node_ref=sorting.list
            id=id
            class="sortable"
            role="list"
            aria-label=label
            data-dragging=move || is_dragging.get().then_some("true")
            hidden=move || order.with(Vec::is_empty)
        >
            <For each=move || order.get() key=String::clone let(key)>
                <SortableRow help=id sorting order name row key />
            </For>
        </ol>
        <p class="visually-hidden" role="status">{sorting.said}</p>
    }
    .into_any()
}
