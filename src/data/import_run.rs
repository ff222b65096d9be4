//! The writes of an import: one for each row, a few at a time, inside the rate limit, never one twice by
//! itself.

use leptos::prelude::*;

use super::{
    BatchState, QueryClient, Runner, WriteKind,
    batch::{AT_ONCE, Perform},
};
use crate::model::{InterviewId, InterviewPatch, NewInterview};

/// What one row writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowWrite {
    /// A new interview.
    Create(NewInterview),
    /// A change of one.
    Change(InterviewId, InterviewPatch),
}

/// The import of this tab. Lives above the routes, so that leaving a page does not stop it.
#[derive(Clone, Copy)]
pub struct ImportRun {
    client: StoredValue<QueryClient>,
    runner: Runner,
}

impl ImportRun {
    /// A run with nothing to do. Needs the reactive owner that shows it.
    pub fn new(client: &QueryClient) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            runner: Runner::new(client),
        }
    }

    /// How far it is; its items are the writes, in their order.
    pub fn runner(self) -> Runner {
        self.runner
    }

    /// Sends these writes, unless others are at work.
    pub fn start(self, writes: Vec<RowWrite>) {
        if self.runner.is_at_work_untracked() {
            return;
        }
        let state = BatchState::new(writes.len(), AT_ONCE);
        let kinds: Vec<_> = writes
            .iter()
            .map(|write| match write {
                RowWrite::Create(_) => WriteKind::Create,
                RowWrite::Change(..) => WriteKind::Update,
            })
            .collect();
        let client = self.client.get_value();
        let perform: Perform = Box::new(move |index| {
            let (client, write) = (client.clone(), writes.get(index).cloned());
            Box::pin(async move {
                match write {
                    Some(RowWrite::Create(new)) => client
                        .create_interview(&new)
                        .await
                        .map(|made| made.map(|made| made.id)),
                    Some(RowWrite::Change(id, patch)) => {
                        client.update_interview(&id, &patch).await.map(|_| None)
                    }
                    // The state is as long as the list of writes.
                    None => Ok(None),
                }
            })
        });
        let kind = move |index: usize| kinds.get(index).copied().unwrap_or(WriteKind::Update);
        self.runner.load_mixed(Box::new(kind), state, perform, None);
        self.runner.go_on();
    }
}
