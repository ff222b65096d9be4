//! STAND-INS for the widgets of `ui` and `components` that another branch brings. To be removed.
#![allow(missing_docs, clippy::all)]

use leptos::prelude::*;

use crate::model::{Question, SurveyQuestion, TeamId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    pub value: String,
    pub label: String,
}

#[component]
pub fn TextField(
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] on_blur: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p>{hint}</p>
            <input id=id class="input" prop:value=value
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:input=move |event| on_input.run(event_target_value(&event))
                on:blur=move |_| if let Some(f) = on_blur { f.run(()) } />
            <p class="field__error">{error}</p>
        </div>
    }
    .into_any()
}

#[component]
pub fn TextArea(
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] on_input: Callback<String>,
    #[prop(optional, into)] on_blur: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p>{hint}</p>
            <textarea id=id class="input" prop:value=value
                on:input=move |event| on_input.run(event_target_value(&event))
                on:blur=move |_| if let Some(f) = on_blur { f.run(()) } />
            <p class="field__error">{error}</p>
        </div>
    }
    .into_any()
}

#[component]
pub fn Select(
    id: &'static str,
    label: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    #[prop(into)] on_change: Callback<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p>{hint}</p>
            <select id=id class="input" on:change=move |event| on_change.run(event_target_value(&event))>
                {move || options.get().into_iter().map(|option| {
                    let is = option.value == value.get();
                    view! { <option value=option.value prop:selected=is>{option.label}</option> }
                }).collect_view()}
            </select>
            <p class="field__error">{error}</p>
        </div>
    }
    .into_any()
}

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
