//! A failure in words, with what can be done about it.

use leptos::prelude::*;

use super::SignInElsewhere;
use crate::{
    data::{Problem, Remedy, ask_for_key},
    messages::{common, components as words, intl},
    ui::{Notice, NoticeKind},
};

/// What happened, what to do next, and the request id to quote.
#[component]
pub fn ProblemNotice(
    /// What went wrong.
    problem: Problem,
    /// `Error` where nothing can be shown, `Warning` where older data still stands.
    kind: NoticeKind,
    /// More to say, such as how old the shown data is.
    #[prop(optional)]
    note: Option<String>,
    /// Asks again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let remedy = match problem.remedy {
        Remedy::Retry => Some(view! {
            <button type="button" class="button" on:click=move |_| on_retry.run(())>{common::try_again()}</button>
        }
        .into_any()),
        Remedy::EnterKey => {
            let ask = ask_for_key();
            Some(view! {
                <button type="button" class="button button--primary" on:click=move |_| ask()>
                    {common::enter_key()}
                </button>
            }
            .into_any())
        }
        // The way in this tab stands above the page.
        Remedy::SignIn => Some(view! {
            <SignInElsewhere />
            <button type="button" class="button" on:click=move |_| on_retry.run(())>{common::try_again()}</button>
        }
        .into_any()),
        Remedy::Leave => None,
    };
    let retry_at = problem
        .retry_at
        .map(|unix_ms| words::problem_retry_at(&intl::exact_time(unix_ms)));
    view! {
        <Notice kind>
            <p class="notice__title">{problem.title}</p>
            <p>{problem.advice} {note.filter(|note| !note.is_empty()).map(|note| format!(" {note}"))}</p>
            {problem.not_changed.map(|text| view! { <p><strong>{text}</strong></p> }.into_any())}
            {retry_at.map(|text| view! { <p>{text}</p> }.into_any())}
            {problem.api_message.map(|text| view! {
                <p>{words::problem_api_says()} <q dir="auto">{text}</q></p>
            }.into_any())}
            {problem.request_id.map(|id| view! {
                <p class="quiet">{common::request_id()} <code class="opaque-id">{id}</code></p>
            }.into_any())}
            {remedy.map(|remedy| view! { <p class="notice__actions">{remedy}</p> }.into_any())}
        </Notice>
    }
}
