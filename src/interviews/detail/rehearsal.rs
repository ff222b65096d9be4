//! The page of an interview that there is not, with one of everything that the API may say of one, and no id that a
//! name would be asked for: drawn once where nobody sees it ([`LazyPart::rehearse`](crate::components::LazyPart)).

use leptos::prelude::*;

use super::page::{InterviewPage, Main, Side};
use crate::{
    interviews::actions::{ActionTarget, FavouriteButton, InterviewButtons},
    model::{
        AiTextQuestion, Interview, InterviewStatus, InterviewType, Question, SurveyQuestion,
        Timestamp,
    },
};

/// The page while nothing is known of it, and what it shows while it knows what the list knows, and then all.
#[component]
pub(super) fn Rehearsal() -> impl IntoView {
    let target = ActionTarget::of(&sample(), None);
    view! {
        <InterviewPage />
        <FavouriteButton one=target.remembered() />
        <InterviewButtons target on_archive=Callback::new(|()| ()) />
        <Main interview=sample() is_partial=true />
        <Main interview=sample() />
        <Side known=Memo::new(|_| Some(sample())) />
    }
}

fn sample() -> Interview {
    let said = || Some(String::from("?"));
    let time = || Some(Timestamp::from_text(String::from("2026-01-01T00:00:00Z")));
    Interview {
        title: said(),
        display_name: said(),
        interview_type: Some(InterviewType::Standard),
        status: Some(InterviewStatus::Active),
        description: said(),
        description_url: Some(String::from("https://example.com")),
        language: Some(String::from("en")),
        resume: Some(true),
        web_only: Some(true),
        created_at: time(),
        updated_at: time(),
        archived_at: time(),
        questions: Some(vec![Question {
            id: "?".into(),
            title: said(),
        }]),
        survey_questions: Some(vec![SurveyQuestion {
            id: "?".into(),
            title: said(),
            knockout: Some(true),
            options: vec![String::from("?")],
        }]),
        ai_text_questions: Some(vec![AiTextQuestion {
            id: "?".into(),
            title: said(),
        }]),
        keywords: Some(vec![String::from("?")]),
        ..Interview::bare("?".into())
    }
}
