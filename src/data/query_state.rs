//! The state of one read, as a pure reducer: have we data, and are we asking, are two questions.

use std::sync::Arc;

use super::client::STALE_AFTER;
use crate::api::ApiError;

/// An answer under the key it was asked for, so that it never passes for another's.
#[derive(Debug, PartialEq, Eq)]
pub struct Snapshot<K, T> {
    /// What was asked.
    pub key: K,
    /// What came.
    pub value: Arc<T>,
    /// When it came, Unix milliseconds of this browser's clock.
    pub received_at: i64,
    /// Whether a write has touched it since: it may be shown, but must be read again.
    pub is_expired: bool,
}

impl<K, T> Snapshot<K, T> {
    /// Whether it need not be asked for again.
    pub(super) fn is_fresh(&self, now: i64) -> bool {
        !self.is_expired && now - self.received_at < STALE_AFTER
    }
}

impl<K: Clone, T> Clone for Snapshot<K, T> {
    fn clone(&self) -> Self {
        Self {
            key: self.key.clone(),
            value: self.value.clone(),
            received_at: self.received_at,
            is_expired: self.is_expired,
        }
    }
}

/// What is known of a read at one moment.
#[derive(Clone, Debug)]
pub struct QueryState<K, T> {
    asked: Option<K>,
    snapshot: Option<Snapshot<K, T>>,
    error: Option<ApiError>,
    is_fetching: bool,
}

impl<K, T> Default for QueryState<K, T> {
    fn default() -> Self {
        Self {
            asked: None,
            snapshot: None,
            error: None,
            is_fetching: false,
        }
    }
}

impl<K: PartialEq, T> QueryState<K, T> {
    /// A key is wanted. `kept` is what may be shown at once: a cached answer to it, else what was on the
    /// screen where that may stay as a placeholder. `is_fetching` says whether a request goes out.
    pub(super) fn ask(&mut self, key: K, kept: Option<Snapshot<K, T>>, is_fetching: bool) {
        // A repeated read of the same key keeps its error on the screen until the answer is there, so
        // that "try again" does not make the page jump.
        if self.asked.as_ref() != Some(&key) || !is_fetching {
            self.error = None;
        }
        self.asked = Some(key);
        self.snapshot = kept;
        self.is_fetching = is_fetching;
    }

    /// An answer came. One to a key that is no longer wanted changes nothing; a failure removes no data.
    pub(super) fn settle(&mut self, key: K, result: Result<Arc<T>, ApiError>, received_at: i64) {
        if self.asked.as_ref() != Some(&key) {
            return;
        }
        self.is_fetching = false;
        match result {
            Ok(value) => {
                self.error = None;
                self.snapshot = Some(Snapshot {
                    key,
                    value,
                    received_at,
                    is_expired: false,
                });
            }
            Err(error) => self.error = Some(error),
        }
    }

    /// No answer came, but this device had kept one: that is a failure with something to show. An answer that
    /// is shown already stays where it is newer, as a write may have changed it here.
    pub(super) fn settle_from_device(&mut self, kept: Snapshot<K, T>, error: ApiError) {
        if self.asked.as_ref() != Some(&kept.key) {
            return;
        }
        self.is_fetching = false;
        self.error = Some(error);
        let is_newer = |shown: &Snapshot<K, T>| shown.received_at < kept.received_at;
        if self.current().is_none_or(is_newer) {
            self.snapshot = Some(kept);
        }
    }

    /// The last good answer that may be shown, perhaps of another page of the same list.
    pub fn snapshot(&self) -> Option<&Snapshot<K, T>> {
        self.snapshot.as_ref()
    }

    /// The answer to exactly what is asked now.
    pub fn current(&self) -> Option<&Snapshot<K, T>> {
        self.snapshot
            .as_ref()
            .filter(|snapshot| self.asked.as_ref() == Some(&snapshot.key))
    }

    /// Why the last request failed.
    pub fn error(&self) -> Option<&ApiError> {
        self.error.as_ref()
    }

    /// Whether a request is under way.
    pub fn is_fetching(&self) -> bool {
        self.is_fetching
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Cause;

    type State = QueryState<&'static str, u8>;

    fn snapshot(key: &'static str, value: u8) -> Snapshot<&'static str, u8> {
        Snapshot {
            key,
            value: Arc::new(value),
            received_at: 5,
            is_expired: false,
        }
    }

    #[test]
    fn an_answer_to_an_older_key_changes_nothing() {
        let mut state = State::default();
        state.ask("a", None, true);
        state.ask("b", None, true);
        state.settle("a", Ok(Arc::new(1)), 9);
        assert!(state.snapshot().is_none());
        assert!(state.is_fetching());
    }

    #[test]
    fn a_failed_refresh_keeps_the_data_and_its_age() {
        let mut state = State::default();
        state.ask("a", None, true);
        state.settle("a", Ok(Arc::new(1)), 5);
        state.ask("a", Some(snapshot("a", 1)), true);
        state.settle("a", Err(Cause::Timeout.into()), 9);
        assert_eq!(
            state.current().map(|snapshot| snapshot.received_at),
            Some(5)
        );
        assert_eq!(
            state.error().map(|error| error.cause.clone()),
            Some(Cause::Timeout)
        );
        assert!(!state.is_fetching());
    }

    #[test]
    fn an_answer_of_this_device_is_shown_with_the_failure_and_never_over_a_newer_one() {
        let mut state = State::default();
        state.ask("a", None, true);
        state.settle_from_device(snapshot("a", 1), Cause::Offline.into());
        assert_eq!(state.current().map(|snapshot| *snapshot.value), Some(1));
        assert!(state.error().is_some() && !state.is_fetching());

        state.ask("a", None, true);
        state.settle("a", Ok(Arc::new(2)), 7);
        state.ask("a", state.current().cloned(), true);
        state.settle_from_device(snapshot("a", 1), Cause::Offline.into());
        assert_eq!(state.current().map(|snapshot| *snapshot.value), Some(2));

        state.ask("b", None, true);
        state.settle_from_device(snapshot("a", 1), Cause::Offline.into());
        assert!(state.snapshot().is_none() && state.is_fetching());
    }

    #[test]
    fn a_placeholder_is_never_the_current_answer() {
        let mut state = State::default();
        state.ask("b", Some(snapshot("a", 1)), true);
        assert!(state.snapshot().is_some());
        assert!(state.current().is_none());
    }

    #[test]
    fn another_key_forgets_the_error_of_the_one_before() {
        let mut state = State::default();
        state.ask("a", None, true);
        state.settle("a", Err(Cause::Offline.into()), 1);
        state.ask("b", None, true);
        assert!(state.error().is_none());
    }

    #[test]
    fn trying_again_keeps_the_error_until_the_answer_is_there() {
        let mut state = State::default();
        state.ask("a", None, true);
        state.settle("a", Err(Cause::Offline.into()), 1);
        state.ask("a", None, true);
        assert!(state.error().is_some() && state.is_fetching());
        state.settle("a", Ok(Arc::new(2)), 2);
        assert!(state.error().is_none());
    }
}
