//! What became of each copy.

use leptos::prelude::*;

use super::{
    desk::CopyDesk,
    run::{CopyLine, CopyOutcome, CopyRun},
};
use crate::{
    components::{LookForIt, search_for},
    messages::{common, copy as words},
};

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
            <p class="quiet">{words::may_close()}</p>
        })}
        <p class="dialog__actions">
            {move || is_incomplete.get().then(|| view! {
                <button type="button" class="button" on:click=move |_| desk.run.set(None)>
                    {words::change_choice()}
                </button>
            })}
            <button type="button" class="button" on:click=move |_| desk.close()>{common::close()}</button>
            {move || has_refused.get().then(|| view! {
                <button type="button" class="button button--primary" on:click=move |_| desk.retry_refused()>
                    {words::retry_failed()}
                </button>
            })}
        </p>
    }
}

fn shown(desk: CopyDesk, line: &CopyLine, name: &str) -> impl IntoView + use<> {
    let close = move |_| desk.close();
    let (outcome, text) = match &line.outcome {
        CopyOutcome::Waiting => ("waiting", words::line_waiting().into_any()),
        CopyOutcome::Sending => ("sending", words::line_copying().into_any()),
        CopyOutcome::Copied(Some(address)) => (
            "copied",
            view! {
                {words::line_copied()} " "
                <a href=address.clone() on:click=close>{words::open_copy()}</a>
            }
            .into_any(),
        ),
        CopyOutcome::Copied(None) => (
            "copied",
            view! {
                {words::line_copied_no_id()} " "
                <a href=search_for(name) on:click=close>{words::find_in_list()}</a>
            }
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
            <div>{text}</div>
        </li>
    }
}
