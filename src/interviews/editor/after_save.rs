//! What follows a save: leaving the page, going on, or saying what became of it.

use leptos::prelude::*;

use super::{
    save::{self, Outcome, Saved},
    save_flow::SaveFlow,
    shelf::{now, tab},
    stage::{Report, Stage},
    stored_draft::{Start, StoredDraft, Target},
    view_model::listed_in_sentence,
};
use crate::{
    components::search_for,
    data::{Cause, Subject, explain},
    messages::save as words,
    model::{Draft, Field, ValidDraft},
    routes,
    ui::ToastKind,
};

impl SaveFlow {
    pub(super) fn updated(self, outcome: Outcome, valid: &ValidDraft, sent: &Draft) {
        let report = match outcome {
            Outcome::Saved(saved) => return self.saved(*saved, valid, sent),
            Outcome::Changed(theirs) => return self.stage.set(Stage::Conflict(theirs)),
            Outcome::Archived => Report::Archived,
            Outcome::NotSaved(fields) => Report::NotSaved(fields),
            Outcome::NotChecked(error) => {
                let way = self.client.with_value(|client| client.session().way());
                let mut problem = explain(&error, Subject::Interview, way);
                if error.cause == Cause::NotFound {
                    problem.title = words::gone().to_owned();
                }
                problem.not_changed = Some(words::nothing_sent().to_owned());
                Report::NotChecked(problem)
            }
        };
        self.report.set(Some(report));
    }

    fn saved(self, saved: Saved, valid: &ValidDraft, sent: &Draft) {
        let Target::Edit { id, team } = self.form.keeper().target() else {
            return;
        };
        let has_more = untrack(|| self.form.draft()) != *sent;
        let start = match &saved.interview {
            Some(interview) => save::start_of(interview, valid.draft()),
            None => Start {
                draft: valid.draft().clone(),
                updated_at: None,
            },
        };
        if !saved.not_taken.is_empty() {
            self.form.rebase(start);
            self.report.set(Some(Report::NotTaken(saved.not_taken)));
            return;
        }
        if has_more {
            self.form.rebase(start);
            self.toaster.say(ToastKind::Done, words::saved_but_more());
            return;
        }
        let count = sent
            .changed_fields(&untrack(|| self.form.start().draft))
            .len();
        let done = if saved.was_lost {
            words::saved_answer_lost(count)
        } else {
            words::saved(count)
        };
        self.toaster
            .say(ToastKind::Done, with_unchecked(done, &saved.unchecked));
        self.go.push(&routes::interview(&id, team.as_ref()));
    }

    pub(super) fn created(self, saved: Saved, valid: &ValidDraft, sent: &Draft) {
        let title = &valid.draft().title;
        let Some(interview) = saved.interview else {
            self.toaster
                .say(ToastKind::Done, words::created_without_id());
            self.go.push(&search_for(title));
            return;
        };
        let page = routes::interview(&interview.id, None);
        let draft = untrack(|| self.form.draft());
        if saved.not_taken.is_empty() && draft == *sent {
            let done = with_unchecked(words::created(title), &saved.unchecked);
            self.toaster.say(ToastKind::Done, done);
            self.go.push(&page);
            return;
        }
        // The rest waits where it can be sent without a second interview.
        let keeper = self.form.keeper();
        let shelf = keeper.shelf();
        shelf.remove(&keeper.id());
        let target = Target::Edit {
            id: interview.id.clone(),
            team: None,
        };
        shelf.put(&StoredDraft {
            id: format!("{}-rest", keeper.id()),
            target,
            start: save::start_of(&interview, valid.draft()),
            draft,
            saved_at: now(),
            sent_at: None,
            tab: tab(),
        });
        self.report.set(Some(Report::Created {
            edit: routes::edit_interview(&interview.id, None),
            page,
            not_taken: saved.not_taken,
        }));
    }
}

fn with_unchecked(done: String, fields: &[Field]) -> String {
    if fields.is_empty() {
        done
    } else {
        words::unchecked(&done, &listed_in_sentence(fields))
    }
}
