//! How far a job is, and what became of each interview.

use leptos::prelude::*;

use super::{
    batch_words,
    bulk::{BulkActions, BulkDialog},
};
use crate::{
    components::LookForIt,
    data::{Batch, BatchState, Counts, ItemState, Job, Operation, Target},
    routes,
    ui::{CopyButton, intl},
};

/// The content of the dialog. Closing it while the job is at work only hides it.
#[component]
pub(super) fn BatchView() -> impl IntoView {
    let batch = Batch::expect();
    move || {
        batch
            .job()
            .map(|job| view! { <JobView job batch /> })
            .into_any()
    }
}

#[component]
fn JobView(
    /// What is done.
    job: Job,
    /// Who does it.
    batch: Batch,
) -> impl IntoView {
    let runner = batch.runner();
    let is_at_work = Memo::new(move |_| runner.is_at_work());
    let counts = Memo::new(move |_| runner.with(BatchState::counts));
    let operation = StoredValue::new(job.operation.clone());
    let heading = {
        let title = batch_words::title(&job.operation, job.targets.len());
        move || {
            if is_at_work.get() {
                title.clone()
            } else {
                operation.with_value(|operation| batch_words::summary(operation, counts.get()))
            }
        }
    };
    let job = StoredValue::new(job);
    view! {
        <h2 id="batch-title" class="dialog__title" tabindex="-1">{heading}</h2>
        <p role="status" class="visually-hidden">{phase(batch, operation)}</p>
        <Show when=move || is_at_work.get()>
            <Progress batch counts />
        </Show>
        <Show when=move || !is_at_work.get()>
            {move || runner.with(|state| {
                job.with_value(|job| results(job, state.items()))
            })}
        </Show>
        <div class="dialog__actions">
            {move || if is_at_work.get() { at_work(batch) } else { at_rest(batch, operation, counts.get()) }}
        </div>
    }
}

/// What is said to those who cannot see the bar: not every step, but each change of what goes on.
fn phase(batch: Batch, operation: StoredValue<Operation>) -> Memo<String> {
    Memo::new(move |_| {
        batch.runner().with(|state| {
            if let Some(until) = state.waits_until() {
                batch_words::waiting(until)
            } else if state.is_at_work() {
                String::new()
            } else {
                operation.with_value(|operation| batch_words::summary(operation, state.counts()))
            }
        })
    })
}

#[component]
fn Progress(
    /// Whose.
    batch: Batch,
    /// How many stand where.
    counts: Memo<Counts>,
) -> impl IntoView {
    let settled = move || {
        let counts = counts.get();
        counts.total - counts.waiting - counts.under_way
    };
    let words = move || {
        let counts = counts.get();
        let mut text = format!(
            "{} of {}",
            intl::count(settled()),
            intl::count(counts.total)
        );
        if counts.failed + counts.unknown > 0 {
            text.push_str(&format!(
                ", {} not done",
                intl::count(counts.failed + counts.unknown)
            ));
        }
        let left = batch
            .runner()
            .with(|state| state.time_left(js_sys::Date::now() as i64));
        if let Some(left) = left {
            text.push_str(", ");
            text.push_str(&batch_words::time_left(left));
        }
        text
    };
    let note = move || {
        batch.runner().with(|state| {
            state.waits_until().map(batch_words::waiting).or_else(|| {
                state
                    .is_stopped()
                    .then(|| "Stopping: what is under way ends first.".to_owned())
            })
        })
    };
    view! {
        <progress
            class="batch-progress"
            aria-label="Progress"
            max=move || counts.get().total.to_string()
            value=move || settled().to_string()
        ></progress>
        <p class="batch-progress__words">{words}</p>
        {move || note().map(|note| view! { <p>{note}</p> })}
    }
}

fn at_work(batch: Batch) -> AnyView {
    let actions = BulkActions::expect();
    view! {
        <button type="button" class="button" on:click=move |_| actions.close(BulkDialog::Progress)>"Hide"</button>
        <button type="button" class="button button--primary" on:click=move |_| batch.runner().stop()>"Stop"</button>
    }
    .into_any()
}

fn at_rest(batch: Batch, operation: StoredValue<Operation>, counts: Counts) -> AnyView {
    let actions = BulkActions::expect();
    let runner = batch.runner();
    let leave = move |_| {
        actions.close(BulkDialog::Progress);
        batch.leave();
    };
    let is_archive =
        operation.with_value(|operation| matches!(operation, Operation::Archive { .. }));
    view! {
        {(counts.waiting > 0).then(|| view! {
            <button type="button" class="button" on:click=move |_| runner.go_on()>"Go on with the rest"</button>
        })}
        {(counts.failed > 0).then(|| view! {
            <button type="button" class="button" on:click=move |_| runner.retry_failed()>
                {format!("Retry these {}", intl::count(counts.failed))}
            </button>
        })}
        {(counts.unknown > 0 && is_archive).then(|| view! {
            <button type="button" class="button" on:click=move |_| batch.check_unknown()>
                "Look whether they are archived"
            </button>
        })}
        <button type="button" class="button button--primary" on:click=leave>
            {if counts.waiting > 0 { "Leave it" } else { "Close" }}
        </button>
    }
    .into_any()
}

/// Which, and why: first what needs a look.
fn results(job: &Job, items: &[ItemState]) -> AnyView {
    let mut order: Vec<_> = job.targets.iter().zip(items).collect();
    order.sort_by_key(|(_, item)| item.rank());
    let rows = order
        .into_iter()
        .map(|(target, item)| {
            let why = item.reason().cloned();
            let is_done = matches!(item, ItemState::Done(_));
            view! {
                <li>
                    <bdi>{target.name.clone()}</bdi>
                    <span class="result-list__outcome">{batch_words::outcome(&job.operation, item)}</span>
                    {is_done.then(|| way_to_copy(job, target, item))}
                    {why.map(|why| view! {
                        <p class="quiet">
                            {why.text}
                            {why.request_id.map(|id| view! {
                                " Request id: " <code class="opaque-id">{id}</code>
                            })}
                        </p>
                    })}
                    {(!is_done).then(|| way_to_copy(job, target, item))}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="name-list result-list" tabindex="0" aria-label="Results">{rows}</ul>
        <p><CopyButton text=batch_words::as_text(job, items) label="Copy the results" /></p>
    }
    .into_any()
}

/// Where the copy is, or a look for one of which nobody knows whether it was made.
fn way_to_copy(job: &Job, target: &Target, item: &ItemState) -> Option<AnyView> {
    let Operation::Copy { request, .. } = &job.operation else {
        return None;
    };
    let actions = BulkActions::expect();
    let hide = move || actions.close(BulkDialog::Progress);
    match item {
        ItemState::Done(Some(made)) => {
            let href = routes::interview(made, Some(&request.team));
            Some(view! { <a href=href on:click=move |_| hide()>"Open the copy"</a> }.into_any())
        }
        ItemState::Unknown(_) => {
            let on_leave = Callback::new(move |()| hide());
            let (title, copy_of) = (target.name.clone(), Some(target.id.clone()));
            Some(view! { <LookForIt title copy_of on_leave /> }.into_any())
        }
        _ => None,
    }
}
