//! What is being copied, what was chosen, and what became of it. Lives above the routes: closing the dialog
//! or leaving the page stops nothing, and what was chosen survives a failure.

use leptos::{prelude::*, task::spawn_local};

use super::run::{CopyOutcome, CopyRun};
use crate::{
    data::{Lookups, QueryClient, WriteEffect, WriteKind, explain_write},
    interviews::actions::{ActionTarget, problem_words::in_one_breath},
    messages::copy as words,
    model::{CopyRequest, Interview, MessageGroup, MessageGroupId, TeamId},
    routes::{self, Go},
    ui::{ToastKind, Toaster},
};

/// The one copy dialog of the app.
#[derive(Clone, Copy)]
pub struct CopyDesk {
    client: StoredValue<QueryClient>,
    toaster: Toaster,
    lookups: Lookups,
    go: StoredValue<Option<Go>>,
    pub(super) is_open: RwSignal<bool>,
    pub(super) target: RwSignal<Option<ActionTarget>>,
    pub(super) teams: RwSignal<Vec<TeamId>>,
    pub(super) copies_keywords: RwSignal<bool>,
    message_group: RwSignal<Option<MessageGroupId>>,
    pub(super) run: RwSignal<Option<CopyRun>>,
    last_run: StoredValue<u32>,
}

