//! What is wrong with a field of the form.

use super::Field;

/// Something wrong with one field, said by us or by the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// Which field.
    pub field: Field,
    /// What is wrong.
    pub reason: FieldReason,
}

impl FieldProblem {
    /// A problem of a field.
    pub fn new(field: Field, reason: FieldReason) -> Self {
        Self { field, reason }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldReason {
    /// There is no title.
    NoTitle,
    /// There is no name for candidates.
    NoDisplayName,
    /// No language is chosen.
    NoLanguage,
    /// The link is none to `http:` or `https:`.
    NoWebAddress,
    /// Of a survey question it is not known whether it is a knockout.
    UnknownKnockout,
    /// What the API said, in words.
    Said(String),
}
