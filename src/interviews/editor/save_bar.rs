//! Save, undo, redo, and how the keeping goes; stays at the lower edge of the page.

use leptos::prelude::*;

use super::{keeper::Keeping, save_flow::SaveFlow, view_model::counted};
use crate::ui::{Icon, IconName};

/// The bar.
#[component]
pub(super) fn SaveBar(
    /// The save.
    flow: SaveFlow,
) -> impl IntoView {
    let form = flow.form;
    let is_new = form.keeper().is_new();
    let is_busy = move || flow.mutation.is_busy();
    let label = move || match (is_busy(), is_new) {
        (true, true) => "Creating…".to_owned(),
        (true, false) => "Saving…".to_owned(),
        (false, true) => "Create interview".to_owned(),
        (false, false) => match form.changed().len() {
            0 => "Nothing to save".to_owned(),
            count => format!("Save {}", counted(count)),
        },
    };
    let is_off = move || is_busy() || (!is_new && form.changed().is_empty());
    let kept = move || match form.keeper().state() {
        Keeping::Nothing => "",
        Keeping::Kept => "Kept on this device",
        Keeping::Refused => {
            "This browser refused to keep your changes: no space is left, or its settings forbid it. They are \
             lost when you leave the page, unless you save."
        }
    };
    let is_refused = Memo::new(move |_| form.keeper().state() == Keeping::Refused);
    let step = |name: &'static str,
                icon: IconName,
                can: Signal<bool>,
                step: fn(super::form_state::FormState)| {
        view! {
            <button
                type="button"
                class="button button--quiet"
                aria-disabled=move || (!can.get()).then_some("true")
                on:click=move |_| step(form)
            >
                <Icon name=icon />
                <span class="save-bar__step">{name}</span>
            </button>
        }
    };
    view! {
        <div class="save-bar" role="group" aria-label="Save">
            <div class="save-bar__steps">
                {step("Undo", IconName::Undo, Signal::derive(move || form.can_undo()), |form| form.undo())}
                {step("Redo", IconName::Redo, Signal::derive(move || form.can_redo()), |form| form.redo())}
            </div>
            <p
                class="save-bar__words"
                data-refused=move || is_refused.get().to_string()
                role=move || is_refused.get().then_some("alert")
            >
                {kept}
            </p>
            <p class="visually-hidden" role="status">
                {move || if is_busy() { label() } else { flow.said.get().to_owned() }}
            </p>
            <button
                type="button"
                class="button button--primary"
                aria-disabled=move || is_off().then_some("true")
                aria-keyshortcuts="Control+S Meta+S"
                on:click=move |_| flow.submit()
            >
                {label}
            </button>
        </div>
    }
}
