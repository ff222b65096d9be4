//! A row that can be moved.

use leptos::{ev, prelude::*};

use super::{order::Step, sorting::Sorting};
use crate::{
    messages::ui as words,
    ui::{Icon, IconName},
};

/// The main button of a mouse; also a finger and the tip of a pen.
const MAIN_BUTTON: i16 = 0;

#[component]
pub(super) fn SortableRow(
    /// Id of the list, which its help is named by.
    help: &'static str,
    /// The state of the list.
    sorting: Sorting,
    /// The keys as they are shown.
    order: Memo<Vec<String>>,
    /// What a row is called.
    name: Callback<String, String>,
    /// Draws what is in a row.
    row: Callback<String, AnyView>,
    /// Which row.
    key: String,
) -> impl IntoView {
    let content = row.run(key.clone());
    let key = StoredValue::new(key);
    let index = Memo::new(move |_| {
        order
            .with(|order| key.with_value(|key| order.iter().position(|other| other == key)))
            .unwrap_or_default()
    });
    let name = Memo::new(move |_| name.run(key.get_value()));
    let is_lifted = Memo::new(move |_| key.with_value(|key| sorting.is_lifted(key)));
    let is_last = move || index.get() + 1 >= sorting.count();
    let offset = Memo::new(move |_| sorting.dragging.offset(index.get()));
    let state = move || {
        let is_dragged = sorting.dragging.is_dragged(index.get());
        (is_lifted.get() || is_dragged).then_some("moving")
    };

    let down = move |event: ev::PointerEvent| {
        if event.button() == MAIN_BUTTON
            && let Some(list) = sorting.list.get_untracked()
        {
            sorting.focus_handle(&event);
            sorting.dragging.begin(&event, &list, index.get_untracked());
        }
    };
    let follow = move |event: ev::PointerEvent| {
        if let Some(place) = sorting.dragging.follow(&event) {
            sorting.say_place(place);
        }
    };
    // A pointer's own click comes after its drag and means nothing; one without a pointer is made by an
    // assistive technology, in the place of a key.
    let clicked = move |event: ev::MouseEvent| {
        if event.detail() == 0 {
            key.with_value(|key| sorting.lift_or_drop(key));
        }
    };
    let nudge = move |step| key.with_value(|key| sorting.nudge(key, step));

    view! {
        <li
            class="sortable__row"
            data-state=state
            style:translate=move || match offset.get() {
                0 => String::new(),
                pixels => format!("0 {pixels}px"),
            }
        >
            <button
                type="button"
                class="sortable__handle"
                aria-label=move || words::order_move(&name.get())
                aria-describedby=format!("{help}-help")
                aria-pressed=move || is_lifted.get().to_string()
                on:pointerdown=down
                on:pointermove=follow
                on:pointerup=move |_| sorting.dropped_by_pointer()
                on:pointercancel=move |_| { sorting.dragging.end(); }
                on:keydown=move |event| key.with_value(|key| sorting.pressed(&event, key))
                // Firefox clicks when Space is let go, whatever became of the key before.
                on:keyup=move |event| if event.key() == " " { event.prevent_default() }
                on:click=clicked
                on:blur=move |_| sorting.left()
            >
                <Icon name=IconName::Grip />
            </button>
            <div class="sortable__content">{content}</div>
            // For pointers: by keyboard the handle does all that these do, in one stop of the Tab key.
            <div class="sortable__moves">
                <button
                    type="button"
                    class="icon-button"
                    tabindex="-1"
                    aria-label=move || words::order_move_up(&name.get())
                    aria-disabled=move || (index.get() == 0).then_some("true")
                    on:click=move |_| nudge(Step::Back)
                >
                    <Icon name=IconName::Up />
                </button>
                <button
                    type="button"
                    class="icon-button"
                    tabindex="-1"
                    aria-label=move || words::order_move_down(&name.get())
                    aria-disabled=move || is_last().then_some("true")
                    on:click=move |_| nudge(Step::On)
                >
                    <Icon name=IconName::Down />
                </button>
            </div>
        </li>
    }
    .into_any()
}
