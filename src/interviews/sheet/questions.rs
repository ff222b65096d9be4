//! The questions and keywords of an interview.

use leptos::prelude::*;

use crate::{
    messages::{common, detail as words, fields},
    model::{AiTextQuestion, Question, QuestionId, SurveyQuestion},
};

/// Audio questions in asking order.
#[component]
pub(in crate::interviews) fn Questions(
    /// The questions.
    questions: Vec<Question>,
) -> impl IntoView {
    section(fields::questions(), questions, |question| {
        question_title(question.title, &question.id).into_any()
    })
}

/// Survey questions, with their options and whether they end the interview.
#[component]
pub(in crate::interviews) fn SurveyQuestions(
    /// The questions.
    questions: Vec<SurveyQuestion>,
) -> impl IntoView {
    section(fields::survey_questions(), questions, |question| {
        let knockout = (question.knockout == Some(true)).then(|| {
            view! { <span class="tag tag--strong">{words::knockout()}</span> }
        });
        let options = (!question.options.is_empty()).then(|| {
            view! {
                <ul class="options" aria-label=words::options()>
                    {question.options.into_iter()
                        .map(|option| view! { <li dir="auto">{option}</li> })
                        .collect_view()}
                </ul>
            }
        });
        view! { {question_title(question.title, &question.id)} " " {knockout} {options} }.into_any()
    })
}

/// Written questions judged by AI.
#[component]
pub(in crate::interviews) fn AiTextQuestions(
    /// The questions.
    questions: Vec<AiTextQuestion>,
) -> impl IntoView {
    section(words::ai_text_questions(), questions, |question| {
        question_title(question.title, &question.id).into_any()
    })
}

/// Keywords.
#[component]
pub(in crate::interviews) fn Keywords(
    /// The words, as typed.
    keywords: Vec<String>,
) -> impl IntoView {
    view! {
        <section class="detail__section">
            <h2 class="section-heading">{fields::keywords()}</h2>
            {if keywords.is_empty() {
                view! { <p class="quiet">{common::none()}</p> }.into_any()
            } else {
                view! {
                    <ul class="tags">
                        {keywords.into_iter()
                            .map(|word| view! { <li class="tag" dir="auto">{word}</li> })
                            .collect_view()}
                    </ul>
                }
                .into_any()
            }}
        </section>
    }
}

fn section<Q>(title: &'static str, questions: Vec<Q>, shown: fn(Q) -> AnyView) -> impl IntoView {
    let count = questions.len();
    view! {
        <section class="detail__section">
            <h2 class="section-heading">
                {title} " " <span class="section-heading__count">{count}</span>
            </h2>
            {if count == 0 {
                view! { <p class="quiet">{common::none()}</p> }.into_any()
            } else {
                view! {
                    <ol class="questions">
                        {questions.into_iter().map(|question| view! { <li>{shown(question)}</li> }).collect_view()}
                    </ol>
                }
                .into_any()
            }}
        </section>
    }
}

fn question_title(title: Option<String>, id: &QuestionId) -> impl IntoView {
    match title {
        Some(title) => view! { <span dir="auto">{title}</span> }.into_any(),
        None => view! { <span class="opaque-id">{id.as_str().to_owned()}</span> }.into_any(),
    }
}
