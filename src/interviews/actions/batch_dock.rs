//! A job that no dialog shows: at work behind the page, ended badly, or found after a reload.

use leptos::prelude::*;

use super::{
    batch_words,
    bulk::{BulkActions, BulkDialog},
};
use crate::{
    data::{Batch, BatchState, Job},
    messages::batch as words,
};

/// One line above the page, with what can be done about it; once in the shell.
#[component]
pub fn BatchDock() -> impl IntoView {
    let batch = Batch::expect();
    let actions = BulkActions::expect();
    // A job that ended well leaves a message instead.
    let is_shown = move || {
        !actions.is_open(BulkDialog::Progress)
            && batch.job().is_some()
            && !batch.runner().with(BatchState::is_all_done)
    };
    view! {
        <Show when=is_shown>
            {move || batch.job().map(|job| line(job, batch, actions))}
        </Show>
    }
}

fn line(job: Job, batch: Batch, actions: BulkActions) -> AnyView {
    let runner = batch.runner();
    let is_at_work = Memo::new(move |_| runner.is_at_work());
    let has_rest = Memo::new(move |_| runner.with(|state| state.counts().waiting > 0));
    let text = move || {
        let summary = runner.with(|state| batch_words::summary(&job.operation, state.counts()));
        if is_at_work.get() {
            words::dock_at_work(&summary)
        } else if has_rest.get() {
            words::dock_unfinished(&summary)
        } else {
            words::dock_over(&summary)
        }
    };
    let show = move |_| actions.open(BulkDialog::Progress);
    let go_on = move |_| {
        runner.go_on();
        actions.open(BulkDialog::Progress);
    };
    view! {
        <section class="batch-dock" aria-label=words::dock()>
            <p>{text}</p>
            <button type="button" class="button" aria-haspopup="dialog" on:click=show>{words::dock_show()}</button>
            <Show when=move || !is_at_work.get()>
                <Show when=move || has_rest.get()>
                    <button type="button" class="button button--primary" on:click=go_on>
                        {words::go_on()}
                    </button>
                </Show>
                <button type="button" class="button button--quiet" on:click=move |_| batch.leave()>
                    {words::leave()}
                </button>
            </Show>
        </section>
    }
    .into_any()
}
