//! From the save button to the end of a save: check, preview, send, and what follows.

use leptos::prelude::*;

use super::{
    form_state::FormState,
    save::{self, Outcome, Saved, Sent},
    shelf::{DraftShelf, now, tab},
    stored_draft::{Start, StoredDraft, Target},
    view_model::{counted, listed},
};
use crate::{
    data::{Cause, Mutation, Problem, QueryClient, Subject, WriteKind, explain},
    model::{
        Conflict, Draft, Field, FieldProblem, Interview, InterviewPatch, ListParams, NewInterview,
        Side, ValidDraft, merged,
    },
    routes::{self, Go, ListView},
    ui::{ToastKind, Toaster, focus_id_soon},
};

/// The id of the summary of what is wrong.
pub(super) const SUMMARY: &str = "editor-summary";

/// What stands over the form.
#[derive(Clone, PartialEq)]
pub(super) enum Stage {
    /// Nothing.
    Form,
    /// What will be sent.
    Preview(Box<Pending>),
    /// What somebody else has changed meanwhile.
    Conflict(Box<Interview>),
}

/// A checked form that waits for "Send".
#[derive(Clone, PartialEq)]
pub(super) struct Pending {
    pub(super) start: Draft,
    pub(super) valid: ValidDraft,
    pub(super) patch: InterviewPatch,
    /// The whole, where the interview is a new one.
    pub(super) new: Option<NewInterview>,
}

/// What stays above the form after a save, besides the problem of the write itself.
#[derive(Clone, PartialEq)]
pub(super) enum Report {
    /// Saved, but for these fields.
    NotTaken(Vec<Field>),
    /// The answer was lost, and nothing of this was saved.
    NotSaved(Vec<Field>),
    /// Archived by somebody else.
    Archived,
    /// It could not be read before the save, so nothing was sent.
    NotChecked(Problem),
    /// Created, but not as the form says by now; the rest waits in the form of the new interview.
    Created {
        /// The form of the new interview.
        edit: String,
        /// Its page.
        page: String,
        /// The fields that the API did not take.
        not_taken: Vec<Field>,
    },
}

/// The save of one form.
#[derive(Clone, Copy)]
pub(super) struct SaveFlow {
    pub(super) form: FormState,
    pub(super) mutation: Mutation,
    pub(super) stage: RwSignal<Stage>,
    pub(super) report: RwSignal<Option<Report>>,
    /// Whether what is wrong is listed above the form: after a submit and not while typing.
    pub(super) is_summed_up: RwSignal<bool>,
    /// A word about a submit that does nothing.
    pub(super) said: RwSignal<&'static str>,
    client: StoredValue<QueryClient>,
    go: Go,
    toaster: Toaster,
}

impl SaveFlow {
    /// The save of a form; needs the owner of its page.
    pub(super) fn new(form: FormState) -> Self {
        let kind = if form.keeper().is_new() {
            WriteKind::Create
        } else {
            WriteKind::Update
        };
        let flow = Self {
            form,
            mutation: Mutation::new(kind),
            stage: RwSignal::new(Stage::Form),
            report: RwSignal::new(None),
            is_summed_up: RwSignal::new(false),
            said: RwSignal::new(""),
            client: StoredValue::new(QueryClient::expect()),
            go: routes::use_go(),
            toaster: Toaster::expect(),
        };
        // What the API says of single fields lands on them.
        Effect::new(move |_| {
            if let Some(problem) = flow.mutation.problem()
                && !problem.fields.is_empty()
            {
                flow.sum_up(problem.fields);
            }
        });
        flow
    }

    /// Checks the form and shows what will be sent; sends nothing.
    pub(super) fn submit(self) {
        if untrack(|| self.mutation.is_busy()) {
            return;
        }
        let (start, draft) = untrack(|| (self.form.start().draft, self.form.draft()));
        let is_new = self.form.keeper().is_new();
        let checked = if is_new {
            draft.validate_new()
        } else {
            draft.validate(&start)
        };
        self.said.set("");
        let valid = match checked {
            Ok(valid) => valid,
            Err(problems) => return self.sum_up(problems),
        };
        self.is_summed_up.set(false);
        let new = is_new.then(|| NewInterview::of(&valid));
        let mut patch = InterviewPatch::between(&start, &valid);
        if let Some(new) = &new {
            patch = whole(&valid, new);
        } else if patch.is_empty() {
            self.said.set("There is nothing to save.");
            return;
        }
        self.stage.set(Stage::Preview(Box::new(Pending {
            start,
            valid,
            patch,
            new,
        })));
    }

    /// Back to the form, nothing sent.
    pub(super) fn back(self) {
        self.stage.set(Stage::Form);
    }

