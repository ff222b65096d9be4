//! The calls, the newest first.
//!
//! No live region, and no `role=log`, which is one: every click asks several things, and a screen reader
//! would read lists of paths over whatever the click itself has to say. How many there are is said when one
//! goes to the list. A new row takes neither the focus nor the place that one has scrolled to: the browser
//! anchors that.

use std::sync::Arc;

use leptos::prelude::*;

use super::{filter::Filter, in_words};
use crate::{
    data::{Call, CallEnd, Calls},
    messages::{inspector as words, intl, shell},
};

/// The id of a row, to come back to.
pub(super) fn row_id(number: u64) -> String {
    format!("call-{number}")
}

/// The list.
#[component]
pub(super) fn CallList(
    /// What is listed.
    filter: RwSignal<Filter>,
    /// Called with the number of the call to look at.
    on_choose: Callback<u64>,
) -> impl IntoView {
    let calls = Calls::expect();
    let shown = Memo::new(move |_| {
        filter.with(|filter| {
            let all = calls.newest_first();
            let shown = all.iter().filter(|call| filter.lets_through(call));
            let numbers: Vec<u64> = shown.map(|call| call.number).collect();
            (numbers, all.len())
        })
    });
    let words_above =
        move || shown.with(|(shown, all)| (*all > 0).then(|| in_words::listed(shown.len(), *all)));
    let nothing = move || {
        shown.with(|(shown, all)| match (shown.is_empty(), *all) {
            (false, _) => None,
            (true, 0) => Some(words::none_yet()),
            (true, _) => Some(words::none_matches()),
        })
    };
    view! {
        <p class="quiet inspector__count">
            {words_above}
            {move || calls.is_paused().then(|| view! { " · " <strong>{words::paused()}</strong> })}
        </p>
        {move || nothing().map(|words| view! { <p class="quiet">{words}</p> })}
        <ol class="call-list" reversed aria-label=shell::api_calls()>
            <For
                each=move || shown.with(|(shown, _)| shown.clone())
                key=|number| *number
                children=move |number| view! { <Row calls number on_choose /> }
            />
        </ol>
    }
    .into_any()
}

/// The button stays the same while the call goes on, so that the focus stays on it.
#[component]
fn Row(calls: Calls, number: u64, on_choose: Callback<u64>) -> impl IntoView {
    let call = Memo::new(move |_| calls.find(number));
    view! {
        <li>
            <button type="button" id=row_id(number) class="call" on:click=move |_| on_choose.run(number)>
                {move || call.get().map(|call| content(&call))}
            </button>
        </li>
    }
}

fn content(call: &Arc<Call>) -> AnyView {
    let Call {
        sent,
        ended,
        started_at,
        ..
    } = &**call;
    view! {
        <span class="method" data-method=sent.method>{sent.method}</span>
        " "
        <span class="call__path" title=sent.path.clone()>{sent.short_path().to_owned()}</span>
        " "
        <Outcome end=call.end().cloned() />
        " "
        <span class="call__time">
            {ended.as_ref().map(|(_, took)| in_words::duration(*took) + " · ")}
            {intl::clock_time(*started_at)}
        </span>
    }
    .into_any()
}

/// How a call ended; by words and not by colour alone.
#[component]
pub(super) fn Outcome(
    /// The end, if there is one yet.
    end: Option<CallEnd>,
) -> impl IntoView {
    let kind = match &end {
        Some(end) if end.is_failure() => "failed",
        Some(CallEnd::Answered(_)) => "done",
        Some(_) | None => "open",
    };
    let words = end
        .as_ref()
        .map_or_else(|| words::under_way().to_owned(), in_words::outcome);
    view! { <span class="call__outcome" data-kind=kind>{words}</span> }.into_any()
}
