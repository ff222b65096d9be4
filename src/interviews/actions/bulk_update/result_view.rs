//! How far a change is, and what became of it.

use leptos::prelude::*;

use super::{name_of, report::Report};
use crate::{
    data::{BatchState, BulkRun, QueryClient, Reason},
    interviews::{
        actions::{batch_words, touched::interviews},
        selection::Chosen,
    },
    model::{BulkUpdate, InterviewId},
    ui::{CopyButton, Notice, NoticeKind, intl},
};

/// Progress first, then the report.
#[component]
pub(super) fn ResultView(
    /// What is sent.
    change: BulkUpdate,
    /// What is known of the interviews.
    chosen: StoredValue<Vec<Chosen>>,
    /// Who sends it.
    run: BulkRun,
    /// Sends a part of it again.
    on_send: Callback<BulkUpdate>,
    /// Back to the form, to mend what was refused, or to send again what nobody knows of.
    on_back: Callback<()>,
    /// Puts the report away.
    on_close: Callback<()>,
) -> impl IntoView {
    let change = StoredValue::new(change);
    let is_at_work = Memo::new(move |_| run.runner().is_at_work());
    let retry = move |ids: Vec<InterviewId>| {
        on_send.run(BulkUpdate {
            ids,
            ..change.get_value()
        });
    };
    view! {
        {move || {
            if is_at_work.get() {
                return view! { <Progress run /> }.into_any();
            }
            let report = Report::of(&run.parts());
            let again = report.retry();
            // The request as a whole came to nothing, or nobody knows: it may have to be mended.
            let is_whole_lost = !report.refused.is_empty() || !report.unknown.is_empty();
            view! {
                {chosen.with_value(|chosen| report_view(&report, chosen))}
                <div class="dialog__actions">
                    {(!again.is_empty()).then(|| {
                        let label = format!("Retry the failed {}", intl::count(again.len()));
                        view! {
                            <button type="button" class="button" on:click=move |_| retry(again.clone())>{label}</button>
                        }
                    })}
                    {is_whole_lost.then(|| view! {
                        <button type="button" class="button" on:click=move |_| on_back.run(())>"Back to the form"</button>
                    })}
                    <button type="button" class="button button--primary" on:click=move |_| on_close.run(())>"Close"</button>
                </div>
            }
            .into_any()
        }}
    }
}

#[component]
fn Progress(
    /// Who sends it.
    run: BulkRun,
) -> impl IntoView {
    let runner = run.runner();
    let counts = move || runner.with(BatchState::counts);
    let words = move || {
        let counts = counts();
        if counts.total == 1 {
            return "The request is under way…".to_owned();
        }
        let mut text = format!(
            "{} of {} requests",
            intl::count(counts.done),
            intl::count(counts.total)
        );
        if let Some(left) = runner.with(|state| state.time_left(js_sys::Date::now() as i64)) {
            text.push_str(", ");
            text.push_str(&batch_words::time_left(left));
        }
        text
    };
    let waiting = move || runner.with(|state| state.waits_until().map(batch_words::waiting));
    view! {
        <progress
            class="batch-progress"
            aria-label="Progress"
            max=move || counts().total.to_string()
            value=move || counts().done.to_string()
        ></progress>
        <p role="status">{words}</p>
        {move || waiting().map(|text| view! { <p role="status">{text}</p> })}
        <div class="dialog__actions">
            <button type="button" class="button button--primary" on:click=move |_| runner.stop()>"Stop"</button>
        </div>
    }
}

fn report_view(report: &Report, chosen: &[Chosen]) -> AnyView {
    let headline = headline(report);
    let is_known = report.changed_count() > 0 || report.unknown.is_empty();
    if report.is_whole() {
        return view! { <p role="status"><strong>{headline}</strong></p> }.into_any();
    }
    let failed: Vec<(String, String)> = report
        .failed
        .iter()
        .map(|(id, why)| (name_of(chosen, id), why.clone()))
        .collect();
    let text: String = failed
        .iter()
        .map(|(name, why)| format!("{name}\t{why}\n"))
        .collect();
    let rows = failed
        .into_iter()
        .map(|(name, why)| view! { <li><bdi>{name}</bdi> <p class="quiet" dir="auto">{why}</p></li> })
        .collect_view();
    let messages = report
        .messages
        .iter()
        .map(|message| view! { <p>"The API says: " <q dir="auto">{message.clone()}</q></p> })
        .collect_view();
    view! {
        {is_known.then(|| view! { <p role="status"><strong>{headline}</strong></p> })}
        {(!report.failed.is_empty()).then(|| view! {
            <p>{format!("{} failed:", intl::count(report.failed.len()))}</p>
            <ul class="name-list result-list" tabindex="0" aria-label="Failed">{rows}</ul>
            <p><CopyButton text=text label="Copy the results" /></p>
        })}
        {(!report.unclear.is_empty()).then(|| view! {
            <Notice kind=NoticeKind::Warning>
                <p>
                    "Some failed, and the API does not say which. They stay selected, and are not sent again by \
                     a button; look at them first."
                </p>
            </Notice>
        })}
        {messages}
        {part("These were refused, and nothing of them was changed:", &report.refused, &report.refusal)}
        {(!report.unknown.is_empty()).then(|| view! { <Unknown ids=report.unknown.clone() reason=report.loss.clone() /> })}
        {(!report.open.is_empty()).then(|| view! {
            <p>{format!("{} not sent.", interviews(report.open.len()))}</p>
        })}
    }
    .into_any()
}

/// How many were changed.
pub(super) fn headline(report: &Report) -> String {
    let count = report.changed_count();
    if count == 1 {
        "1 interview was changed.".to_owned()
    } else {
        format!("{} were changed.", interviews(count))
    }
}

fn part(words: &'static str, ids: &[InterviewId], reason: &Option<Reason>) -> Option<AnyView> {
    let reason = reason.clone()?;
    let words = format!("{words} {}.", interviews(ids.len()));
    Some(
        view! {
            <Notice kind=NoticeKind::Error>
                <p>{words}</p>
                {reason_view(reason)}
            </Notice>
        }
        .into_any(),
    )
}

fn reason_view(reason: Reason) -> impl IntoView {
    view! {
        <p>{reason.text}</p>
        {reason.request_id.map(|id| view! {
            <p class="quiet">"Request id: " <code class="opaque-id">{id}</code></p>
        })}
    }
}

/// Of these nobody knows. The list behind the dialog was read again; this reads it once more.
#[component]
fn Unknown(
    /// Which ones.
    ids: Vec<InterviewId>,
    /// Why.
    reason: Option<Reason>,
) -> impl IntoView {
    let client = StoredValue::new(QueryClient::expect());
    let is_read = RwSignal::new(false);
    let count = ids.len();
    let ids = StoredValue::new(ids);
    let read = move |_| {
        client.with_value(|client| ids.with_value(|ids| client.read_again(ids)));
        is_read.set(true);
    };
    view! {
        <Notice kind=NoticeKind::Warning>
            <p>
                <strong>{format!("We do not know whether {} changed.", whether(count))}</strong>
                " The answer was lost. They stay selected. Look at them in the list before you change them again."
            </p>
            {reason.map(reason_view)}
            <p>
                <button type="button" class="button" on:click=read>"Read the list again"</button>
                <span role="status">{move || is_read.get().then_some(" The list is being read.")}</span>
            </p>
        </Notice>
    }
}

fn whether(count: usize) -> String {
    if count == 1 {
        "1 interview was".to_owned()
    } else {
        format!("{} were", interviews(count))
    }
}
