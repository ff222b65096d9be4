//! Where a save stands: what lies over the form, and what is said of the last one.

use crate::{
    data::Problem,
    model::{Draft, Field, Interview, InterviewPatch, NewInterview, ValidDraft},
};

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
