//! A modal dialog by the browser's own `<dialog>`: focus stays inside, the page behind is inert, Escape
//! closes, and focus goes back to where it was.

use leptos::{ev, html, prelude::*};
use web_sys::HtmlDialogElement;

use super::focus::focus;

/// What takes the focus when a dialog opens, the likeliest first.
const FIRST: [&str; 2] = ["[autofocus]", "button, a[href], input, select, textarea"];

/// The browser gives the focus as it opens the dialog. Where the dialog itself has only just come, as with a part of
/// the app, what is in it is drawn a moment later.
fn place_focus(dialog: &HtmlDialogElement) {
    let focused = document().active_element();
    let is_placed = focused.is_some_and(|focused| {
        dialog.contains(Some(&focused)) && !dialog.is_same_node(Some(&focused))
    });
    if is_placed || !dialog.open() {
        return;
    }
    let mut found = FIRST
        .iter()
        .filter_map(|one| dialog.query_selector(one).ok().flatten());
    if let Some(first) = found.next() {
        focus(&first);
    }
}

/// A modal dialog.
#[component]
pub fn Dialog(
    /// Id of the heading inside that names it.
    labelled_by: &'static str,
    /// Whether it is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// Called when the person closes it by Escape, and once it is closed, with the focus back.
    on_close: impl Fn() + 'static,
    /// How it looks.
    #[prop(default = "dialog")]
    class: &'static str,
    /// Whether a click beside it closes it: only where no work would be lost. Its own padding is part of
    /// "beside", so it should have none.
    #[prop(optional)]
    closes_outside: bool,
    /// What is in it; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        if is_open.get() {
            if !dialog.open() {
                // Fails only for an element that is not in the page.
                let _ = dialog.show_modal();
                request_animation_frame(move || place_focus(&dialog));
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    // A text that is marked with the pointer may end beside the dialog: both ends of a click must be there.
    let is_pressed_outside = StoredValue::new(false);
    let pressed = move |event: ev::PointerEvent| {
        is_pressed_outside.set_value(closes_outside && event.target() == event.current_target());
    };
    let clicked = move |event: ev::MouseEvent| {
        if is_pressed_outside.get_value() && event.target() == event.current_target() {
            is_pressed_outside.set_value(false);
            if let Some(dialog) = element.get_untracked() {
                dialog.close();
            }
        }
    };
    view! {
        <dialog
            class=class
            node_ref=element
            aria-labelledby=labelled_by
            on:close=move |_| on_close()
            on:pointerdown=pressed
            on:click=clicked
        >
            <Show when=move || is_open.get()>{children()}</Show>
        </dialog>
    }
}
