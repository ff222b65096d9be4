//! The lists and texts of an interview, one below the other.

use leptos::prelude::*;

use super::{AiTextQuestions, Keywords, Questions, SurveyQuestions, view_model::lists_not_sent};
use crate::{
    messages::{common, detail as words, fields},
    model::Interview,
    ui::SkeletonRows,
};

/// Description, questions and keywords; what the API did not send is named as not known, and what is still on its
/// way has bars in its place.
#[component]
pub(in crate::interviews) fn Contents(
    /// Of which interview.
    interview: Interview,
    /// Whether it is only what a list knows of it, and the rest is on its way.
    #[prop(optional)]
    is_partial: bool,
) -> impl IntoView {
    let not_sent = lists_not_sent(&interview);
    view! {
        {interview.description.filter(|text| !text.trim().is_empty()).map(|text| view! {
            <section class="detail__section">
                <h2 class="section-heading">{fields::description()}</h2>
                <p class="prose" dir="auto">{text}</p>
            </section>
        })}
        {interview.questions.map(|questions| view! { <Questions questions /> })}
        {interview.survey_questions.map(|questions| view! { <SurveyQuestions questions /> })}
        {interview.ai_text_questions.map(|questions| view! { <AiTextQuestions questions /> })}
        {interview.keywords.map(|keywords| view! { <Keywords keywords /> })}
        {if is_partial {
            view! { <SkeletonRows rows=6 label=common::loading_interview() /> }.into_any()
        } else if not_sent.is_empty() {
            ().into_any()
        } else {
            view! { <p class="quiet">{words::not_sent(&not_sent.join(", "))}</p> }.into_any()
        }}
    }
}
