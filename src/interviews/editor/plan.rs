//! What saving a form would send: asked by the save itself, and by those who look at requests meanwhile.

use leptos::prelude::*;

use super::{form_state::FormState, stage::Pending, stored_draft::Target};
use crate::{
    components::{field_name, reason_in_words},
    data::{PlannedWrite, PlannedWrites, Write, WriteRequest, request_of},
    messages::editor as words,
    model::{Draft, FieldProblem, InterviewPatch, NewInterview, ValidDraft},
};

/// Checks a form; `None` where there is nothing to save.
///
/// # Errors
/// What is wrong with it, field by field.
pub(super) fn check(
    start: Draft,
    draft: &Draft,
    is_new: bool,
) -> Result<Option<Pending>, Vec<FieldProblem>> {
    let valid = if is_new {
        draft.validate_new()
    } else {
        draft.validate(&start)
    }?;
    let new = is_new.then(|| NewInterview::of(&valid));
    let patch = match &new {
        Some(new) => whole(&valid, new),
        None => InterviewPatch::between(&start, &valid),
    };
    Ok((is_new || !patch.is_empty()).then_some(Pending {
        start,
        valid,
        patch,
        new,
    }))
}

/// The request that saves it.
pub(super) fn request(pending: &Pending, target: &Target) -> Option<WriteRequest> {
    match (&pending.new, target) {
        (Some(new), _) => Some(request_of(&Write::Create(new))),
        (None, Target::Edit { id, .. }) => Some(request_of(&Write::Update(id, &pending.patch))),
        (None, Target::New) => None,
    }
}

/// Says, for as long as the present owner lives, what saving the form would send.
pub(super) fn publish(form: FormState) {
    PlannedWrites::publish(Signal::derive(move || {
        let keeper = form.keeper();
        let start = form.start().draft;
        match form.with(|draft| check(start, draft, keeper.is_new())) {
            Ok(pending) => pending
                .and_then(|pending| request(&pending, &keeper.target()))
                .map_or(PlannedWrite::Nothing, PlannedWrite::Ready),
            Err(mut problems) => {
                problems.sort_by_key(|problem| problem.field);
                let in_words = |problem: FieldProblem| {
                    words::problem(field_name(problem.field), &reason_in_words(&problem.reason))
                };
                PlannedWrite::Incomplete(problems.into_iter().map(in_words).collect())
            }
        }
    }));
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
