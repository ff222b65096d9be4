//! The texts, questions and keywords of the form.

use std::sync::Arc;

use leptos::prelude::*;

use super::{form_state::FormState, stored_draft::Target, view_model::is_offered};
use crate::{
    components::{KeywordList, QuestionList, SurveyQuestionList},
    messages::{editor as words, fields, intl},
    model::{AiTextQuestion, Draft, Field, FieldValue, Interview, InterviewType, TeamId},
    ui::{Select, SelectOption, TextArea, TextField},
};

/// Languages that are offered by name; an interview keeps any other that it has.
const LANGUAGES: [&str; 24] = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko",
    "nl", "pl", "pt", "ro", "sv", "tr", "uk", "zh",
];

/// A text field of the form.
pub(super) fn text_field(
    form: FormState,
    field: Field,
    label: &'static str,
    hint: &'static str,
    of: fn(&Draft) -> &String,
) -> AnyView {
    view! {
        <TextField
            id=field.api_name()
            label=label
            hint=hint
            value=form.text(of)
            error=form.problem(field)
            on_input=typed(form, field)
            on_blur=left(form, field)
        />
    }
    .into_any()
}

/// Title, name, description and language.
#[component]
pub(super) fn Basics(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let description = Field::Description;
    let name_hint = if form.keeper().is_new() {
        words::display_name_hint_new()
    } else {
        words::display_name_hint()
    };
    view! {
        <section class="card" aria-labelledby="editor-basics">
            <h2 id="editor-basics" class="section-heading">{words::about()}</h2>
            {text_field(form, Field::Title, fields::title(), words::required(), |draft| &draft.title)}
            {text_field(form, Field::DisplayName, fields::display_name(), name_hint, |draft| &draft.display_name)}
            <TextArea
                id=description.api_name()
                label=fields::description()
                value=form.text(|draft| &draft.description)
                error=form.problem(description)
                on_input=typed(form, description)
                on_blur=left(form, description)
            />
            <Language form />
        </section>
    }
}

#[component]
fn Language(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let value = form.text(|draft| &draft.language);
    let own = untrack(|| form.start().draft.language);
    let options = Memo::new(move |_| {
        let mut codes: Vec<_> = LANGUAGES.map(str::to_owned).to_vec();
        for code in [own.clone(), value.get()] {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        let mut options: Vec<_> = codes
            .into_iter()
            .map(|code| SelectOption {
                label: if code.is_empty() {
                    words::not_said().to_owned()
                } else {
                    intl::language_name(&code)
                },
                value: code,
            })
            .collect();
        options.sort_by(|one, other| one.label.cmp(&other.label));
        options
    });
    view! {
        <Select
            id=Field::Language.api_name()
            label=fields::language()
            value=value
            options=options
            error=form.problem(Field::Language)
            on_change=typed(form, Field::Language)
        />
    }
}

/// Questions of all three kinds, as far as the type of the interview lets them be changed here.
#[component]
pub(super) fn AllQuestions(
    /// The form.
    form: FormState,
    /// The interview, unless it is a new one.
    interview: Option<Arc<Interview>>,
) -> impl IntoView {
    let kind = match &interview {
        Some(interview) => interview.interview_type.clone(),
        None => Some(InterviewType::Standard),
    };
    let team = match form.keeper().target() {
        Target::Edit { team, .. } => team,
        Target::New => None,
    };
    let team: Signal<Option<TeamId>> = Signal::stored(team);
    let audio = is_offered(Field::Questions, kind.as_ref()).then(|| {
        let on_change = Callback::new(move |list| {
            form.edit(Field::Questions, FieldValue::Questions(Some(list)));
        });
        view! {
            <div class="card">
                <QuestionList
                    questions=form.part(|draft| &draft.questions)
                    on_change=on_change
                    team=team
                    error=form.problem(Field::Questions)
                />
            </div>
        }
    });
    let survey = is_offered(Field::SurveyQuestions, kind.as_ref()).then(|| {
        let on_change = Callback::new(move |list| {
            form.edit(
                Field::SurveyQuestions,
                FieldValue::SurveyQuestions(Some(list)),
            );
        });
        view! {
            <div class="card">
                <SurveyQuestionList
                    questions=form.part(|draft| &draft.survey_questions)
                    on_change=on_change
                    team=team
                    error=form.problem(Field::SurveyQuestions)
                />
            </div>
        }
    });
    let written = interview
        .and_then(|interview| interview.ai_text_questions.clone())
        .filter(|questions| !questions.is_empty())
        .map(ai_text_questions);
    view! { {audio} {survey} {written} }
}

fn ai_text_questions(questions: Vec<AiTextQuestion>) -> AnyView {
    let names = questions.into_iter().map(|question| {
        let name = question
            .title
            .unwrap_or_else(|| question.id.as_str().to_owned());
        view! { <li dir="auto">{name}</li> }
    });
    view! {
        <section class="card" aria-labelledby="editor-ai-title">
            <h2 id="editor-ai-title" class="section-heading">{words::ai_text_questions()}</h2>
            <p class="quiet">{words::ai_text_questions_hint()}</p>
            <ol class="questions">{names.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Keywords.
#[component]
pub(super) fn Keywords(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let on_change = Callback::new(move |list| {
        form.edit(Field::Keywords, FieldValue::Keywords(Some(list)));
    });
    view! {
        <div class="card">
            <KeywordList
                keywords=form.part(|draft| &draft.keywords)
                on_change=on_change
                error=form.problem(Field::Keywords)
            />
        </div>
    }
}

/// Typing in a text, or choosing one.
pub(super) fn typed(form: FormState, field: Field) -> Callback<String> {
    Callback::new(move |text| form.edit(field, FieldValue::Text(text)))
}

/// Leaving a text.
pub(super) fn left(form: FormState, field: Field) -> Callback<()> {
    Callback::new(move |()| form.leave(field))
}
