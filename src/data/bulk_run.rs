//! A bulk update in parts: a request takes so many interviews and no more, and the next part is sent only
//! when the one before was answered.

use leptos::prelude::*;

use super::{BatchState, ItemState, QueryClient, Reason, Runner, WriteKind, batch::Perform};
use crate::model::{BulkOutcome, BulkUpdate, InterviewId};

/// Interviews in one request; the API's own maximum is not published (contract, section 10).
const PART: usize = 100;

/// What became of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartFate {
    /// Not sent, or not answered yet.
    Open,
    /// The API answered with this.
    Answered(BulkOutcome),
    /// It was refused as a whole: nothing was changed.
    Refused(Reason),
    /// The answer was lost: nobody knows.
    Unknown(Reason),
}

/// One request and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The interviews that it is about.
    pub ids: Vec<InterviewId>,
    /// What became of it.
    pub fate: PartFate,
}

/// The bulk update of this tab. Lives above the routes, so that leaving a page does not stop it.
#[derive(Clone, Copy)]
pub struct BulkRun {
    client: StoredValue<QueryClient>,
    runner: Runner,
    change: StoredValue<Option<BulkUpdate>>,
    parts: RwSignal<Vec<BulkUpdate>>,
    outcomes: RwSignal<Vec<Option<BulkOutcome>>>,
}

impl BulkRun {
    /// A run with nothing to do. Needs the reactive owner that shows it.
    pub fn new(client: &QueryClient) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            runner: Runner::new(client),
            change: StoredValue::new(None),
            parts: RwSignal::new(Vec::new()),
            outcomes: RwSignal::new(Vec::new()),
        }
    }

    /// How far it is.
    pub fn runner(self) -> Runner {
        self.runner
    }

    /// The change that was sent last.
    pub fn change_untracked(self) -> Option<BulkUpdate> {
        self.change.get_value()
    }

    /// The requests that a change needs.
    pub fn parts_of(change: &BulkUpdate) -> Vec<BulkUpdate> {
        change
            .ids
            .chunks(PART)
            .map(|ids| BulkUpdate {
                ids: ids.to_vec(),
                ..change.clone()
            })
            .collect()
    }

    /// Sends a change, unless one is at work.
    pub fn start(self, change: &BulkUpdate) {
        if self.runner.is_at_work_untracked() {
            return;
        }
        let parts = Self::parts_of(change);
        self.outcomes.set(vec![None; parts.len()]);
        let perform: Perform = {
            let (client, parts) = (self.client.get_value(), parts.clone());
            Box::new(move |index| {
                let client = client.clone();
                let part = parts.get(index).cloned();
                Box::pin(async move {
                    // The state is as long as the list of parts.
                    let Some(part) = part else { return Ok(None) };
                    let outcome = client.bulk_update_interviews(&part).await?;
                    self.outcomes.try_update(|outcomes| {
                        if let Some(place) = outcomes.get_mut(index) {
                            *place = Some(outcome);
                        }
                    });
                    Ok(None)
                })
            })
        };
        let state = BatchState::new(parts.len(), 1).stopping_at_failure();
        self.change.set_value(Some(change.clone()));
        self.parts.set(parts);
        self.runner
            .load(WriteKind::BulkUpdate, state, perform, None);
        self.runner.go_on();
    }

    /// The requests and what became of each (tracked).
    pub fn parts(self) -> Vec<Part> {
        let outcomes = self.outcomes.get();
        let parts = self.parts.get();
        self.runner.with(|state| {
            parts
                .into_iter()
                .zip(state.items())
                .zip(outcomes)
                .map(|((part, item), outcome)| Part {
                    ids: part.ids,
                    fate: match (item, outcome) {
                        (ItemState::Done(_), Some(outcome)) => PartFate::Answered(outcome),
                        (ItemState::Failed(reason), _) => PartFate::Refused(reason.clone()),
                        (ItemState::Unknown(reason), _) => PartFate::Unknown(reason.clone()),
                        _ => PartFate::Open,
                    },
                })
                .collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BulkMode;

    #[test]
    fn a_request_takes_a_hundred_interviews() {
        let ids = (0..250).map(|n| InterviewId::from(n.to_string())).collect();
        let change = BulkUpdate::new(ids, BulkMode::Merge);
        let sizes: Vec<_> = BulkRun::parts_of(&change)
            .iter()
            .map(|part| part.ids.len())
            .collect();
        assert_eq!(sizes, [100, 100, 50]);
    }
}
