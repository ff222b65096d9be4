//! A read that follows its key: the newest request wins, the older one is aborted, the last good answer
//! stays. Leptos' `LocalResource` has none of the three (it lets an older request run to its end and
//! shows its value), so a query owns its request.

use std::{future::Future, rc::Rc, sync::Arc};

use futures_util::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use super::{
    QueryClient,
    kept::Kept,
    query_state::{QueryState, Snapshot},
};
use crate::{
    api::{ApiClient, ApiError},
    following::until_gone,
};

/// A handle on a read; copy it wherever its state is shown.
pub struct Query<K: 'static, T: 'static> {
    state: RwSignal<QueryState<K, T>>,
    attempt: RwSignal<u32>,
}

impl<K, T> Clone for Query<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, T> Copy for Query<K, T> {}

impl<K, T> Query<K, T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    /// Reads from the present state (tracked).
    pub fn with<R>(self, read: impl FnOnce(&QueryState<K, T>) -> R) -> R {
        until_gone();
        self.state.with(read)
    }

    /// The last good answer that may be shown (tracked).
    pub fn snapshot(self) -> Option<Snapshot<K, T>> {
        self.with(|state| state.snapshot().cloned())
    }

    /// The answer to exactly what is asked now (tracked).
    pub fn current(self) -> Option<Snapshot<K, T>> {
        self.with(|state| state.current().cloned())
    }

    /// Whether a request is under way (tracked).
    pub fn is_fetching(self) -> bool {
        self.with(QueryState::is_fetching)
    }

    /// Asks again, however fresh the answer is.
    pub fn refetch(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// How a kind of read differs from the others.
pub(super) struct Source<K, T> {
    /// Where its answers are kept.
    pub(super) kept: Kept<K, T>,
    /// Whether the rows of the first key may stay, marked as busy, while the second is asked for.
    pub(super) may_stand_in: fn(&K, &K) -> bool,
    /// Whether what is asked for is being read ahead.
    pub(super) ahead: Option<Memo<bool>>,
}

/// A read of whatever `key` says, for as long as the present owner lives; leaving aborts it, and so does a key that
/// says nothing: then nothing is asked until it says something again.
pub(super) fn use_query<K, T, Fetch, Answer>(
    key: impl Fn() -> Option<K> + 'static,
    source: Source<K, T>,
    fetch: Fetch,
) -> Query<K, T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    Fetch: Fn(ApiClient, K) -> Answer + 'static,
    Answer: Future<Output = Result<T, ApiError>> + 'static,
{
    let client = QueryClient::expect();
    let session = client.session();
    let reach = client.reach;
    let fetch = Rc::new(fetch);
    let state = RwSignal::new(QueryState::default());
    let attempt = RwSignal::new(0_u32);
    let running = StoredValue::new(None::<AbortHandle>);
    let abort = move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    on_cleanup(abort);

    Effect::new(move |previous: Option<Option<(u32, u32, u32)>>| {
        let previous = previous.flatten();
        let Some(key) = key() else {
            abort();
            return previous;
        };
        let generation = session.generation();
        // After a write, what it touched is old; everything else is still fresh and asks nothing.
        client.revision();
        let this_attempt = attempt.get();
        let returns = reach.returns();
        // When that is over, its answer is kept, or this asks for itself.
        let is_on_its_way = source.ahead.is_some_and(|ahead| ahead.get());
        abort();

        let has_failed = || {
            let is_lost = |error: &ApiError| error.is_lost_connection();
            state.with_untracked(|state| state.error().is_some_and(is_lost))
        };
        let is_forced = previous.is_some_and(|(_, attempt, before)| {
            attempt != this_attempt || (before != returns && has_failed())
        });
        let is_same_session = previous.is_none_or(|(of, ..)| of == generation);
        let cached = source.kept.get(generation, &key);
        let now = js_sys::Date::now() as i64;
        let is_fresh = cached
            .as_ref()
            .is_some_and(|snapshot| snapshot.is_fresh(now));
        let is_fetching = is_forced || !is_fresh;
        state.update(|state| {
            let stand_in = || {
                state
                    .snapshot()
                    .filter(|shown| is_same_session && (source.may_stand_in)(&shown.key, &key))
                    .cloned()
            };
            let shown = cached.or_else(stand_in);
            state.ask(key.clone(), shown, is_fetching);
        });
        if is_fetching && !is_on_its_way {
            let api = client.api();
            let (client, fetch) = (client.clone(), fetch.clone());
            let kept = source.kept.clone();
            let (request, handle) = abortable(async move {
                let (result, from_device) = match api {
                    Ok(api) => {
                        let api = client.for_showing(api).await;
                        let result = fetch(api.clone(), key.clone()).await;
                        (result, api.from_device())
                    }
                    Err(error) => (Err(error), None),
                };
                let result = result.map(Arc::new);
                if let (Ok(value), Some(from)) = (&result, from_device) {
                    reach.note_lost();
                    let snapshot = Snapshot {
                        key,
                        value: value.clone(),
                        received_at: from.kept_at,
                        is_expired: true,
                    };
                    let error = from.instead_of.into();
                    state.try_update(|state| state.settle_from_device(snapshot, error));
                    return;
                }
                let received_at = js_sys::Date::now() as i64;
                match &result {
                    Ok(value) => {
                        session.note_success();
                        kept.put(
                            generation,
                            Snapshot {
                                key: key.clone(),
                                value: value.clone(),
                                received_at,
                                is_expired: false,
                            },
                        );
                    }
                    Err(error) if error.is_lost_connection() => reach.note_lost(),
                    Err(error) => session.note(error),
                }
                let is_found = result.is_ok();
                // The page may be gone by now.
                state.try_update(|state| state.settle(key, result, received_at));
                if is_found {
                    reach.note_found();
                }
            });
            running.set_value(Some(handle));
            spawn_local(async move {
                // An aborted request has nothing to say.
                let _ = request.await;
            });
        }
        Some((generation, this_attempt, returns))
    });

    Query { state, attempt }
}
