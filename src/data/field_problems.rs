//! What the API said of single fields (pure): on the fields of the form where it has them, else in words.

use crate::{
    api::ApiError,
    messages::problems as words,
    model::{Field, FieldProblem, FieldReason},
};

/// What the API said of the form's fields.
pub(super) fn field_problems(error: &ApiError) -> Vec<FieldProblem> {
    error
        .fields
        .iter()
        .filter_map(|said| {
            let field = Field::of_api_path(&said.path)?;
            let name = field.api_name();
            // "must not be empty" reads well below a field; a path says which element is meant.
            let reason = if said.path == name {
                words::api_says_of_field(&said.reason)
            } else {
                words::api_says_of_element(&said.path, &said.reason)
            };
            Some(FieldProblem::new(field, FieldReason::Said(reason)))
        })
        .collect()
}

/// The API's own words, with what it said of those fields that no form shows it at: "Validation failed
/// (teamId: is unknown)".
pub(super) fn said(error: &ApiError, is_told: impl Fn(&str) -> bool) -> Option<String> {
    let fields: Vec<_> = error
        .fields
        .iter()
        .filter(|field| is_told(&field.path))
        .map(|field| format!("{}: {}", field.path, field.reason))
        .collect();
    let fields = fields.join("; ");
    match &error.message {
        message if fields.is_empty() => message.clone(),
        Some(message) => Some(words::message_with_fields(message, &fields)),
        None => Some(fields),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{Cause, FieldError};

    fn refused(fields: &[(&str, &str)]) -> ApiError {
        let fields = fields.iter().map(|(path, reason)| FieldError {
            path: (*path).to_owned(),
            reason: (*reason).to_owned(),
        });
        ApiError {
            fields: fields.collect(),
            ..Cause::Rejected(400).into()
        }
    }

    #[test]
    fn what_the_api_says_of_a_field_lands_on_it() {
        let error = refused(&[
            ("title", "is too long"),
            ("questionIds.3", "is unknown"),
            ("flux", "is no field"),
        ]);
        let problems = field_problems(&error);
        assert_eq!(problems.len(), 2);
        assert_eq!(problems[0].field, Field::Title);
        let said = "The API says: questionIds.3 is unknown".to_owned();
        assert_eq!(problems[1].reason, FieldReason::Said(said));
    }

    #[test]
    fn what_has_no_field_to_land_on_is_told_with_the_message() {
        let mut error = refused(&[("title", "is odd"), ("flux", "is no field")]);
        assert_eq!(
            said(&error, |path| path == "flux").as_deref(),
            Some("flux: is no field")
        );
        error.message = Some("Invalid".to_owned());
        assert_eq!(
            said(&error, |_| true).as_deref(),
            Some("Invalid (title: is odd; flux: is no field)")
        );
        assert_eq!(said(&error, |_| false).as_deref(), Some("Invalid"));
    }
}
