//! What outlives the dialog: what was typed, the change that is at work, and a report that was not seen.

use std::collections::HashSet;

use leptos::prelude::*;

use super::{form::BulkForm, report::Report};
use crate::{
    data::{BulkRun, QueryClient},
    interviews::{
        actions::{BulkActions, BulkDialog},
        selection::Selection,
    },
    messages::bulk_update as words,
    model::BulkUpdate,
    ui::{ToastKind, Toaster},
};

/// Lives above the routes, with the dialogs.
#[derive(Clone, Copy)]
pub(in crate::interviews::actions) struct BulkUpdateDesk {
    /// What was typed; Escape loses nothing of it.
    pub(super) form: RwSignal<BulkForm>,
    /// What sends the requests.
    pub(super) run: BulkRun,
    is_unseen: StoredValue<bool>,
}

impl BulkUpdateDesk {
    /// An empty form and nothing at work.
    pub(in crate::interviews::actions) fn new(actions: BulkActions) -> Self {
        let desk = Self {
            form: RwSignal::new(BulkForm::default()),
            run: BulkRun::new(&QueryClient::expect()),
            is_unseen: StoredValue::new(false),
        };
        desk.follow(actions);
        desk
    }

    /// The change that is at work, or of which the end was not seen.
    pub(super) fn unseen(self) -> Option<BulkUpdate> {
        let is_unseen = self.is_unseen.get_value() || self.run.runner().is_at_work_untracked();
        self.is_unseen.set_value(false);
        is_unseen.then(|| self.run.change_untracked()).flatten()
    }

    /// What was changed leaves the selection; what failed, was not sent or is not known stays. An end that
    /// no dialog shows is told by a message, and shown when the dialog is opened again.
    fn follow(self, actions: BulkActions) {
        let (selection, toaster) = (Selection::expect(), Toaster::expect());
        let runner = self.run.runner();
        let is_over = Memo::new(move |_| {
            runner.with(|state| !state.items().is_empty() && !state.is_at_work())
        });
        Effect::new(move |_| {
            if !is_over.get() {
                return;
            }
            let report = Report::of(&untrack(|| self.run.parts()));
            let changed: HashSet<_> = report.changed.iter().collect();
            selection.update(|set| set.retain(|id| !changed.contains(id)));
            if untrack(|| actions.is_open(BulkDialog::Update)) {
                return;
            }
            let changed = words::changed(report.changed_count());
            if report.is_whole() {
                toaster.say(ToastKind::Done, changed);
                self.form.set(BulkForm::default());
            } else {
                toaster.say(ToastKind::Failed, words::changed_not_all(&changed));
                self.is_unseen.set_value(true);
            }
        });
    }
}
