//! Reads the interview that a form begins with: afresh, past everything kept, and once. What is read
//! later never changes a form that somebody types in.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    data::{InterviewKey, Problem, QueryClient, Subject, explain},
    model::Interview,
};

/// How far the reading is.
#[derive(Clone, PartialEq)]
pub(super) enum Reading {
    /// Under way.
    Waiting,
    /// It failed.
    Failed(Problem),
    /// The interview.
    Ready(Arc<Interview>),
}

/// The reading, and what starts it again after a failure.
#[derive(Clone, Copy)]
pub(super) struct FreshInterview {
    state: RwSignal<Reading>,
    attempt: RwSignal<u32>,
}

impl FreshInterview {
    /// How far it is (tracked).
    pub(super) fn state(self) -> Reading {
        self.state.get()
    }

    /// Asks again.
    pub(super) fn retry(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// Reads what `key` names. A failed reading begins anew with another key of the session.
pub(super) fn use_fresh_interview(key: Memo<InterviewKey>) -> FreshInterview {
    let client = QueryClient::expect();
    let state = RwSignal::new(Reading::Waiting);
    let attempt = RwSignal::new(0);
    let newest = StoredValue::new(0_u32);
    Effect::new(move |before: Option<InterviewKey>| {
        let key = key.get();
        client.session().generation();
        attempt.track();
        let is_other = before.is_some_and(|before| before != key);
        let is_ready = state.with_untracked(|state| matches!(state, Reading::Ready(_)));
        if is_ready && !is_other {
            return key;
        }
        state.set(Reading::Waiting);
        let this = newest
            .try_update_value(|newest| {
                *newest += 1;
                *newest
            })
            .unwrap_or_default();
        let client = client.clone();
        let wanted = key.clone();
        spawn_local(async move {
            let result = client
                .read_interview(&wanted.id, wanted.team.as_ref())
                .await;
            // The page may be gone by now, or ask for another one.
            if newest.try_get_value() != Some(this) {
                return;
            }
            let way = client.session().way();
            state.try_set(match result {
                Ok(interview) => Reading::Ready(Arc::new(interview)),
                Err(error) => Reading::Failed(explain(&error, Subject::Interview, way)),
            });
        });
        key
    });
    FreshInterview { state, attempt }
}
