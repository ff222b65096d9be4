//! A modal dialog by the browser's own `<dialog>`: focus stays inside, the page behind is inert, Escape
//! closes, and focus goes back to where it was.

use leptos::{html, prelude::*};

/// A modal dialog.
#[component]
pub fn Dialog(
    /// Id of the heading inside that names it.
    labelled_by: &'static str,
    /// Whether it is open.
    #[prop(into)]
    is_open: Signal<bool>,
    /// Called when the person closes it by Escape.
    on_close: impl Fn() + 'static,
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
            }
        } else if dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog class="dialog" node_ref=element aria-labelledby=labelled_by on:close=move |_| on_close()>
            <Show when=move || is_open.get()>{children()}</Show>
        </dialog>
    }
}
