//! A search in one of the lists of questions, as the picker sees it: without the kind of question.

use leptos::prelude::*;

use super::words::Progress;
use crate::{
    data::QuestionSearch,
    model::{AudioQuestion, QuestionId, QuestionParams, SurveyQuestion, TeamId},
};

/// A question that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) id: QuestionId,
    pub(super) title: Option<String>,
    pub(super) detail: Option<String>,
}

impl From<&AudioQuestion> for Choice {
    fn from(question: &AudioQuestion) -> Self {
        Self {
            id: question.id.clone(),
            title: question.title.clone(),
            detail: question.script.clone(),
        }
    }
}

impl From<&SurveyQuestion> for Choice {
    fn from(question: &SurveyQuestion) -> Self {
        let options = &question.options;
        Self {
            id: question.id.clone(),
            title: question.title.clone(),
            detail: (!options.is_empty()).then(|| options.join(" · ")),
        }
    }
}

/// What the picker and the search say to each other.
#[derive(Clone, Copy)]
pub(super) struct Search {
    /// Whether anybody has opened the list: nothing is asked before.
    pub(super) is_wanted: RwSignal<bool>,
    /// What is searched for, after a pause in the typing.
    pub(super) asked: RwSignal<String>,
    /// What was found.
    pub(super) choices: RwSignal<Vec<Choice>>,
    /// How far the search is.
    pub(super) progress: RwSignal<Progress>,
    /// Moves when the search is to be tried again.
    pub(super) attempt: RwSignal<u32>,
}

impl Search {
    pub(super) fn new() -> Self {
        Self {
            is_wanted: RwSignal::new(false),
            asked: RwSignal::new(String::new()),
            choices: RwSignal::new(Vec::new()),
            progress: RwSignal::new(Progress::Unasked),
            attempt: RwSignal::new(0),
        }
    }

    /// What to ask the API for.
    pub(super) fn params(self, team: Signal<Option<TeamId>>) -> Memo<QuestionParams> {
        Memo::new(move |_| QuestionParams {
            search: self.asked.get(),
            team: team.get(),
            page: 1,
        })
    }

    /// Follows a query for as long as the present owner lives. `see` is shown every question that comes.
    pub(super) fn follow<Q>(self, query: QuestionSearch<Q>, see: impl Fn(&[Q]) + 'static)
    where
        Q: Send + Sync + 'static,
        Choice: for<'a> From<&'a Q>,
    {
        Effect::new(move |_| {
            let (choices, progress) = query.with(|state| {
                if state.error().is_some() && !state.is_fetching() {
                    return (Vec::new(), Progress::Unavailable);
                }
                let page = state.snapshot().map(|snapshot| &snapshot.value);
                let choices: Vec<_> = page
                    .into_iter()
                    .flat_map(|page| page.rows.iter().map(Choice::from))
                    .collect();
                let progress = match state.current() {
                    Some(answer) if !state.is_fetching() => Progress::Found {
                        shown: choices.len(),
                        total: answer.value.pagination.total as usize,
                    },
                    _ => Progress::Searching,
                };
                (choices, progress)
            });
            if let Some(page) = query.snapshot() {
                see(&page.value.rows);
            }
            self.choices.set(choices);
            self.progress.set(progress);
        });
        Effect::new(move |before: Option<u32>| {
            let attempt = self.attempt.get();
            if before.is_some_and(|before| before != attempt) {
                query.refetch();
            }
            attempt
        });
    }
}
