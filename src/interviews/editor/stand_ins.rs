//! STAND-INS for the widgets of `ui` and `components` that another branch brings. To be removed.
#![allow(missing_docs, clippy::all)]

use leptos::prelude::*;

use crate::model::{Question, SurveyQuestion, TeamId};

#[component]
pub fn QuestionList(
    questions: Signal<Option<Vec<Question>>>,
    on_change: Callback<Vec<Question>>,
    team: Signal<Option<TeamId>>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let _ = (on_change, team);
    view! { <p>{move || questions.get().map(|q| q.len())}</p><p>{error}</p> }.into_any()
}

#[component]
pub fn SurveyQuestionList(
    questions: Signal<Option<Vec<SurveyQuestion>>>,
    on_change: Callback<Vec<SurveyQuestion>>,
    team: Signal<Option<TeamId>>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let _ = (on_change, team);
    view! { <p>{move || questions.get().map(|q| q.len())}</p><p>{error}</p> }.into_any()
}

#[component]
pub fn KeywordList(
    keywords: Signal<Option<Vec<String>>>,
    on_change: Callback<Vec<String>>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let add = move |event: leptos::ev::Event| {
        let mut list = keywords.get_untracked().unwrap_or_default();
        list.push(event_target_value(&event));
        on_change.run(list);
    };
    view! { <input aria-label="Keywords" on:change=add /><p>{move || keywords.get().map(|k| k.join(", "))}</p><p>{error}</p> }.into_any()
}
