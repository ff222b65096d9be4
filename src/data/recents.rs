//! The interviews that were opened lately, on this device.

use leptos::prelude::*;

use super::{
    app_wide,
    remembered::{Memory, Remembered},
};

const MEMORY: Memory = Memory {
    key: "callboard.recents",
    capacity: 20,
};

/// What was opened lately, the newest first; lives above the routes.
#[derive(Clone, Copy)]
pub struct Recents(RwSignal<Vec<Remembered>>);

impl Recents {
    /// What this device has kept.
    fn of_device() -> Self {
        Self(RwSignal::new(MEMORY.load()))
    }

    /// Those of this app.
    pub fn expect() -> Self {
        app_wide(Self::of_device)
    }

    /// All of them, the newest first (tracked).
    pub fn all(self) -> Vec<Remembered> {
        self.0.get()
    }

    /// Notes that an interview was opened.
    pub fn note(self, recent: Remembered) {
        // Another tab may have noted some since.
        let all = noted(MEMORY.load(), recent);
        // A browser that refuses to keep them has them until the page is left.
        MEMORY.keep(&all);
        self.0.set(all);
    }

    /// Looks again at what is kept: other tabs note theirs too.
    pub fn refresh(self) {
        let all = MEMORY.load();
        if !all.is_empty() && self.0.with_untracked(|present| *present != all) {
            self.0.set(all);
        }
    }

    /// Forgets all.
    pub fn clear(self) {
        MEMORY.forget();
        self.0.set(Vec::new());
    }
}

/// With this one at the front.
fn noted(mut all: Vec<Remembered>, recent: Remembered) -> Vec<Remembered> {
    all.retain(|other| other.id != recent.id);
    all.insert(0, recent);
    all.truncate(MEMORY.capacity);
    all
}

#[cfg(test)]
mod tests {
    use super::{
        super::remembered::sample::{ids, remembered},
        *,
    };

    #[test]
    fn the_newest_is_first_and_there_once() {
        let all = ["a", "b", "a"]
            .into_iter()
            .fold(Vec::new(), |all, id| noted(all, remembered(id)));
        assert_eq!(ids(&all), ["a", "b"]);
    }

    #[test]
    fn the_oldest_goes() {
        let all = (0..30).fold(Vec::new(), |all, n| noted(all, remembered(&n.to_string())));
        assert_eq!(all.len(), MEMORY.capacity);
        assert_eq!(all[0].id.as_str(), "29");
    }
}
