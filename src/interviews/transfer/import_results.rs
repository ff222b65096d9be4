//! How far the writing is, and what became of each row.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    download::{Download, today},
    export_file::{self, Format},
    import_desk::ImportDesk,
    import_words,
    plan::Plan,
};
use crate::{
    components::LookForIt,
    data::{BatchState, Counts, ItemState},
    ui::intl,
};

/// Progress while rows are written, then the results.
#[component]
pub(super) fn ImportResults(
    /// What is done.
    plan: Arc<Plan>,
) -> impl IntoView {
    let runner = ImportDesk::expect().run().runner();
    let is_at_work = Memo::new(move |_| runner.is_at_work());
    let counts = Memo::new(move |_| runner.with(BatchState::counts));
    let settled = move || {
        let counts = counts.get();
        counts.done + counts.failed + counts.unknown
    };
    let note = move || {
        let until = runner.with(BatchState::waits_until);
        until.map(|until| {
            format!(
                "The rate limit of the API is reached. Nothing is sent until {}, then it goes on by itself.",
                intl::exact_time(until)
            )
        })
    };
    view! {
        {move || if is_at_work.get() {
            view! {
                <progress
                    class="batch-progress"
                    aria-label="Importing"
                    max=move || counts.get().total.to_string()
                    value=move || settled().to_string()
                ></progress>
                <p class="batch-progress__words">
                    {move || format!("{} of {} rows written", intl::count(settled()), intl::count(counts.get().total))}
                </p>
                <p role="status">{note}</p>
                <p class="import-actions">
                    <button type="button" class="button button--primary" on:click=move |_| runner.stop()>
                        "Stop"
                    </button>
                </p>
                <p class="quiet">
                    "You can look at other pages meanwhile; it goes on for as long as this tab is not closed \
                     or reloaded."
                </p>
            }
            .into_any()
        } else {
            runner.with(|state| at_rest(&plan, state.items(), state.counts()))
        }}
    }
}

fn at_rest(plan: &Plan, items: &[ItemState], counts: Counts) -> AnyView {
    let desk = ImportDesk::expect();
    let runner = desk.run().runner();
    let mut results: Vec<_> = plan.writes().into_iter().zip(items).collect();
    results.sort_by_key(|(_, item)| item.rank());
    let rows = results
        .into_iter()
        .map(|((row, _), item)| {
            let request = item.reason().and_then(|why| why.request_id.clone());
            // A row that changes has an id, and needs no search.
            let look_for = (matches!(item, ItemState::Unknown(_)) && row.id.is_none())
                .then(|| view! { <LookForIt title=row.name.clone() copy_of=None /> });
            view! {
                <li>
                    <bdi>{row.name.clone()}</bdi>
                    <span class="quiet">{format!("Row {}", row.line)}</span>
                    <span class="result-list__outcome">{import_words::outcome(row, item)}</span>
                    {request.map(|id| view! {
                        <p class="quiet">"Request id: " <code class="opaque-id">{id}</code></p>
                    })}
                    {look_for}
                </li>
            }
        })
        .collect_view();
    view! {
        <p role="status"><strong>{import_words::summary(counts)}</strong></p>
        <p class="import-actions">
            {(counts.waiting > 0).then(|| view! {
                <button type="button" class="button" on:click=move |_| runner.go_on()>"Go on with the rest"</button>
            })}
            {(counts.failed > 0).then(|| view! {
                <button type="button" class="button" on:click=move |_| runner.retry_failed()>
                    {format!("Retry these {}", intl::count(counts.failed))}
                </button>
            })}
            <Download
                text=import_words::result_file(plan, items)
                name=export_file::name("import-result", today(), Format::Csv)
                media_type=Format::Csv.media_type()
                is_saved_at_once=false
            />
            <button type="button" class="button" on:click=move |_| desk.leave()>"Import another file"</button>
        </p>
        <ul class="name-list result-list" tabindex="0" aria-label="Results">{rows}</ul>
    }
    .into_any()
}
