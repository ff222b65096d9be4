//! What a person is likely to look at next is read ahead, so that opening it asks nothing. Only where most of the
//! API's budget is left, one thing at a time, and never where bytes are to be saved. What fails is as if it had
//! never been tried: whoever opens it asks for it as usual.

use std::sync::Arc;

use js_sys::{Date, Reflect};
use leptos::{prelude::*, task::spawn_local};

use super::{InterviewKey, QueryClient, kept::Kept, query_state::Snapshot};
use crate::{
    api::{ApiClient, ApiError},
    following::until_gone,
    model::{InterviewId, ListParams},
};

/// Whether this person has asked their browser for few bytes.
pub fn saves_data() -> bool {
    let connection = Reflect::get(&window().navigator(), &"connection".into());
    connection
        .and_then(|connection| Reflect::get(&connection, &"saveData".into()))
        .is_ok_and(|wish| wish.is_truthy())
}

/// Something that can be read ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// One interview.
    Interview(InterviewKey),
    /// A page of the list.
    List(ListParams),
}

impl QueryClient {
    /// Reads an interview ahead, unless it is here already.
    pub fn read_interview_ahead(&self, id: &InterviewId) {
        let key = InterviewKey {
            id: id.clone(),
            team: None,
        };
        if self.may_read_ahead(&self.interviews, &key) {
            self.read_ahead(Wanted::Interview(key));
        }
    }

    /// Reads a page of the list ahead, unless it is here already.
    pub fn read_list_ahead(&self, params: ListParams) {
        if self.may_read_ahead(&self.lists, &params) {
            self.read_ahead(Wanted::List(params));
        }
    }

    /// Whether this is being read ahead: then whoever asks for it waits for that (tracked).
    pub(super) fn reads_ahead(
        &self,
        wanted: impl Fn() -> Wanted + Send + Sync + 'static,
    ) -> Memo<bool> {
        let ahead = self.ahead;
        Memo::new(move |_| {
            until_gone();
            ahead.with(|ahead| ahead.as_ref() == Some(&wanted()))
        })
    }

    fn may_read_ahead<K: Clone + PartialEq, T: 'static>(&self, kept: &Kept<K, T>, key: &K) -> bool {
        let now = Date::now() as i64;
        let is_here = || {
            let kept = kept.get(self.session().generation_untracked(), key);
            kept.is_some_and(|snapshot| snapshot.is_fresh(now))
        };
        let is_idle = self.ahead.try_with_untracked(Option::is_none) == Some(true);
        let has_budget = || self.rate_limit().is_none_or(|said| said.is_plenty(now));
        is_idle && !is_here() && has_budget() && !self.reach.is_lost() && !saves_data()
    }

    fn read_ahead(&self, wanted: Wanted) {
        let Ok(api) = self.api() else { return };
        let client = self.clone();
        let before = (
            self.session().generation_untracked(),
            self.revision_untracked(),
        );
        self.ahead.set(Some(wanted.clone()));
        spawn_local(async move {
            let api = client.for_showing(api).await;
            // What was written meanwhile may not be in it, and what belongs to another key is not ours.
            let is_ours = || {
                before
                    == (
                        client.session().generation_untracked(),
                        client.revision_untracked(),
                    )
            };
            match wanted {
                Wanted::Interview(key) => {
                    let answer = api.get_interview(&key.id, key.team.as_ref()).await;
                    if is_ours() {
                        keep(&client.interviews, before.0, key, answer, &api);
                    }
                }
                Wanted::List(params) => {
                    let answer = api.list_interviews(&params).await;
                    if is_ours() {
                        keep(&client.lists, before.0, params, answer, &api);
                    }
                }
            }
            // The app may be gone by now.
            client.ahead.try_set(None);
        });
    }
}

fn keep<K: Clone + PartialEq, T: 'static>(
    kept: &Kept<K, T>,
    generation: u32,
    key: K,
    answer: Result<T, ApiError>,
    api: &ApiClient,
) {
    // What this device had kept is no news.
    let (Ok(value), None) = (answer, api.from_device()) else {
        return;
    };
    kept.put(
        generation,
        Snapshot {
            key,
            value: Arc::new(value),
            received_at: Date::now() as i64,
            is_expired: false,
        },
    );
}
