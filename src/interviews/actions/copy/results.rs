//! What became of each copy.

use leptos::prelude::*;

use super::{
    desk::CopyDesk,
    run::{CopyLine, CopyOutcome, CopyRun},
};
use crate::components::{LookForIt, search_for};

/// One line for each team, and what can be done next.
#[component]
pub(super) fn CopyResults(desk: CopyDesk) -> impl IntoView {
    let name = Memo::new(move |_| {
        desk.target
            .with(|target| target.as_ref().map(|target| target.name.clone()))
            .unwrap_or_default()
    });
    let of_run = move |ask: fn(&CopyRun) -> bool| {
        Memo::new(move |_| desk.run.with(|run| run.as_ref().is_some_and(ask)))
    };
    let has_refused = of_run(|run| !run.is_busy() && run.has_refused());
    let is_incomplete = of_run(|run| !run.is_busy() && !run.is_all_copied());
    let is_busy = of_run(CopyRun::is_busy);
    let summary = move || {
        desk.run
            .with(|run| run.as_ref().map(|run| run.summary(&name.get())))
    };
    let lines = move || {
        desk.run.with(|run| {
            run.iter()
                .flat_map(|run| &run.lines)
                .map(|line| shown(desk, line, &name.get()))
                .collect_view()
        })
    };
    view! {
        <p role="status" dir="auto">{summary}</p>
        <ul class="copy-results">{lines}</ul>
        {move || is_busy.get().then(|| view! {
            <p class="quiet">"You can close this: it goes on, and a message tells how it ended."</p>
        })}
        <p class="dialog__actions">
            {move || is_incomplete.get().then(|| view! {
                <button type="button" class="button" on:click=move |_| desk.run.set(None)>
                    "Change the choice"
                </button>
            })}
            <button type="button" class="button" on:click=move |_| desk.close()>"Close"</button>
            {move || has_refused.get().then(|| view! {
                <button type="button" class="button button--primary" on:click=move |_| desk.retry_refused()>
                    "Retry the failed ones"
                </button>
            })}
        </p>
    }
}

fn shown(desk: CopyDesk, line: &CopyLine, name: &str) -> impl IntoView + use<> {
    let close = move |_| desk.close();
    let (outcome, words) = match &line.outcome {
        CopyOutcome::Waiting => ("waiting", "Waiting".into_any()),
        CopyOutcome::Sending => ("sending", "Copying…".into_any()),
        CopyOutcome::Copied(Some(address)) => (
            "copied",
            view! { "Copied. " <a href=address.clone() on:click=close>"Open the copy"</a> }
                .into_any(),
        ),
        CopyOutcome::Copied(None) => (
            "copied",
            view! { "Copied. The API did not say under which id. " <a href=search_for(name) on:click=close>"Find it in the list"</a> }
                .into_any(),
        ),
        CopyOutcome::Refused(why) => ("refused", why.clone().into_any()),
        CopyOutcome::Unknown(why) => (
            "unknown",
            view! {
                {why.clone()}
                <LookForIt
                    title=Signal::stored(name.to_owned())
                    copy_of=desk.target.with_untracked(|target| target.as_ref().map(|target| target.id.clone()))
                    on_leave=Callback::new(move |()| desk.close())
                />
            }
            .into_any(),
        ),
    };
    view! {
        <li class="copy-results__line" data-outcome=outcome>
            <strong dir="auto">{line.team.clone()}</strong>
            <div>{words}</div>
        </li>
    }
}
