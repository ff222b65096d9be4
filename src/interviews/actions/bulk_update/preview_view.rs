//! Who is touched and how, and the JSON that will be sent.

use leptos::prelude::*;

use super::{fields::BulkFields, preview};
use crate::{
    components::RequestPreview,
    data::{BulkRun, Write, request_of},
    messages::bulk_update as words,
    model::{BulkMode, BulkUpdate},
};

/// How many interviews are shown one by one; the same is done to the rest.
const SHOWN: usize = 200;

/// A last look before anything is sent.
#[component]
pub(super) fn PreviewView(
    /// What will be sent.
    change: BulkUpdate,
    /// What is known of the interviews.
    fields: BulkFields,
    /// Back to the form.
    on_back: Callback<()>,
    /// Sends it.
    on_send: Callback<BulkUpdate>,
) -> impl IntoView {
    let count = change.ids.len();
    let rows = change
        .ids
        .iter()
        .take(SHOWN)
        .map(|id| {
            let lines = fields.details.with_untracked(|details| {
                fields.chosen.with_value(|chosen| {
                    preview::lines(
                        &change,
                        chosen.iter().find(|one| one.id == *id),
                        details.iter().find(|one| one.id == *id),
                    )
                })
            });
            let name = fields
                .chosen
                .with_value(|chosen| super::name_of(chosen, id));
            let lines = lines
                .into_iter()
                .map(|line| view! { <p class="quiet" dir="auto">{line}</p> })
                .collect_view();
            view! { <li><bdi>{name}</bdi> {lines}</li> }
        })
        .collect_view();
    let more = count.saturating_sub(SHOWN);
    let parts = BulkRun::parts_of(&change);
    let part_count = parts.len();
    let request = parts
        .first()
        .map(|part| request_of(&Write::BulkUpdate(part)));
    let summary = if part_count > 1 {
        words::preview_json_first()
    } else {
        words::preview_json()
    };
    let same_title = change.title.is_some() && count > 1;
    let mode = match change.mode {
        BulkMode::Merge => words::preview_merge(),
        BulkMode::Overwrite => words::preview_overwrite(),
    };
    view! {
        <p>{mode}</p>
        {same_title.then(|| view! {
            <p class="bulk-warning">
                <strong>{words::preview_same_title(count)}</strong>
            </p>
        })}
        <ul class="name-list" tabindex="0" aria-label=words::preview_list()>{rows}</ul>
        {(more > 0).then(|| view! { <p class="quiet">{words::preview_more(more)}</p> })}
        {(part_count > 1).then(|| view! {
            <p>{words::preview_parts(part_count)}</p>
        })}
        <RequestPreview summary request />
        <div class="dialog__actions">
            <button type="button" class="button" on:click=move |_| on_back.run(())>{words::back()}</button>
            <button
                type="button"
                class="button button--primary"
                on:click=move |_| on_send.run(change.clone())
            >
                {words::change(count)}
            </button>
        </div>
    }
}
