//! Archiving that can be undone: the API knows no way back, so the request waits, and "undo" means that it
//! was never sent. Lives above the routes.

mod entries;
mod left_behind;
mod record;

use leptos::prelude::*;

use self::{entries::ArchiveEntries, record::Record};
use super::{
    QueryClient,
    client::Touch,
    problem::Problem,
    write_problem::{WriteKind, explain_write},
};
use crate::{
    api::Cause,
    following::until_gone,
    model::InterviewId,
    storage::{LifeSign, Place, page_id},
};

pub use entries::ArchiveItem;

/// Where this device keeps what is not settled; each page adds an id of its own.
const STORAGE_PREFIX: &str = "callboard.archiving.";

/// How a request to archive has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArchiveOutcome {
    /// It is archived.
    Archived,
    /// There is no such interview (any more).
    Gone,
    /// It was not archived, or nobody knows.
    Failed(Problem),
}

/// What is to be archived and not yet settled. Every entry is also kept on this device until it is, so that
/// a page that was torn away can be made good for at the next start.
#[derive(Clone, Copy)]
pub struct ArchiveQueue {
    entries: RwSignal<ArchiveEntries>,
    client: StoredValue<QueryClient>,
    page: StoredValue<String>,
    life_sign: StoredValue<Option<LifeSign>, LocalStorage>,
}

impl ArchiveQueue {
    /// An empty queue.
    pub fn new(client: &QueryClient) -> Self {
        Self {
            entries: RwSignal::new(ArchiveEntries::default()),
            client: StoredValue::new(client.clone()),
            page: StoredValue::new(page_id()),
            life_sign: StoredValue::new_local(None),
        }
    }

    /// Puts an interview into the queue; `false` where it is in it already. Nothing is sent yet.
    pub fn begin(self, item: ArchiveItem) -> bool {
        self.change(|entries| entries.begin(item)) == Some(true)
    }

    /// Takes it out again; `None` where it was sent already.
    pub fn undo(self, id: &InterviewId) -> Option<ArchiveItem> {
        self.change(|entries| entries.undo(id)).flatten()
    }

    /// Sends the request of one that waits; `None` where it does not wait any more. The request goes out at
    /// the first poll, and the browser carries it out although the page may be gone by then.
    pub async fn send(self, id: &InterviewId) -> Option<(ArchiveItem, ArchiveOutcome)> {
        let item = self.change(|entries| entries.start(id)).flatten()?;
        let client = self.client.try_get_value()?;
        let result = client
            .archive_interview(&item.id, item.team.as_ref(), item.user.as_ref())
            .await;
        let outcome = match result {
            Ok(_) => ArchiveOutcome::Archived,
            Err(error) if error.cause == Cause::NotFound => {
                client.touched(Touch::Changed(item.id.clone(), None));
                ArchiveOutcome::Gone
            }
            Err(error) => ArchiveOutcome::Failed(explain_write(
                &error,
                WriteKind::Archive,
                client.session().way(),
            )),
        };
        let is_gone = !matches!(outcome, ArchiveOutcome::Failed(_));
        let archived_at = is_gone.then(|| js_sys::Date::now() as i64);
        self.change(|entries| entries.settle(&item.id, archived_at));
        Some((item, outcome))
    }

    /// Those that can still be undone, the oldest first.
    pub fn waiting(self) -> Vec<InterviewId> {
        self.entries
            .try_with_untracked(|entries| entries.waiting().map(|item| item.id.clone()).collect())
            .unwrap_or_default()
    }

    /// Whether it is to be archived and not settled (tracked).
    pub fn is_pending(self, id: &InterviewId) -> bool {
        until_gone();
        self.entries.with(|entries| entries.is_pending(id))
    }

    /// Whether a list that was read at `read_at` should leave it out (tracked).
    pub fn hides(self, id: &InterviewId, read_at: i64, shows_archived: bool) -> bool {
        until_gone();
        self.entries
            .with(|entries| entries.hides(id, read_at, shows_archived))
    }

    /// Changes the entries, and what this device keeps of them. The app may be gone by then.
    fn change<R>(self, change: impl FnOnce(&mut ArchiveEntries) -> R) -> Option<R> {
        let result = self.entries.try_update(change)?;
        let items: Vec<_> = self
            .entries
            .try_with_untracked(|entries| entries.unsettled().cloned().collect())?;
        let page = self.page.try_get_value()?;
        let key = format!("{STORAGE_PREFIX}{page}");
        if items.is_empty() {
            Place::Device.remove(&key);
            self.life_sign.try_set_value(None);
        } else {
            let at = js_sys::Date::now() as i64;
            // Refused storage only means that a page that is torn away is not made good for.
            Place::Device.write(&key, &Record { at, items }.to_text());
            self.life_sign.try_update_value(|sign| {
                if sign.is_none() {
                    *sign = LifeSign::give(&key);
                }
            });
        }
        Some(result)
    }
}
