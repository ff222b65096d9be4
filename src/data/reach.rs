//! Whether the server can be reached, as far as the requests of this tab have found out: what could not be read
//! is read again when it can. Nothing is asked in between.

use leptos::prelude::*;

use super::QueryClient;
use crate::following::until_gone;

impl QueryClient {
    /// The browser says that it is online again: what could not be read is read again.
    pub fn note_online(&self) {
        self.reach.note_found();
    }
}

/// Lives above the routes.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    is_lost: RwSignal<bool>,
    returns: RwSignal<u32>,
}

impl Reach {
    pub(super) fn new() -> Self {
        Self {
            is_lost: RwSignal::new(false),
            returns: RwSignal::new(0),
        }
    }

    /// How often the connection has come back (tracked).
    pub(super) fn returns(self) -> u32 {
        until_gone();
        self.returns.get()
    }

    /// Whether no server was found last.
    pub(super) fn is_lost(self) -> bool {
        self.is_lost.try_get_untracked() == Some(true)
    }

    /// A request found no server. The app may be gone by now, here and below.
    pub(super) fn note_lost(self) {
        self.is_lost.try_set(true);
    }

    /// A request was answered, or the browser says that it is online.
    pub(super) fn note_found(self) {
        if self.is_lost() {
            self.is_lost.set(false);
            self.returns.update(|returns| *returns += 1);
        }
    }
}
