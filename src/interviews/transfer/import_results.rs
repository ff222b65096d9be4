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
    components::{LookForIt, RestButtons},
    data::{BatchState, Counts, ItemState},
    messages::{batch, common, import as words, intl},
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
    let settled = move || counts.get().settled();
    let note = move || {
        let until = runner.with(BatchState::waits_until);
        until.map(|until| batch::waiting(&intl::exact_time(until)))
    };
    view! {
        {move || if is_at_work.get() {
            view! {
                <progress
                    class="batch-progress"
                    aria-label=words::importing()
                    max=move || counts.get().total.to_string()
                    value=move || settled().to_string()
                ></progress>
                <p class="batch-progress__words">
                    {move || words::written(settled(), counts.get().total)}
                </p>
                <p role="status">{note}</p>
                <p class="import-actions">
                    <button type="button" class="button button--primary" on:click=move |_| runner.stop()>
                        {common::stop()}
                    </button>
                </p>
                <p class="quiet">{words::may_leave()}</p>
            }
            .into_any()
        } else {
            runner.with(|state| at_rest(&plan, state.items(), state.counts()))
        }}
    }
}

fn at_rest(plan: &Plan, items: &[ItemState], counts: Counts) -> AnyView {
    let desk = ImportDesk::expect();
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
                    <span class="quiet">{words::row(&row.line.to_string())}</span>
                    <span class="result-list__outcome">{import_words::outcome(row, item)}</span>
                    {request.map(|id| view! {
                        <p class="quiet">{common::request_id()} <code class="opaque-id">{id}</code></p>
                    })}
                    {look_for}
                </li>
            }
        })
        .collect_view();
    view! {
        <p role="status"><strong>{import_words::summary(counts)}</strong></p>
        <p class="import-actions">
            <RestButtons runner=desk.run().runner() counts />
            <Download
                text=Arc::from([import_words::result_file(plan, items)])
                name=export_file::name("import-result", today(), Format::Csv)
                media_type=Format::Csv.media_type()
                is_saved_at_once=false
            />
            <button type="button" class="button" on:click=move |_| desk.leave()>{words::import_another()}</button>
        </p>
        <ul class="name-list result-list" tabindex="0" aria-label=batch::results()>{rows}</ul>
    }
    .into_any()
}
