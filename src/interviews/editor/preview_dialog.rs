//! Exactly what a save will send, before it is sent.

use leptos::prelude::*;

use super::{
    change_list::ChangeList,
    plan,
    save_flow::SaveFlow,
    stage::{Pending, Stage},
};
use crate::{
    components::RequestPreview,
    messages::{intl, save as words},
    model::{Draft, Field},
    ui::Dialog,
};

/// The preview; "Send" is the only thing on the page that writes.
#[component]
pub(super) fn PreviewDialog(
    /// The save that it belongs to.
    flow: SaveFlow,
) -> impl IntoView {
    let is_open = Signal::derive(move || matches!(flow.stage.get(), Stage::Preview(_)));
    let close = move || {
        if matches!(flow.stage.get_untracked(), Stage::Preview(_)) {
            flow.back();
        }
    };
    view! {
        <Dialog labelled_by="preview-title" is_open on_close=close>
            {move || match flow.stage.get() {
                Stage::Preview(pending) => Some(preview(flow, *pending)),
                _ => None,
            }}
        </Dialog>
    }
}

fn preview(flow: SaveFlow, pending: Pending) -> AnyView {
    let request = plan::request(&pending, &flow.form.keeper().target());
    let Pending {
        start,
        valid,
        patch,
        new,
    } = pending;
    let fields = patch.fields();
    let (title, send) = match &new {
        Some(_) => (words::confirm_create().to_owned(), words::create()),
        None => (words::confirm_save(fields.len()), words::send()),
    };
    // A new interview has no "before": what is empty is not sent and not shown.
    let start = if new.is_some() { Draft::blank() } else { start };
    let fields = match &new {
        Some(_) => with_language(valid.draft().changed_fields(&start)),
        None => fields,
    };
    let is_new = new.is_some();
    let sent_at = flow.form.keeper().sent_at().filter(|_| is_new);
    view! {
        <h2 id="preview-title" class="dialog__title" tabindex="-1" autofocus>{title}</h2>
        {sent_at.map(|time| view! {
            <p class="preview__warning">
                {words::sent_before(&intl::exact_time(time))}
            </p>
        })}
        <div class="preview">
            <ChangeList start draft=valid.draft().clone() fields is_new />
            <RequestPreview summary=words::json_sent() request />
        </div>
        <p class="dialog__actions">
            <button type="button" class="button" on:click=move |_| flow.back()>{words::back_to_form()}</button>
            <button type="button" class="button button--primary" on:click=move |_| flow.send()>{send}</button>
        </p>
    }
    .into_any()
}

/// The language is always sent with a new interview, also where it was not touched.
fn with_language(mut fields: Vec<Field>) -> Vec<Field> {
    if !fields.contains(&Field::Language) {
        fields.push(Field::Language);
        fields.sort();
    }
    fields
}
