//! One write for each of many interviews: a few at a time, inside the rate limit, never one twice by itself,
//! and written down step by step, so that a reload in the middle finds what was done.

mod job;
mod outcome;
mod record;
mod runner;
mod state;

use leptos::{prelude::*, task::spawn_local};

pub use self::{
    job::{Job, Operation, Target},
    outcome::{ItemState, Reason},
    runner::Runner,
    state::{BatchState, Counts},
};
pub(super) use self::{runner::Perform, state::AT_ONCE};
use super::{QueryClient, app_wide};
use crate::{
    api::Cause,
    messages::problems as words,
    model::{Interview, InterviewStatus},
    storage::Place,
};

/// Where the tab keeps the job: a reload finds it, another tab does not.
const STORAGE_KEY: &str = "callboard.batch";

/// The job of this tab, if there is one: at work, stopped, or over and not yet put away. Lives above the
/// routes, so that leaving a page does not stop it.
#[derive(Clone, Copy)]
pub struct Batch {
    client: StoredValue<QueryClient>,
    job: RwSignal<Option<Job>>,
    runner: Runner,
}

impl Batch {
    /// No job.
    fn new(client: &QueryClient) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            job: RwSignal::new(None),
            runner: Runner::idle(client),
        }
    }

    /// Takes up the job that a reload has left behind, if there is one, and rests while the page is being left
    /// for as long as the present owner lives.
    pub fn restore(self) {
        self.runner.rest_when_left();
        let left_behind = Place::Tab
            .read(STORAGE_KEY)
            .and_then(|text| record::read(&text));
        if let Some((job, items)) = left_behind
            && self.job.with_untracked(Option::is_none)
        {
            self.put(job, BatchState::restored(items, AT_ONCE));
        }
    }

    /// The batch of this app.
    pub fn expect() -> Self {
        app_wide(|| Self::new(&QueryClient::expect()))
    }

    /// The job (tracked).
    pub fn job(self) -> Option<Job> {
        self.job.get()
    }

    /// How far it is.
    pub fn runner(self) -> Runner {
        self.runner
    }

    /// Begins a job in the place of one that is stopped or over; `false` while one is at work.
    pub fn start(self, job: Job) -> bool {
        if self.job.with_untracked(Option::is_some) && self.runner.is_at_work_untracked() {
            return false;
        }
        let state = BatchState::new(job.targets.len(), AT_ONCE);
        self.put(job, state);
        self.runner.go_on();
        true
    }

    /// Puts the job away for good, unless it is at work.
    pub fn leave(self) {
        if !self.runner.is_at_work_untracked() {
            Place::Tab.remove(STORAGE_KEY);
            self.job.set(None);
        }
    }

    /// Reads each interview of which it is not known whether it was archived, and settles what is seen. A
    /// copy cannot be seen on the interview that it was made of.
    pub fn check_unknown(self) {
        let job = self.job.get_untracked();
        let Some(job) = job.filter(|job| matches!(job.operation, Operation::Archive { .. })) else {
            return;
        };
        let client = self.client.get_value();
        spawn_local(async move {
            let unknown = self.runner.with_untracked(BatchState::unknown);
            for index in unknown.unwrap_or_default() {
                let Some(target) = job.targets.get(index) else {
                    continue;
                };
                let seen = match client.read_interview(&target.id, None).await {
                    Ok(interview) => as_archived(&interview),
                    // A reading that fails, but for an interview that is gone, tells nothing.
                    Err(error) if error.cause == Cause::NotFound => {
                        ItemState::Failed(Reason::new(words::item_gone()))
                    }
                    Err(_) => continue,
                };
                self.runner.correct(index, seen);
            }
        });
    }

    fn put(self, job: Job, state: BatchState) {
        let client = self.client.get_value();
        let kind = job.operation.kind();
        let perform: Perform = {
            let job = job.clone();
            Box::new(move |index| {
                let (client, operation) = (client.clone(), job.operation.clone());
                let target = job.targets.get(index).map(|target| target.id.clone());
                Box::pin(async move {
                    match target {
                        Some(id) => operation.carry_out(&client, &id).await,
                        // The state is as long as the list of targets.
                        None => Ok(None),
                    }
                })
            })
        };
        let on_step = {
            let job = job.clone();
            Box::new(move |state: &BatchState| {
                if state.is_all_done() {
                    Place::Tab.remove(STORAGE_KEY);
                } else {
                    // Refused storage only means that a reload does not find the job.
                    Place::Tab.write(STORAGE_KEY, &record::write(&job, state));
                }
            })
        };
        self.runner.load(kind, state, perform, Some(on_step));
        self.job.set(Some(job));
    }
}

fn as_archived(interview: &Interview) -> ItemState {
    if interview.status == Some(InterviewStatus::Archived) || interview.archived_at.is_some() {
        ItemState::Done(None)
    } else {
        ItemState::Failed(Reason::new(words::item_not_archived()))
    }
}
