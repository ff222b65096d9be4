//! The form in signals: what it began with, what it says now, what is wrong with it, and how to go back.

use leptos::prelude::*;

use super::{history::History, keeper::Keeper, stored_draft::Start};
use crate::components::reason_in_words;
use crate::model::{Draft, Field, FieldProblem, FieldValue};

/// The state of one form. Every change goes through here, so that each of them is kept on this device.
#[derive(Clone, Copy)]
pub(super) struct FormState {
    start: RwSignal<Start>,
    draft: RwSignal<Draft>,
    problems: RwSignal<Vec<FieldProblem>>,
    history: RwSignal<History>,
    changed: Memo<Vec<Field>>,
    keeper: Keeper,
}

impl FormState {
    /// A form that began with `start` and says `draft` by now.
    pub(super) fn new(start: Start, draft: Draft, keeper: Keeper) -> Self {
        let start = RwSignal::new(start);
        let draft = RwSignal::new(draft);
        Self {
            start,
            draft,
            problems: RwSignal::new(Vec::new()),
            history: RwSignal::new(History::default()),
            changed: Memo::new(move |_| {
                draft.with(|draft| start.with(|start| draft.changed_fields(&start.draft)))
            }),
            keeper,
        }
    }

    /// Where its content is kept.
    pub(super) fn keeper(self) -> Keeper {
        self.keeper
    }

    /// What it began with (tracked).
    pub(super) fn start(self) -> Start {
        self.start.get()
    }

    /// What it says now (tracked).
    pub(super) fn draft(self) -> Draft {
        self.draft.get()
    }

    /// Reads from what it says now (tracked).
    pub(super) fn with<R>(self, read: impl FnOnce(&Draft) -> R) -> R {
        self.draft.with(read)
    }

    /// The fields that say something else than at the start (tracked).
    pub(super) fn changed(self) -> Vec<Field> {
        self.changed.get()
    }

    /// A text of it.
    pub(super) fn text(self, of: fn(&Draft) -> &String) -> Signal<String> {
        Memo::new(move |_| self.draft.with(|draft| of(draft).clone())).into()
    }

    /// Any other part of it.
    pub(super) fn part<T>(self, of: fn(&Draft) -> &T) -> Signal<T>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.draft.with(|draft| of(draft).clone())).into()
    }

    /// What is wrong with a field, as far as that is said by now.
    pub(super) fn problem(self, field: Field) -> Signal<Option<String>> {
        Memo::new(move |_| {
            self.problems.with(|problems| {
                let found = problems.iter().find(|problem| problem.field == field);
                found.map(|problem| reason_in_words(&problem.reason))
            })
        })
        .into()
    }

    /// Everything that is wrong, in the order of the form (tracked).
    pub(super) fn problems(self) -> Vec<FieldProblem> {
        self.problems.get()
    }

    /// Says what is wrong, in the place of what was said before.
    pub(super) fn set_problems(self, mut problems: Vec<FieldProblem>) {
        problems.sort_by_key(|problem| problem.field);
        self.problems.set(problems);
    }

    /// Puts a value into a field, as typing or choosing does.
    pub(super) fn edit(self, field: Field, value: FieldValue) {
        let before = self.draft.get_untracked();
        if before.value(field) == value {
            return;
        }
        let is_typing = matches!(value, FieldValue::Text(_)) && field != Field::Language;
        let mut after = before.clone();
        after.set(field, value);
        let mut touched = vec![field];
        if field == Field::Title && self.keeper.is_new() && before.display_name == before.title {
            after.display_name.clone_from(&after.title);
            touched.push(Field::DisplayName);
        }
        self.history.update(|history| {
            if is_typing {
                history.typed(before, field);
            } else {
                history.changed(before);
            }
        });
        self.show(after);
        // What was said of a field is about what it said before.
        if self
            .problems
            .with_untracked(|problems| problems.iter().any(|p| touched.contains(&p.field)))
        {
            self.problems
                .update(|problems| problems.retain(|p| !touched.contains(&p.field)));
        }
    }

    /// Checks a field that is being left; one that was not touched is not sent and so not checked.
    pub(super) fn leave(self, field: Field) {
        self.history.update(History::pause);
        let is_checked = self.keeper.is_new()
            || self
                .changed
                .with_untracked(|changed| changed.contains(&field));
        let reason = self
            .draft
            .with_untracked(|draft| draft.problem_of(field))
            .filter(|_| is_checked);
        // What the API said of it stands until the field is changed.
        let Some(reason) = reason else { return };
        let mut problems = self.problems.get_untracked();
        problems.retain(|problem| problem.field != field);
        problems.push(FieldProblem::new(field, reason));
        self.set_problems(problems);
    }

    /// One step back.
    pub(super) fn undo(self) {
        self.step(History::undo);
    }

    /// One step forward again.
    pub(super) fn redo(self) {
        self.step(History::redo);
    }

    /// Whether there is a step back (tracked).
    pub(super) fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step forward (tracked).
    pub(super) fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// Another content, as one step that can be undone.
    pub(super) fn replace(self, draft: Draft) {
        let before = self.draft.get_untracked();
        self.history.update(|history| history.changed(before));
        self.problems.set(Vec::new());
        self.show(draft);
    }

    /// What the API has by now is what this form goes on from.
    pub(super) fn rebase(self, start: Start) {
        self.start.set(start);
        self.keep();
    }

    /// Another form from here on; what this one said stays on the shelf.
    pub(super) fn start_anew(self, id: String, draft: Draft) {
        self.keeper.start_anew(id);
        self.history.set(History::default());
        self.problems.set(Vec::new());
        self.draft.set(draft);
    }

    fn step(self, step: fn(&mut History, Draft) -> Option<Draft>) {
        let present = self.draft.get_untracked();
        let other = self
            .history
            .try_update(|history| step(history, present))
            .flatten();
        if let Some(other) = other {
            self.problems.set(Vec::new());
            self.show(other);
        }
    }

    fn show(self, draft: Draft) {
        self.draft.set(draft);
        self.keep();
    }

    fn keep(self) {
        let start = self.start.get_untracked();
        let draft = self.draft.get_untracked();
        self.keeper.keep(start, draft);
    }
}
