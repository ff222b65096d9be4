//! What became of a bulk update (contract, section 1.7); the shape of its errors is unpublished.

use serde_json::Value;

use super::{envelope::Answer, fields::Fields};
use crate::{
    api::ApiError,
    model::{BulkError, BulkOutcome, InterviewId},
};

/// `data.success`, `data.updatedCount`, `data.errors`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when `data` is no object with any of the three: then nobody knows what was
/// changed.
pub(in crate::api) fn bulk_outcome(answer: &Answer) -> Result<BulkOutcome, ApiError> {
    let data = Fields::of(answer.data())
        .filter(|data| {
            ["success", "updatedCount", "errors"]
                .into_iter()
                .any(|name| data.get(name).is_some())
        })
        .ok_or_else(|| answer.unexpected())?;
    Ok(BulkOutcome {
        updated_count: data.count("updatedCount"),
        success: data.flag("success"),
        errors: match data.get("errors") {
            None => Vec::new(),
            Some(Value::Array(items)) => items.iter().map(|item| error(None, item)).collect(),
            // A map from id to error, or a single one.
            Some(Value::Object(items)) if !looks_like_an_error(items.keys()) => items
                .iter()
                .map(|(id, item)| error(Some(id), item))
                .collect(),
            Some(other) => vec![error(None, other)],
        },
    })
}

fn looks_like_an_error<'a>(mut names: impl Iterator<Item = &'a String>) -> bool {
    names.any(|name| ["message", "error", "code", "reason"].contains(&name.as_str()))
}

fn error(key: Option<&str>, value: &Value) -> BulkError {
    let fields = Fields::of(value);
    let id = fields.and_then(|fields| {
        ["interviewId", "id", "interview_id"]
            .into_iter()
            .find_map(|name| fields.id::<InterviewId>(name))
    });
    let message = fields.and_then(|fields| {
        ["message", "reason", "error", "code"]
            .into_iter()
            .find_map(|name| fields.text(name))
    });
    BulkError {
        id: id.or_else(|| key.map(InterviewId::from)),
        message: message
            .or_else(|| super::fields::text_of(value))
            .unwrap_or_else(|| value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;

    fn read(errors: &str) -> BulkOutcome {
        let body = format!(r#"{{"data":{{"success":false,"updatedCount":2,"errors":{errors}}}}}"#);
        bulk_outcome(&wire::answer(&body)).expect("an outcome")
    }

    #[test]
    fn the_documented_answer_is_whole() {
        let body =
            r#"{"data":{"success":true,"updatedCount":3,"errors":[],"templateInterviewId":null}}"#;
        let outcome = bulk_outcome(&wire::answer(body)).expect("an outcome");
        assert!(outcome.is_whole(3));
    }

    #[test]
    fn an_answer_that_says_nothing_of_the_change_is_no_success() {
        for body in [r#"{"result":"ok"}"#, r#"{"data":{}}"#, r#"{"data":[]}"#] {
            assert!(bulk_outcome(&wire::answer(body)).is_err(), "{body}");
        }
    }

    #[test]
    fn errors_of_any_shape_are_shown() {
        for (errors, id, message) in [
            (
                r#"[{"interviewId":"a","code":"X","message":"It is archived"}]"#,
                Some("a"),
                "It is archived",
            ),
            (r#"[{"id":"a","reason":"No"}]"#, Some("a"), "No"),
            (r#"["a: no"]"#, None, "a: no"),
            (r#"{"a":"No"}"#, Some("a"), "No"),
            (r#"{"message":"All failed"}"#, None, "All failed"),
            (r#"[{"flux":1}]"#, None, r#"{"flux":1}"#),
            (r#""Some failed""#, None, "Some failed"),
        ] {
            let outcome = read(errors);
            assert_eq!(outcome.errors.len(), 1, "{errors}");
            assert_eq!(outcome.errors[0].id, id.map(InterviewId::from), "{errors}");
            assert_eq!(outcome.errors[0].message, message);
        }
    }
}