    /// Sends what the preview shows, once.
    pub(super) fn send(self) {
        let Stage::Preview(pending) = self.stage.get_untracked() else {
            return;
        };
        self.stage.set(Stage::Form);
        self.report.set(None);
        self.form.set_problems(Vec::new());
        let client = self.client.get_value();
        let keeper = self.form.keeper();
        let start = untrack(|| self.form.start());
        let sent = Sent {
            shelf: DraftShelf::expect(),
            id: keeper.id(),
            draft: untrack(|| self.form.draft()),
        };
        let Pending {
            valid, patch, new, ..
        } = *pending;
        match (new, keeper.target()) {
            (Some(new), _) => {
                keeper.note_sent(Some(now()));
                let was_sent = sent.draft.clone();
                self.mutation.run(
                    &client,
                    save::create(client.clone(), new, patch, sent),
                    move |saved| self.created(saved, &valid, &was_sent),
                );
            }
            (None, Target::Edit { id, team }) => {
                let was_sent = sent.draft.clone();
                self.mutation.run(
                    &client,
                    save::update(client.clone(), id, team, start, patch, sent),
                    move |outcome| self.updated(outcome, &valid, &was_sent),
                );
            }
            (None, Target::New) => {}
        }
    }

    /// Goes on from what the API has by now, with the fields chosen as the person wished.
    pub(super) fn settle(self, choice: impl Fn(Conflict) -> Side) {
        let Stage::Conflict(theirs) = self.stage.get_untracked() else {
            return;
        };
        self.stage.set(Stage::Form);
        let (start, mine) = untrack(|| (self.form.start().draft, self.form.draft()));
        let draft = merged(&start, &mine, &Draft::of(&theirs), choice);
        self.form.rebase(save::start_of(&theirs, &start));
        self.form.replace(draft);
    }

    fn sum_up(self, problems: Vec<FieldProblem>) {
        self.form.set_problems(problems);
        self.is_summed_up.set(true);
        focus_id_soon(SUMMARY);
    }

    fn updated(self, outcome: Outcome, valid: &ValidDraft, sent: &Draft) {
        let report = match outcome {
            Outcome::Saved(saved) => return self.saved(saved, valid, sent),
            Outcome::Changed(theirs) => return self.stage.set(Stage::Conflict(theirs)),
            Outcome::Archived => Report::Archived,
            Outcome::NotSaved(fields) => Report::NotSaved(fields),
            Outcome::NotChecked(error) => {
                let way = self.client.with_value(|client| client.session().way());
                let mut problem = explain(&error, Subject::Interview, way);
                if error.cause == Cause::NotFound {
                    problem.title = "The interview is not there any more".to_owned();
                }
                problem.not_changed = Some(
                    "Nothing was sent. What you typed is still here and kept on this device."
                        .to_owned(),
                );
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
            self.toaster.say(
                ToastKind::Done,
                "Saved. What you changed meanwhile is not saved yet.",
            );
            return;
        }
        let mut words = format!(
            "Saved {}",
            counted(sent.changed_fields(&self.start()).len())
        );
        if saved.was_lost {
            words.push_str(". The answer was lost, but the interview shows them");
        }
        words.push_str(&unchecked(&saved.unchecked));
        self.toaster.say(ToastKind::Done, words);
        self.go.push(&routes::interview(&id, team.as_ref()));
    }

    fn created(self, saved: Saved, valid: &ValidDraft, sent: &Draft) {
        let title = &valid.draft().title;
        let Some(interview) = saved.interview else {
            self.toaster.say(
                ToastKind::Done,
                "Created. The API did not say its id; here is the search for its title.",
            );
            self.go.push(&search_for(title));
            return;
        };
        let page = routes::interview(&interview.id, None);
        let draft = untrack(|| self.form.draft());
        if saved.not_taken.is_empty() && draft == *sent {
            let words = format!("Created “{title}”{}", unchecked(&saved.unchecked));
            self.toaster.say(ToastKind::Done, words);
            self.go.push(&page);
            return;
        }
        // The rest waits where it can be sent without a second interview.
        let keeper = self.form.keeper();
        let shelf = DraftShelf::expect();
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

    fn start(self) -> Draft {
        untrack(|| self.form.start().draft)
    }
}

/// A new interview as a difference to nothing, to compare the answer with: what is not sent is not in it.
fn whole(valid: &ValidDraft, new: &NewInterview) -> InterviewPatch {
    let mut patch = InterviewPatch::between(&Draft::default(), valid);
    patch.description.clone_from(&new.description);
    if new.survey_questions.is_empty() {
        patch.survey_questions = None;
    }
    if new.keywords.is_empty() {
        patch.keywords = None;
    }
    patch
}

/// The list, searched for a title: where an interview is found whose id nobody knows.
pub(super) fn search_for(title: &str) -> String {
    ListView {
        params: ListParams {
            search: title.trim().to_owned(),
            ..ListParams::default()
        },
        ..ListView::default()
    }
    .href()
}

fn unchecked(fields: &[Field]) -> String {
    if fields.is_empty() {
        String::new()
    } else {
        format!(
            ". The API does not show {}, so that could not be checked",
            listed(fields).to_lowercase()
        )
    }
}
