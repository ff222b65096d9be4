//! Where unsaved work lies: this device's storage, one entry for each form.

use js_sys::{Date, Math};
use leptos::{ev, prelude::*};

use super::{
    liveness::{Claim, claim, release},
    stored_draft::{StoredDraft, Target},
};
use crate::storage::Place;

const PREFIX: &str = "callboard.draft.";
const TAB: &str = "callboard.tab";

/// Without locks nobody knows what another tab has open: what it kept within this time, in milliseconds,
/// counts as open there.
const LIVELY_FOR: i64 = 2 * 60_000;

/// The unsaved work on this device. Lives above the routes.
#[derive(Clone, Copy)]
pub struct DraftShelf {
    count: RwSignal<usize>,
}

/// What lies on the shelf for a form that is being opened.
pub(super) struct Taken {
    /// The id under which this form keeps its work; held until it is put back.
    pub(super) id: String,
    /// The work that it goes on with.
    pub(super) kept: Option<StoredDraft>,
    /// How many forms for the same are open in other tabs with unsaved work.
    pub(super) open_elsewhere: usize,
}

impl DraftShelf {
    /// Looks at what there is, and watches what other tabs do to it. Needs an owner that lasts.
    pub fn new() -> Self {
        let shelf = Self {
            count: RwSignal::new(Place::Device.keys(PREFIX).len()),
        };
        let handle = window_event_listener(ev::storage, move |_| shelf.recount());
        on_cleanup(move || handle.remove());
        shelf
    }

    /// The shelf of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether there is any unsaved work (tracked).
    pub fn has_any(self) -> bool {
        self.count.get() > 0
    }

    /// All there is, the newest first (tracked); what is too old is thrown away.
    pub(super) fn all(self) -> Vec<StoredDraft> {
        self.count.track();
        let now = now();
        let mut drafts: Vec<_> = Place::Device
            .keys(PREFIX)
            .into_iter()
            .filter_map(|key| self.read(key.strip_prefix(PREFIX)?))
            .filter(|draft| {
                let is_expired = draft.is_expired(now);
                if is_expired {
                    Place::Device.remove(&key(&draft.id));
                }
                !is_expired
            })
            .collect();
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.saved_at));
        drafts
    }

    /// The draft of this id.
    pub(super) fn read(self, id: &str) -> Option<StoredDraft> {
        StoredDraft::from_json(id, &Place::Device.read(&key(id))?)
    }

    /// Keeps a draft; `false` when the browser refused.
    pub(super) fn put(self, draft: &StoredDraft) -> bool {
        let is_kept = Place::Device.write(&key(&draft.id), &draft.to_json());
        self.recount();
        is_kept
    }

    /// Throws a draft away.
    pub(super) fn remove(self, id: &str) {
        Place::Device.remove(&key(id));
        self.recount();
    }

    /// Finds the work that a form for `target` goes on with: the one that is `wanted` by name, else the
    /// newest that no other tab has open.
    pub(super) async fn take(self, target: &Target, wanted: Option<&str>) -> Taken {
        let mut open_elsewhere = 0;
        let candidates = untrack(|| self.all()).into_iter().filter(|draft| {
            draft.target.is_same(target) && wanted.is_none_or(|wanted| draft.id == wanted)
        });
        for draft in candidates {
            let is_free = match claim(&draft.id).await {
                Claim::Ours => true,
                Claim::Elsewhere => false,
                Claim::Unknown => draft.tab == tab() || now() - draft.saved_at > LIVELY_FOR,
            };
            if is_free {
                return Taken {
                    id: draft.id.clone(),
                    kept: Some(draft),
                    open_elsewhere,
                };
            }
            open_elsewhere += 1;
        }
        Taken {
            id: self.new_id().await,
            kept: None,
            open_elsewhere,
        }
    }

    /// A name for new work, held by this tab.
    pub(super) async fn new_id(self) -> String {
        let id = random_text();
        claim(&id).await;
        id
    }

    /// Another tab may go on with it from now on.
    pub(super) fn put_back(self, id: &str) {
        release(id);
    }

    fn recount(self) {
        let count = Place::Device.keys(PREFIX).len();
        // Also called after the app is gone, by a write that ended late.
        if self.count.try_get_untracked() != Some(count) {
            self.count.try_set(count);
        }
    }
}

impl Default for DraftShelf {
    fn default() -> Self {
        Self::new()
    }
}

/// The name of this tab, which survives a reload.
pub(super) fn tab() -> String {
    Place::Tab.read(TAB).unwrap_or_else(|| {
        let name = random_text();
        Place::Tab.write(TAB, &name);
        name
    })
}

/// Unix milliseconds.
pub(super) fn now() -> i64 {
    Date::now() as i64
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// Need not be secret, only different: the time and a random number.
fn random_text() -> String {
    let random = (Math::random() * f64::from(u32::MAX)) as u32;
    format!("{}-{random}", now())
}
