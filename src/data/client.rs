//! What this tab has read, above the routes: answers are kept by key, so that going back is instant.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

use leptos::prelude::*;

use super::query_state::Snapshot;
use crate::{
    api::{ApiClient, ApiError},
    model::{Interview, ListParams, ListedInterview, Paginated},
    session::Session,
};

/// How long an answer counts as fresh, in milliseconds: going back within this time asks nothing; later
/// the kept answer is shown at once and read again behind it. The API has 1000 requests an hour for all
/// integrations on a key (contract, section 5), so nothing is polled.
pub(super) const STALE_AFTER: i64 = 30_000;

/// The API, the session and the kept answers.
#[derive(Clone)]
pub struct QueryClient {
    api: ApiClient,
    session: Session,
    pub(super) lists: Kept<ListParams, Paginated<ListedInterview>>,
    pub(super) interviews: Kept<super::InterviewKey, Interview>,
}

impl QueryClient {
    /// A client with nothing read yet.
    pub fn new(api: ApiClient, session: Session) -> Self {
        Self {
            api,
            session,
            lists: Kept::default(),
            interviews: Kept::default(),
        }
    }

    /// The client of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The API with the key of this moment.
    pub(super) fn api(&self) -> Result<ApiClient, ApiError> {
        let credential = self.session.credential()?;
        Ok(self.api.with_credential(credential))
    }

    /// The API without a key, to try one.
    pub(super) fn api_without_key(&self) -> &ApiClient {
        &self.api
    }

    /// The session that requests are sent for.
    pub fn session(&self) -> Session {
        self.session
    }
}

/// Answers by key, the newest first; each belongs to the key generation of the session it was read in.
pub(super) struct Kept<K, T>(Arc<Mutex<Vec<Entry<K, T>>>>);

/// The generation of the session, and the answer.
type Entry<K, T> = (u32, Snapshot<K, T>);

/// Enough to page and search to and fro; a page of 100 rows is some 100 KB.
const CAPACITY: usize = 30;

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Vec::new())))
    }
}

impl<K, T> Clone for Kept<K, T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K: Clone + PartialEq, T: Any> Kept<K, T> {
    /// The kept answer to `key`, if it was read in this generation of the session.
    pub(super) fn get(&self, generation: u32, key: &K) -> Option<Snapshot<K, T>> {
        self.locked(|entries| {
            entries
                .iter()
                .find(|(of, snapshot)| *of == generation && snapshot.key == *key)
                .map(|(_, snapshot)| snapshot.clone())
        })
    }

    /// Keeps an answer; the oldest goes when there are too many, and all of another generation.
    pub(super) fn put(&self, generation: u32, snapshot: Snapshot<K, T>) {
        self.locked(|entries| {
            entries.retain(|(of, kept)| *of == generation && kept.key != snapshot.key);
            entries.insert(0, (generation, snapshot));
            entries.truncate(CAPACITY);
        });
    }

    /// A poisoned lock cannot be met: a panic ends the app, and nothing here panics.
    fn locked<R>(&self, f: impl FnOnce(&mut Vec<Entry<K, T>>) -> R) -> R {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(key: u32) -> Snapshot<u32, u32> {
        Snapshot {
            key,
            value: Arc::new(key),
            received_at: 0,
        }
    }

    #[test]
    fn an_answer_read_with_another_key_is_never_shown() {
        let kept = Kept::default();
        kept.put(0, snapshot(7));
        assert!(kept.get(0, &7).is_some());
        assert!(kept.get(1, &7).is_none());
        kept.put(1, snapshot(8));
        assert!(kept.get(0, &7).is_none(), "it is not even kept");
    }

    #[test]
    fn the_oldest_answers_go_first() {
        let kept = Kept::default();
        for key in 0..=CAPACITY as u32 {
            kept.put(0, snapshot(key));
        }
        assert!(kept.get(0, &0).is_none());
        assert!(kept.get(0, &1).is_some());
    }
}
