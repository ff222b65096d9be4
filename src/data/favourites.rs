//! The interviews that a person wants at hand, on this device.

use leptos::prelude::*;

use super::remembered::{Memory, Remembered};
use crate::{following::until_gone, model::InterviewId};

const MEMORY: Memory = Memory {
    key: "callboard.favourites",
    capacity: 50,
};

/// What became of a wish to add or to remove one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toggled {
    /// It is one now.
    Added,
    /// It is none any more.
    Removed,
    /// There are as many as are kept; nothing has changed.
    Full {
        /// That many.
        most: usize,
    },
}

/// The favourites, the newest first; lives above the routes.
#[derive(Clone, Copy)]
pub struct Favourites {
    all: RwSignal<Vec<Remembered>>,
    /// Whether the browser kept what changed last: else what is kept is no news.
    is_kept: StoredValue<bool>,
}

impl Favourites {
    /// What this device has kept.
    pub fn of_device() -> Self {
        Self {
            all: RwSignal::new(MEMORY.load()),
            is_kept: StoredValue::new(true),
        }
    }

    /// Those of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// All of them, the newest first (tracked).
    pub fn all(self) -> Vec<Remembered> {
        until_gone();
        self.all.get()
    }

    /// Follows which ones there are (tracked).
    pub fn track(self) {
        until_gone();
        self.all.track();
    }

    /// Whether this interview is one (tracked).
    pub fn contains(self, id: &InterviewId) -> bool {
        until_gone();
        self.all.with(|all| all.iter().any(|one| one.id == *id))
    }

    /// Adds it, or removes it where it is one.
    pub fn toggle(self, one: Remembered) -> Toggled {
        self.refresh();
        let (all, outcome) = toggled(self.all.get_untracked(), one);
        self.keep(all);
        outcome
    }

    /// Takes over what one is called by now.
    pub fn note_name(self, id: &InterviewId, name: &str) {
        let is_news = |one: &Remembered| one.id == *id && one.name != name;
        if self.all.with_untracked(|all| !all.iter().any(is_news)) {
            return;
        }
        self.refresh();
        let mut all = self.all.get_untracked();
        for one in all.iter_mut().filter(|one| one.id == *id) {
            name.clone_into(&mut one.name);
        }
        self.keep(all);
    }

    /// Looks again at what is kept: other tabs have theirs too.
    pub fn refresh(self) {
        if !self.is_kept.get_value() {
            return;
        }
        let all = MEMORY.load();
        if self.all.with_untracked(|present| *present != all) {
            self.all.set(all);
        }
    }

    /// Forgets all.
    pub fn clear(self) {
        MEMORY.forget();
        self.all.set(Vec::new());
    }

    fn keep(self, all: Vec<Remembered>) {
        // A browser that refuses to keep them has them until the page is left.
        self.is_kept.set_value(MEMORY.keep(&all));
        self.all.set(all);
    }
}

/// Nothing that a person has marked goes by itself, so there is an end to adding.
fn toggled(mut all: Vec<Remembered>, one: Remembered) -> (Vec<Remembered>, Toggled) {
    let before = all.len();
    all.retain(|other| other.id != one.id);
    if all.len() < before {
        return (all, Toggled::Removed);
    }
    if before >= MEMORY.capacity {
        let most = MEMORY.capacity;
        return (all, Toggled::Full { most });
    }
    all.insert(0, one);
    (all, Toggled::Added)
}

#[cfg(test)]
mod tests {
    use super::{
        super::remembered::sample::{ids, remembered},
        *,
    };

    #[test]
    fn one_is_added_in_front_and_removed_again() {
        let (all, _) = toggled(Vec::new(), remembered("a"));
        let (all, outcome) = toggled(all, remembered("b"));
        assert_eq!((ids(&all), outcome), (vec!["b", "a"], Toggled::Added));
        let (all, outcome) = toggled(all, remembered("a"));
        assert_eq!((ids(&all), outcome), (vec!["b"], Toggled::Removed));
    }

    #[test]
    fn none_goes_by_itself_when_there_are_too_many() {
        let full: Vec<_> = (0..MEMORY.capacity)
            .map(|n| remembered(&n.to_string()))
            .collect();
        let (all, outcome) = toggled(full.clone(), remembered("more"));
        let most = MEMORY.capacity;
        assert_eq!((all, outcome), (full.clone(), Toggled::Full { most }));
        let (all, outcome) = toggled(full, remembered("7"));
        assert_eq!((all.len(), outcome), (most - 1, Toggled::Removed));
    }
}
