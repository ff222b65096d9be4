//! Archiving many: one request for each, and no way back, so it asks first.

use leptos::prelude::*;

use super::{
    bulk::{BulkActions, BulkDialog},
    touched::{Touched, TouchedNames},
};
use crate::{
    data::{Batch, Job, Operation, Target},
    interviews::selection::Chosen,
    messages::{batch as words, common},
    model::UserId,
    storage::Place,
};

/// Where this device keeps the person who is said to act.
const ACTING_USER: &str = "callboard.acting-user";

/// The content of the dialog.
#[component]
pub(super) fn BulkArchive() -> impl IntoView {
    let actions = BulkActions::expect();
    let batch = Batch::expect();
    let Touched {
        interviews: touched,
        archived,
    } = Touched::now();
    let count = touched.len();
    let title = words::archive(count);
    let targets = StoredValue::new(touched.iter().map(target).collect::<Vec<_>>());
    let archive = move |_| {
        let job = Job {
            operation: Operation::Archive {
                user: acting_user(),
            },
            targets: targets.get_value(),
        };
        if batch.start(job) {
            actions.open(BulkDialog::Progress);
        }
    };
    let is_busy = move || batch.job().is_some() && batch.runner().is_at_work();
    view! {
        <h2 id="bulk-archive-title" class="dialog__title" tabindex="-1">{title.clone()}</h2>
        <TouchedNames interviews=touched archived />
        {(count > 0).then(|| view! {
            <p>
                <strong>{words::archive_no_way_back()}</strong>
                " "
                {words::archive_explanation()}
            </p>
        })}
        <OtherJob is_busy=Signal::derive(is_busy) />
        <div class="dialog__actions">
            <button
                type="button"
                class="button"
                autofocus=true
                on:click=move |_| actions.close(BulkDialog::Archive)
            >
                {common::cancel()}
            </button>
            {(count > 0).then(|| view! {
                <Show when=move || !is_busy()>
                    <button type="button" class="button button--danger" on:click=archive>{title.clone()}</button>
                </Show>
            })}
        </div>
    }
}

/// Said in the place of the button that begins, while another job is at work.
#[component]
pub(super) fn OtherJob(
    /// Whether there is one.
    is_busy: Signal<bool>,
) -> impl IntoView {
    view! {
        <Show when=move || is_busy.get()>
            <p role="status">{words::other_job()}</p>
        </Show>
    }
}

/// An interview as a job keeps it.
pub(super) fn target(one: &Chosen) -> Target {
    Target {
        id: one.id.clone(),
        name: one.name.clone(),
        team: one.team.clone(),
    }
}

fn acting_user() -> Option<UserId> {
    Place::Device
        .read(ACTING_USER)
        .filter(|id| !id.trim().is_empty())
        .map(UserId::from)
}
