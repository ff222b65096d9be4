//! Questions to take out of many: picked from those that the chosen ones have, or pasted as ids.

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    fields::{BulkFields, List, toggle},
    form::BulkForm,
};
use crate::{
    data::{Gathered, QueryClient},
    model::{Interview, QuestionId},
    ui::{TokenField, intl},
};

/// Both kinds of questions.
#[component]
pub(super) fn Questions(
    /// The form's state.
    fields: BulkFields,
) -> impl IntoView {
    let form = fields.form;
    let audio = Memo::new(move |_| fields.details.with(|details| union(details, audio_of)));
    let survey = Memo::new(move |_| fields.details.with(|details| union(details, survey_of)));
    let has_more = form.with_untracked(|form| {
        !form.picked_questions.is_empty()
            || !form.picked_survey_questions.is_empty()
            || !form.pasted_questions.is_empty()
            || !form.pasted_survey_questions.is_empty()
    });
    view! {
        <details class="bulk-more" open=has_more>
            <summary>"Questions to take out"</summary>
            <div class="bulk-form">
                <Load fields />
                <Picks
                    label="Questions"
                    known=audio
                    form
                    list=|form| &mut form.picked_questions
                />
                <Paste
                    id="bulk-questions"
                    label="Ids of questions"
                    form
                    list=|form| &mut form.pasted_questions
                />
                <Picks
                    label="Survey questions"
                    known=survey
                    form
                    list=|form| &mut form.picked_survey_questions
                />
                <Paste
                    id="bulk-survey-questions"
                    label="Ids of survey questions"
                    form
                    list=|form| &mut form.pasted_survey_questions
                />
            </div>
        </details>
    }
}

/// A list of questions of the form.
type Picked = fn(&mut BulkForm) -> &mut Vec<QuestionId>;
/// An id, and what it is called where that is known.
type Known = (QuestionId, Option<String>);

/// Reads the chosen ones, since rows of a list have no questions.
#[component]
fn Load(
    /// The form's state.
    fields: BulkFields,
) -> impl IntoView {
    let client = StoredValue::new(QueryClient::expect());
    let progress = RwSignal::new(None::<Gathered>);
    let is_done = RwSignal::new(fields.details.with_untracked(|details| !details.is_empty()));
    let load = move |_| {
        if progress.with_untracked(Option::is_some) {
            return;
        }
        progress.set(Some(Gathered::default()));
        let client = client.get_value();
        spawn_local(async move {
            let ids = fields.ids();
            // A dialog that is closed has no signal any more to tell, and stops the reading.
            let on_progress = |so_far: Gathered| progress.try_set(Some(so_far)).is_none();
            let details = client.gather_details(&ids, on_progress).await;
            if let Some(details) = details
                && progress.try_set(None).is_none()
            {
                fields.details.set(details);
                is_done.set(true);
            }
        });
    };
    let words = move |so_far: Gathered| match so_far.waits_until {
        Some(until) => format!(
            "The rate limit is reached; going on at {}",
            intl::exact_time(until)
        ),
        None => format!(
            "{} of {} read…",
            intl::number(so_far.found),
            intl::number(so_far.total)
        ),
    };
    let count = fields.chosen.with_value(Vec::len);
    view! {
        {move || match (progress.get(), is_done.get()) {
            (Some(so_far), _) => view! { <p role="status">{words(so_far)}</p> }.into_any(),
            (None, false) => view! {
                <p class="field__hint">
                    {format!("To pick from their questions, the interviews are read one by one: {}.", requests(count))}
                </p>
                <p><button type="button" class="button" on:click=load>"Read their questions"</button></p>
            }
            .into_any(),
            (None, true) => view! { <p class="field__hint" role="status">{known_words(fields)}</p> }.into_any(),
        }}
    }
}

fn requests(count: usize) -> String {
    if count == 1 {
        "1 request".to_owned()
    } else {
        format!("{} requests", intl::count(count))
    }
}

fn known_words(fields: BulkFields) -> String {
    let known = fields.details.with(|details| {
        details
            .iter()
            .filter(|one| one.questions.is_some() || one.survey_questions.is_some())
            .count()
    });
    let count = fields.chosen.with_value(Vec::len);
    if known == count {
        "Their questions are known.".to_owned()
    } else {
        format!(
            "The API told the questions of {} of {}. For the others, paste ids.",
            intl::count(known),
            intl::count(count)
        )
    }
}

#[component]
fn Picks(
    /// Which kind.
    label: &'static str,
    /// Those that are known.
    known: Memo<Vec<Known>>,
    /// The form.
    form: RwSignal<BulkForm>,
    /// Its list.
    list: Picked,
) -> impl IntoView {
    let pick = move |(id, title): Known| {
        let name = title.unwrap_or_else(|| id.as_str().to_owned());
        let is_picked = form.with_untracked(|form| list(&mut form.clone()).contains(&id));
        let changed = move |event: ev::Event| {
            let is_on = event_target_checked(&event);
            form.update(|form| toggle(list(form), &id, is_on));
        };
        view! {
            <li>
                <label class="checkbox">
                    <input type="checkbox" prop:checked=is_picked on:change=changed />
                    <bdi>{name}</bdi>
                </label>
            </li>
        }
    };
    view! {
        <Show when=move || known.with(|known| !known.is_empty())>
            <fieldset class="bulk-picks">
                <legend class="field__label">{label}</legend>
                <ul class="name-list">{move || known.get().into_iter().map(pick).collect_view()}</ul>
            </fieldset>
        </Show>
    }
}

#[component]
fn Paste(
    /// Id of the field.
    id: &'static str,
    /// What it is called.
    label: &'static str,
    /// The form.
    form: RwSignal<BulkForm>,
    /// Its list.
    list: List,
) -> impl IntoView {
    let tokens = Signal::derive(move || form.with(|form| list(&mut form.clone()).clone()));
    let on_change = Callback::new(move |ids| form.update(|form| *list(form) = ids));
    view! { <TokenField id label tokens on_change /> }
}

fn audio_of(interview: &Interview) -> Vec<Known> {
    let questions = interview.questions.iter().flatten();
    questions
        .map(|one| (one.id.clone(), one.title.clone()))
        .collect()
}

fn survey_of(interview: &Interview) -> Vec<Known> {
    let questions = interview.survey_questions.iter().flatten();
    questions
        .map(|one| (one.id.clone(), one.title.clone()))
        .collect()
}

/// The questions of all, each once, in the order in which they come.
fn union(details: &[Interview], of: fn(&Interview) -> Vec<Known>) -> Vec<Known> {
    let mut known: Vec<Known> = Vec::new();
    for question in details.iter().flat_map(of) {
        if !known.iter().any(|(id, _)| *id == question.0) {
            known.push(question);
        }
    }
    known
}
