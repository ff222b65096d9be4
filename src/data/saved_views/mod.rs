//! Searches of the list that got a name, on this device.

mod entries;

use leptos::prelude::*;

use self::entries::Change;
use crate::storage::Place;

pub use self::entries::{NameProblem, SavedView};

/// Where this device keeps them.
const STORAGE_KEY: &str = "callboard.saved-views";

/// The saved views; they live above the routes.
#[derive(Clone, Copy)]
pub struct SavedViews {
    all: RwSignal<Vec<SavedView>>,
    is_kept: RwSignal<bool>,
}

impl SavedViews {
    /// What this device has kept.
    pub fn of_device() -> Self {
        Self {
            all: RwSignal::new(kept()),
            is_kept: RwSignal::new(true),
        }
    }

    /// Those of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// All of them, the oldest first (tracked).
    pub fn all(self) -> Vec<SavedView> {
        self.all.get()
    }

    /// Whether the browser keeps them (tracked). Where it refused, they last until the page is left.
    pub fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// Takes over what another tab has changed.
    pub fn refresh(self) {
        let all = self.base();
        if self.all.with_untracked(|present| *present != all) {
            self.all.set(all);
        }
    }

    /// A name as it would be kept. `own` is the name that the view has already.
    ///
    /// # Errors
    /// The name is empty, too long, or another view's.
    pub fn checked_name(self, typed: &str, own: Option<&str>) -> Result<String, NameProblem> {
        self.refresh();
        self.all
            .with_untracked(|all| entries::checked_name(all, typed, own))
    }

    /// Saves an address under a name, in the place of what had it.
    pub fn save(self, name: String, query: String) {
        self.change(&Change::Save(SavedView {
            name,
            query,
            is_pinned: false,
        }));
    }

    /// Gives the view another name.
    pub fn rename(self, from: &str, to: String) {
        self.change(&Change::Rename(from.to_owned(), to));
    }

    /// Puts the view above the list, or takes it from there.
    pub fn pin(self, name: &str, is_pinned: bool) {
        self.change(&Change::Pin(name.to_owned(), is_pinned));
    }

    /// Deletes the view; the result is what puts it back.
    pub fn delete(self, name: &str) -> Option<DeletedView> {
        self.refresh();
        let deleted = self.all.with_untracked(|all| {
            let at = entries::place(all, name)?;
            Some(DeletedView {
                at,
                view: all[at].clone(),
            })
        });
        self.change(&Change::Delete(name.to_owned()));
        deleted
    }

    /// Puts a deleted one back where it was.
    pub fn restore(self, deleted: DeletedView) {
        self.change(&Change::Restore(deleted.at, deleted.view));
    }

    /// What a change begins with: another tab may have changed them since. What the browser refused to keep
    /// is here alone, and must not be lost to what it has kept before.
    fn base(self) -> Vec<SavedView> {
        if self.is_kept.get_untracked() {
            kept()
        } else {
            self.all.get_untracked()
        }
    }

    fn change(self, change: &Change) {
        let all = entries::changed(self.base(), change);
        let is_kept = Place::Device.write(STORAGE_KEY, &entries::write(&all));
        self.is_kept.set(is_kept);
        self.all.set(all);
    }
}

/// A view that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeletedView {
    at: usize,
    view: SavedView,
}

impl DeletedView {
    /// What it was called.
    pub fn name(&self) -> &str {
        &self.view.name
    }
}

fn kept() -> Vec<SavedView> {
    let text = Place::Device.read(STORAGE_KEY);
    text.map(|text| entries::read(&text)).unwrap_or_default()
}
