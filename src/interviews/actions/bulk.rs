//! The dialogs for many interviews. They live above the routes, so that a job that is at work survives the
//! page that began it.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{
    batch_view::BatchView,
    batch_words,
    bulk_archive::BulkArchive,
    bulk_copy::BulkCopy,
    bulk_update::{BulkUpdateDesk, BulkUpdateView},
};
use crate::{
    data::{Batch, BatchState, ItemState, app_wide},
    interviews::selection::Selection,
    ui::{Dialog, ToastKind, Toaster},
};

/// Which dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkDialog {
    /// Changing all that are selected.
    Update,
    /// Copying them.
    Copy,
    /// Archiving them.
    Archive,
    /// How far the job is, and what became of it.
    Progress,
}

/// Opens and closes the dialogs from anywhere.
#[derive(Clone, Copy, Default)]
pub struct BulkActions(RwSignal<Option<BulkDialog>>);

impl BulkActions {
    /// The ones of this app.
    pub fn expect() -> Self {
        app_wide(Self::default)
    }

    /// Opens a dialog in the place of whichever is open.
    pub fn open(self, dialog: BulkDialog) {
        self.0.set(Some(dialog));
    }

    /// Whether any is open (tracked).
    pub fn is_any_open(self) -> bool {
        self.0.get().is_some()
    }

    /// Closes whichever is open.
    pub fn close_any(self) {
        self.0.set(None);
    }

    /// Closes this dialog, if it is the one that is open: a dialog that made room for another says so late.
    pub(super) fn close(self, dialog: BulkDialog) {
        if self.0.get_untracked() == Some(dialog) {
            self.0.set(None);
        }
    }

    /// Whether this one is open (tracked).
    pub(super) fn is_open(self, dialog: BulkDialog) -> bool {
        self.0.get() == Some(dialog)
    }
}

/// All of them, closed; each has a place that takes the focus over when a control in it vanishes. Once in the shell.
#[component]
pub fn BulkDialogs() -> impl IntoView {
    let actions = BulkActions::expect();
    let desk = BulkUpdateDesk::new(actions);
    deselect_what_is_done();
    say_what_ended_unseen();
    let is_open = move |dialog| Signal::derive(move || actions.is_open(dialog));
    let close = move |dialog| move || actions.close(dialog);
    view! {
        <Dialog
            labelled_by="bulk-update-title"
            is_open=is_open(BulkDialog::Update)
            on_close=close(BulkDialog::Update)
        >
            <div class="dialog__home" tabindex="-1"><BulkUpdateView desk /></div>
        </Dialog>
        <Dialog
            labelled_by="bulk-copy-title"
            is_open=is_open(BulkDialog::Copy)
            on_close=close(BulkDialog::Copy)
        >
            <div class="dialog__home" tabindex="-1"><BulkCopy /></div>
        </Dialog>
        <Dialog
            labelled_by="bulk-archive-title"
            is_open=is_open(BulkDialog::Archive)
            on_close=close(BulkDialog::Archive)
        >
            <div class="dialog__home" tabindex="-1"><BulkArchive /></div>
        </Dialog>
        <Dialog
            labelled_by="batch-title"
            is_open=is_open(BulkDialog::Progress)
            on_close=close(BulkDialog::Progress)
        >
            <div class="dialog__home" tabindex="-1"><BatchView /></div>
        </Dialog>
    }
}

/// What is done leaves the selection, so that what is left in it is what is left to do.
fn deselect_what_is_done() {
    let batch = Batch::expect();
    let selection = Selection::expect();
    Effect::new(move |_| {
        let Some(job) = batch.job() else { return };
        let done: HashSet<_> = batch.runner().with(|state| {
            job.targets
                .iter()
                .zip(state.items())
                .filter(|(_, item)| matches!(item, ItemState::Done(_)))
                .map(|(target, _)| target.id.clone())
                .collect()
        });
        if selection.with_untracked(|set| set.chosen().iter().any(|one| done.contains(&one.id))) {
            selection.update(|set| set.retain(|id| !done.contains(id)));
        }
    });
}

/// A job that ended well behind a closed dialog leaves a message and nothing else.
fn say_what_ended_unseen() {
    let batch = Batch::expect();
    let actions = BulkActions::expect();
    let toaster = Toaster::expect();
    Effect::new(move |_| {
        let Some(job) = batch.job() else { return };
        let is_done = batch.runner().with(BatchState::is_all_done);
        if is_done && !actions.is_open(BulkDialog::Progress) {
            let counts = batch.runner().with(BatchState::counts);
            toaster.say(
                ToastKind::Done,
                batch_words::summary(&job.operation, counts),
            );
            batch.leave();
        }
    });
}
