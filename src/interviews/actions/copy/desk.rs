//! What is being copied, what was chosen, and what became of it. Lives above the routes: closing the dialog
//! or leaving the page stops nothing, and what was chosen survives a failure.

mod carry_out;

use leptos::prelude::*;

use super::run::CopyRun;
use crate::{
    data::{LookupState, Lookups, QueryClient, app_wide},
    interviews::actions::ActionTarget,
    model::{CopyRequest, MessageGroup, MessageGroupId, TeamId},
    routes::Go,
    ui::Toaster,
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
    fn new(client: &QueryClient, lookups: Lookups, toaster: Toaster) -> Self {
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

    /// The desk of this app.
    pub fn expect() -> Self {
        app_wide(|| Self::new(&QueryClient::expect(), Lookups::expect(), Toaster::expect()))
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

    fn is_busy_untracked(self) -> bool {
        self.run
            .with_untracked(|run| run.as_ref().is_some_and(CopyRun::is_busy))
    }
}