impl CopyDesk {
    /// A desk with nothing on it.
    pub fn new(client: &QueryClient, lookups: Lookups, toaster: Toaster) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            toaster,
            lookups,
            go: StoredValue::new(None),
            is_open: RwSignal::new(false),
            target: RwSignal::new(None),
            teams: RwSignal::new(Vec::new()),
            copies_keywords: RwSignal::new(false),
            message_group: RwSignal::new(None),
            run: RwSignal::new(None),
            last_run: StoredValue::new(0),
        }
    }

    /// The desk of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the dialog. What was chosen for the same interview before, and a run of it that still goes on,
    /// are there again.
    pub fn open(self, target: ActionTarget) {
        let is_same = self
            .target
            .with_untracked(|before| before.as_ref().is_some_and(|before| before.id == target.id));
        if !is_same {
            self.teams.set(Vec::new());
            self.copies_keywords.set(false);
            self.message_group.set(None);
        }
        if !is_same || !self.is_busy_untracked() {
            self.run.set(None);
        }
        self.lookups.teams.want();
        self.lookups.message_groups.want();
        self.target.set(Some(target));
        self.is_open.set(true);
    }

    /// Whether the dialog is to be open (tracked).
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Closes the dialog; a run goes on.
    pub fn close(self) {
        self.is_open.set(false);
    }

    /// Where the copy's messages lead; known once there is a router.
    pub(super) fn set_go(self, go: Go) {
        self.go.set_value(Some(go));
    }

    pub(super) fn choose(self, team: &TeamId, is_chosen: bool) {
        self.teams.update(|teams| {
            teams.retain(|other| other != team);
            if is_chosen {
                teams.push(team.clone());
            }
        });
    }

    pub(super) fn choose_message_group(self, group: Option<MessageGroupId>) {
        self.message_group.set(group);
    }

    /// What a team is called, as far as that is known by now (tracked).
    pub(super) fn team_name(self, team: &TeamId) -> String {
        self.lookups
            .teams
            .name(team)
            .unwrap_or_else(|| team.as_str().to_owned())
    }

    /// The message groups that a copy to the one chosen team may have; `None` where there is not exactly
    /// one (tracked).
    pub(super) fn fitting_groups(self) -> Option<Vec<MessageGroup>> {
        use crate::data::LookupState;
        let team = self.teams.with(|teams| match teams.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        })?;
        let interview_type = self.target.with(|target| {
            target
                .as_ref()
                .and_then(|target| target.interview_type.clone())
        });
        let mut groups = match self.lookups.message_groups.state() {
            LookupState::Known(groups) => groups,
            LookupState::Waiting | LookupState::Unavailable => Vec::new(),
        };
        groups.retain(|group| group.fits(interview_type.as_ref(), Some(&team)));
        Some(groups)
    }

    /// The chosen message group, if it still fits (tracked).
    pub(super) fn fitting_group(self) -> Option<MessageGroup> {
        let chosen = self.message_group.get()?;
        self.fitting_groups()?
            .into_iter()
            .find(|group| group.id == chosen)
    }

    /// What copying to the chosen teams sends, one request a team (tracked).
    pub(super) fn requests(self) -> Vec<CopyRequest> {
        let message_group = self.fitting_group().map(|group| group.id);
        let teams = self.teams.get().into_iter();
        teams
            .map(|team| CopyRequest {
                team,
                copy_keywords: self.copies_keywords.get(),
                message_group: message_group.clone(),
            })
            .collect()
    }

    /// Copies to all chosen teams. A second time while it goes on does nothing.
    pub(super) fn start(self) {
        let Some(target) = self.target.get_untracked() else {
            return;
        };
        if self.is_busy_untracked() {
            return;
        }
        let requests = untrack(|| {
            self.requests()
                .into_iter()
                .map(|request| {
                    let name = self.team_name(&request.team);
                    (request, name)
                })
                .collect()
        });
        self.carry_out(target, CopyRun::new(self.next_number(), requests));
    }

    /// Sends those again that were refused, and no other.
    pub(super) fn retry_refused(self) {
        let run = self.run.get_untracked().filter(|run| !run.is_busy());
        if let (Some(target), Some(run)) = (self.target.get_untracked(), run) {
            self.carry_out(target, run.retry_refused(self.next_number()));
        }
    }

    fn carry_out(self, target: ActionTarget, mut run: CopyRun) {
        let Some(client) = self.client.try_get_value() else {
            return;
        };
        self.run.set(Some(run.clone()));
        let way = client.session().way();
        spawn_local(async move {
            while let Some((index, request)) = run.start_next() {
                self.show(&target, &run);
                let outcome = match client.copy_interview(&target.id, &request).await {
                    Ok(copy) => CopyOutcome::Copied(
                        copy.map(|copy| address_of_copy(&target, &request.team, &copy)),
                    ),
                    Err(error) => {
                        let problem = explain_write(&error, WriteKind::Copy, way);
                        let why = in_one_breath(&problem);
                        match error.write_effect() {
                            WriteEffect::None => CopyOutcome::Refused(why),
                            WriteEffect::Unknown => CopyOutcome::Unknown(why),
                        }
                    }
                };
                run.settle(index, outcome);
                self.show(&target, &run);
            }
            self.finish(target, run);
        });
    }

    /// Shows how far a run is, where the dialog is still about it. The app may be gone by then.
    fn show(self, target: &ActionTarget, run: &CopyRun) {
        if self.is_about(target, run) {
            self.run.try_set(Some(run.clone()));
        }
    }

    fn is_about(self, target: &ActionTarget, run: &CopyRun) -> bool {
        let is_same_target = self
            .target
            .try_with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.id == target.id));
        let is_same_run = self.run.try_with_untracked(|shown| {
            shown
                .as_ref()
                .is_some_and(|shown| shown.number == run.number)
        });
        is_same_target == Some(true) && is_same_run == Some(true)
    }

    /// What may have been made is no longer chosen, so that the next try makes no second one. Where nobody
    /// looks any more, the result is a message.
    fn finish(self, target: ActionTarget, run: CopyRun) {
        let is_about = self.is_about(&target, &run);
        if is_about {
            self.teams.try_update(|teams| {
                teams.retain(|team| {
                    run.lines.iter().any(|line| {
                        line.request.team == *team
                            && matches!(line.outcome, CopyOutcome::Refused(_))
                    })
                });
            });
        }
        if is_about && self.is_open.try_get_untracked() == Some(true) {
            return;
        }
        let summary = run.summary(&target.name);
        let address = match run.lines.as_slice() {
            [line] => match &line.outcome {
                CopyOutcome::Copied(address) => address.clone(),
                _ => None,
            },
            _ => None,
        };
        match address {
            Some(address) => {
                self.toaster.say_with(
                    ToastKind::Done,
                    summary,
                    words::open_copy(),
                    move || {
                        if let Some(go) = self.go.try_get_value().flatten() {
                            go.push(&address);
                        }
                    },
                    || {},
                );
            }
            None if run.is_all_copied() => self.toaster.say(ToastKind::Done, summary),
            None => {
                self.toaster.say_with(
                    ToastKind::Failed,
                    summary,
                    words::show_result(),
                    move || {
                        self.open(target.clone());
                        self.run.set(Some(run.clone()));
                    },
                    || {},
                );
            }
        }
    }

    fn is_busy_untracked(self) -> bool {
        self.run
            .with_untracked(|run| run.as_ref().is_some_and(CopyRun::is_busy))
    }

    fn next_number(self) -> u32 {
        self.last_run
            .try_update_value(|last| {
                *last += 1;
                *last
            })
            .unwrap_or_default()
    }
}

/// In another team than the original's, this key may not find the copy without that team's id.
fn address_of_copy(target: &ActionTarget, asked: &TeamId, copy: &Interview) -> String {
    let team = copy.team_id.as_ref().unwrap_or(asked);
    let passed_on = if target.home.as_ref() == Some(team) {
        target.address_team.as_ref()
    } else {
        Some(team)
    };
    routes::interview(&copy.id, passed_on)
}
