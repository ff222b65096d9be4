//! Answers that are kept by what was asked, in memory and never longer than the page lives.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

use super::query_state::Snapshot;

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

    /// What the newest answer that knows something says of it, of those that were read in this generation.
    pub(super) fn find<R>(&self, generation: u32, look: impl Fn(&T) -> Option<R>) -> Option<R> {
        self.locked(|entries| {
            entries
                .iter()
                .filter(|(of, _)| *of == generation)
                .find_map(|(_, snapshot)| look(&snapshot.value))
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

    /// Lets answers count as old: they are shown, and read again behind it.
    pub(super) fn expire(&self, is_touched: impl Fn(&K) -> bool) {
        self.locked(|entries| {
            for (_, snapshot) in entries {
                if is_touched(&snapshot.key) {
                    snapshot.is_expired = true;
                }
            }
        });
    }

    /// Changes kept answers of this generation; `None` leaves one as it is.
    pub(super) fn update(&self, generation: u32, change: impl Fn(&T) -> Option<T>) {
        self.locked(|entries| {
            for (of, snapshot) in entries {
                if *of == generation
                    && let Some(changed) = change(&snapshot.value)
                {
                    snapshot.value = Arc::new(changed);
                }
            }
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
            is_expired: false,
        }
    }

    #[test]
    fn what_a_write_touched_is_kept_but_old() {
        let kept = Kept::default();
        kept.put(0, snapshot(7));
        kept.put(0, snapshot(8));
        kept.expire(|key| *key == 7);
        let is_expired = |key| kept.get(0, &key).map(|snapshot| snapshot.is_expired);
        assert_eq!((is_expired(7), is_expired(8)), (Some(true), Some(false)));
        kept.update(0, |value| (*value == 8).then_some(9));
        assert_eq!(kept.get(0, &8).map(|snapshot| *snapshot.value), Some(9));
    }

    #[test]
    fn an_answer_read_with_another_key_is_never_shown() {
        let kept = Kept::default();
        kept.put(0, snapshot(7));
        assert!(kept.get(0, &7).is_some());
        assert!(kept.get(1, &7).is_none());
        assert_eq!(kept.find(0, |value| Some(*value)), Some(7));
        assert_eq!(kept.find(1, |value| Some(*value)), None);
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
