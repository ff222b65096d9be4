//! From the save button to the end of a save: check, preview, send, and what follows.

use leptos::prelude::*;

use super::{
    form_state::FormState,
    plan,
    save::{self, Sent},
    stage::{Pending, Report, Stage},
    stored_draft::Target,
};
use crate::{
    data::{Mutation, QueryClient, WriteKind},
    messages::save as words,
    model::{Conflict, Draft, FieldProblem, Side, merged},
    routes::{self, Go},
    ui::{Toaster, focus_id_soon},
};

/// The id of the summary of what is wrong.
pub(super) const SUMMARY: &str = "editor-summary";

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
    pub(super) client: StoredValue<QueryClient>,
    pub(super) go: Go,
    pub(super) toaster: Toaster,
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
        Effect::new(move |_| {
            let Some(problem) = flow.mutation.problem() else {
                return;
            };
            if !problem.is_outcome_unknown {
                // It was refused: sent again, it makes no second one.
                flow.form.keeper().note_refused();
            }
            // What the API says of single fields lands on them.
            if !problem.fields.is_empty() {
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
        self.said.set("");
        let pending = match plan::check(start, &draft, is_new) {
            Ok(pending) => pending,
            Err(problems) => return self.sum_up(problems),
        };
        self.is_summed_up.set(false);
        match pending {
            Some(pending) => self.stage.set(Stage::Preview(Box::new(pending))),
            None => self.said.set(words::nothing_said()),
        }
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
            shelf: keeper.shelf(),
            id: keeper.id(),
            draft: untrack(|| self.form.draft()),
        };
        let Pending {
            valid, patch, new, ..
        } = *pending;
        match (new, keeper.target()) {
            (Some(new), _) => {
                keeper.note_sending();
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
}
