//! Interviews as JSON, in the names of the API's own fields and in the shapes of its bodies.

use serde_json::{Map, Value, json};

use super::column::{Column, type_word};
use crate::model::{Draft, FieldValue, Interview};

/// What a file begins with: an array with an object for each interview.
pub(super) const BEGIN: &str = "[";
/// What it ends with.
pub(super) const END: &str = "\n]\n";

/// Some of the objects, one below the other; what the API did not say is left out.
pub(super) fn elements(interviews: &[Interview], are_first: bool) -> String {
    let mut text = String::new();
    for (index, interview) in interviews.iter().enumerate() {
        text += if are_first && index == 0 { "\n" } else { ",\n" };
        // Fails only for what cannot be a key, and every key here is a text.
        text += &serde_json::to_string_pretty(&object(interview)).unwrap_or_default();
    }
    text
}

fn object(interview: &Interview) -> Value {
    let mut object = Map::new();
    let draft = Draft::of(interview);
    for column in Column::ALL {
        let value = match column {
            Column::Field(field) => field_value(&draft.value(field)),
            Column::Type => text(&type_word(interview.interview_type.as_ref())),
            Column::Id | Column::Fixed(_) => text(&column.cell(interview)),
        };
        if let Some(value) = value {
            object.insert(column.name().to_owned(), value);
        }
    }
    object.into()
}

/// An empty text is one that was not sent or says nothing.
fn text(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| text.into())
}

fn field_value(value: &FieldValue) -> Option<Value> {
    match value {
        FieldValue::Text(value) => text(value),
        FieldValue::Flag(flag) => flag.map(Into::into),
        FieldValue::MessageGroup(id) => id.as_ref().map(|id| id.as_str().into()),
        FieldValue::Narrator(id) => id.as_ref().map(|id| id.as_str().into()),
        FieldValue::Keywords(list) => list.as_ref().map(|list| json!(list)),
        FieldValue::Questions(list) => {
            let list = list.as_ref()?.iter();
            Some(list.map(|question| question.id.as_str()).collect())
        }
        FieldValue::SurveyQuestions(list) => {
            let list = list.as_ref()?.iter();
            Some(
                list.map(|question| match question.knockout {
                    Some(knockout) => json!({"id": question.id.as_str(), "knockout": knockout}),
                    None => json!({"id": question.id.as_str()}),
                })
                .collect(),
            )
        }
    }
}
