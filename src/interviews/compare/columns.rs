//! One read for each interview that is compared.

use leptos::prelude::*;

use crate::{
    data::{InterviewKey, Problem, Query, QueryClient, Subject, explain, use_interview},
    model::{Interview, InterviewId},
};

/// An interview of the comparison, and what is known of it.
#[derive(Clone)]
pub(super) struct Column {
    pub(super) id: InterviewId,
    query: Query<InterviewKey, Interview>,
}

impl Column {
    /// Reads it; what is known already is shown at once.
    pub(super) fn read(id: InterviewId) -> Self {
        let key = InterviewKey {
            id: id.clone(),
            team: None,
        };
        Self {
            id,
            query: use_interview(Memo::new(move |_| key.clone())),
        }
    }

    /// The interview, once it has come (tracked).
    pub(super) fn interview(&self) -> Option<Interview> {
        Some((*self.query.current()?.value).clone())
    }

    /// What went wrong, where it did not come (tracked).
    pub(super) fn problem(&self) -> Option<Problem> {
        let way = QueryClient::expect().session().way();
        self.query
            .with(|state| Some(explain(state.error()?, Subject::Interview, way)))
    }

    /// Whether it may still come by itself (tracked).
    pub(super) fn is_on_its_way(&self) -> bool {
        self.query
            .with(|state| state.current().is_none() && state.error().is_none())
    }

    /// What to call it (tracked): its id until it has come.
    pub(super) fn name(&self) -> String {
        self.interview().map_or_else(
            || self.id.as_str().to_owned(),
            |interview| interview.name().to_owned(),
        )
    }

    /// Reads it again.
    pub(super) fn refetch(&self) {
        self.query.refetch();
    }
}
