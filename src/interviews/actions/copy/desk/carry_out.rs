//! What was chosen is carried out: one request a team, one after the other, and told where somebody looks.

use leptos::{prelude::*, task::spawn_local};

use super::CopyDesk;
use crate::{
    data::{WriteEffect, WriteKind, explain_write},
    interviews::actions::{
        ActionTarget,
        copy::run::{CopyOutcome, CopyRun},
        problem_words::in_one_breath,
    },
    messages::copy as words,
    model::{Interview, TeamId},
    routes,
    ui::ToastKind,
};

impl CopyDesk {
    /// Copies to all chosen teams. A second time while it goes on does nothing.
    pub(in crate::interviews::actions::copy) fn start(self) {
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
    pub(in crate::interviews::actions::copy) fn retry_refused(self) {
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
