//! Save, undo, redo, and how the keeping goes; stays at the lower edge of the page.

use leptos::prelude::*;

use super::{keeper::Keeping, save_flow::SaveFlow};
use crate::{
    messages::{common, save as words},
    ui::{Icon, IconName, mark_page_meanwhile},
};

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
        (true, true) => words::creating().to_owned(),
        (true, false) => words::saving().to_owned(),
        (false, true) => words::create_interview().to_owned(),
        (false, false) => match form.changed().len() {
            0 => words::nothing_to_save().to_owned(),
            count => words::save_changes(count),
        },
    };
    let is_off = move || is_busy() || (!is_new && form.changed().is_empty());
    let kept = move || match form.keeper().state() {
        Keeping::Nothing => "",
        Keeping::Kept => words::kept(),
        Keeping::Refused => words::not_kept(),
    };
    mark_page_meanwhile("data-save-bar");
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
        <div class="save-bar" role="group" aria-label=common::save()>
            <div class="save-bar__steps">
                {step(common::undo(), IconName::Undo, Signal::derive(move || form.can_undo()), |form| form.undo())}
                {step(words::redo(), IconName::Redo, Signal::derive(move || form.can_redo()), |form| form.redo())}
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
