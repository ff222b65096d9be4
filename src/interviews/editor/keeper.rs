//! Keeps the content of one form on this device, keystroke by keystroke.

use leptos::prelude::*;

use super::{
    shelf::{DraftShelf, now, tab},
    stored_draft::{Start, StoredDraft, Target},
};
use crate::model::Draft;

/// How the keeping goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Keeping {
    /// There is nothing to keep.
    Nothing,
    /// Kept on this device.
    Kept,
    /// The browser refused: no space left, or its settings.
    Refused,
}

/// Where one form is kept.
#[derive(Clone, Copy)]
pub(super) struct Keeper {
    shelf: DraftShelf,
    target: StoredValue<Target>,
    id: StoredValue<String>,
    sent_at: RwSignal<Option<i64>>,
    state: RwSignal<Keeping>,
}

impl Keeper {
    /// Keeps a form for `target` under `id`, which goes back to the shelf when the form is left.
    pub(super) fn new(target: Target, id: String, kept: Option<&StoredDraft>) -> Self {
        let shelf = DraftShelf::expect();
        let keeper = Self {
            shelf,
            target: StoredValue::new(target),
            id: StoredValue::new(id),
            sent_at: RwSignal::new(kept.and_then(|kept| kept.sent_at)),
            state: RwSignal::new(kept.map_or(Keeping::Nothing, |_| Keeping::Kept)),
        };
        on_cleanup(move || {
            if let Some(id) = keeper.id.try_get_value() {
                shelf.put_back(&id);
            }
        });
        keeper
    }

    /// Whether the form is for a new interview.
    pub(super) fn is_new(self) -> bool {
        self.target.with_value(|target| *target == Target::New)
    }

    /// Where all of them lie. Asked for here by what runs after a request, which knows no context.
    pub(super) fn shelf(self) -> DraftShelf {
        self.shelf
    }

    /// What the form is for.
    pub(super) fn target(self) -> Target {
        self.target.get_value()
    }

    /// The id of the draft.
    pub(super) fn id(self) -> String {
        self.id.get_value()
    }

    /// How the keeping goes (tracked).
    pub(super) fn state(self) -> Keeping {
        self.state.get()
    }

    /// When this was sent without an answer that tells what became of it (tracked).
    pub(super) fn sent_at(self) -> Option<i64> {
        self.sent_at.get()
    }

    /// The same without following it.
    pub(super) fn sent_at_untracked(self) -> Option<i64> {
        self.sent_at.get_untracked()
    }

    /// Keeps the form, or forgets it where it says what it began with.
    pub(super) fn keep(self, start: Start, draft: Draft) {
        let is_worth_it = draft != start.draft && !draft.changed_fields(&start.draft).is_empty();
        let state = if is_worth_it {
            let stored = StoredDraft {
                id: self.id.get_value(),
                target: self.target.get_value(),
                start,
                draft,
                saved_at: now(),
                sent_at: self.sent_at.get_untracked(),
                tab: tab(),
            };
            if self.shelf.put(&stored) {
                Keeping::Kept
            } else {
                Keeping::Refused
            }
        } else {
            self.shelf.remove(&self.id.get_value());
            Keeping::Nothing
        };
        if self.state.get_untracked() != state {
            self.state.set(state);
        }
    }

    /// Notes that what was sent was refused. What is kept says so already.
    pub(super) fn note_refused(self) {
        self.sent_at.set(None);
    }

    /// Takes the note of an earlier sending off, for what was typed then is thrown away; gives it back for
    /// [`Self::remember_sending`].
    pub(super) fn forget_sending(self) -> Option<i64> {
        let sent_at = self.sent_at.get_untracked();
        self.sent_at.set(None);
        sent_at
    }

    /// What was thrown away is back, and so is when it was sent.
    pub(super) fn remember_sending(self, sent_at: Option<i64>) {
        self.sent_at.set(sent_at);
    }

    /// Notes that the form is being sent, before it is: should the page end before the answer comes, the
    /// next look at the draft says that it may have been carried out.
    pub(super) fn note_sending(self) {
        let sent_at = Some(now());
        self.sent_at.set(sent_at);
        note_sent(self.shelf, &self.id.get_value(), sent_at);
    }

    /// From now on under another id: what was kept so far stays on the shelf.
    pub(super) fn start_anew(self, id: String) {
        self.shelf.put_back(&self.id.get_value());
        self.id.set_value(id);
        self.sent_at.set(None);
        self.state.set(Keeping::Nothing);
    }
}

/// The same for a draft whose form may be gone by now.
pub(super) fn note_sent(shelf: DraftShelf, id: &str, sent_at: Option<i64>) {
    if let Some(mut stored) = shelf.read(id) {
        stored.sent_at = sent_at;
        shelf.put(&stored);
    }
}

/// Throws the draft away, unless more was typed since it was sent.
pub(super) fn drop_sent(shelf: DraftShelf, id: &str, sent: &Draft) {
    if shelf.read(id).is_some_and(|stored| stored.draft == *sent) {
        shelf.remove(id);
    }
}
