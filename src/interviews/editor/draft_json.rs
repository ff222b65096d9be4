//! A form's content as JSON for this device (pure). What is not known is left out and stays not known.

use serde_json::{Map, Value};

use crate::model::{Draft, Field, FieldValue, Question, SurveyQuestion};

/// The form as JSON, each field under the API's name of it.
pub(super) fn write(draft: &Draft) -> Value {
    let mut object = Map::new();
    for field in Field::ALL {
        if let Some(value) = write_value(draft.value(field)) {
            object.insert(field.api_name().to_owned(), value);
        }
    }
    Value::Object(object)
}

/// The form that [`write`] wrote; what cannot be read is as if it were not there.
pub(super) fn read(json: &Value) -> Draft {
    let mut draft = Draft::default();
    for field in Field::ALL {
        let Some(json) = json.get(field.api_name()) else {
            continue;
        };
        if let Some(value) = read_value(&draft.value(field), json) {
            draft.set(field, value);
        }
    }
    draft
}

fn write_value(value: FieldValue) -> Option<Value> {
    Some(match value {
        FieldValue::Text(text) => text.into(),
        FieldValue::Flag(flag) => flag?.into(),
        FieldValue::MessageGroup(id) => id?.as_str().into(),
        FieldValue::Narrator(id) => id?.as_str().into(),
        FieldValue::Keywords(list) => list?.into(),
        FieldValue::Questions(list) => list?
            .iter()
            .map(|question| {
                let mut object = Map::new();
                identify(&mut object, question.id.as_str(), question.title.as_ref());
                Value::Object(object)
            })
            .collect(),
        FieldValue::SurveyQuestions(list) => list?
            .iter()
            .map(|question| {
                let mut object = Map::new();
                identify(&mut object, question.id.as_str(), question.title.as_ref());
                if let Some(knockout) = question.knockout {
                    object.insert("knockout".to_owned(), knockout.into());
                }
                object.insert("options".to_owned(), question.options.clone().into());
                Value::Object(object)
            })
            .collect(),
    })
}

fn identify(object: &mut Map<String, Value>, id: &str, title: Option<&String>) {
    object.insert("id".to_owned(), id.into());
    if let Some(title) = title {
        object.insert("title".to_owned(), title.clone().into());
    }
}

/// `like` is any value of the same field, which says what kind of value is to be read.
fn read_value(like: &FieldValue, json: &Value) -> Option<FieldValue> {
    Some(match like {
        FieldValue::Text(_) => FieldValue::Text(json.as_str()?.to_owned()),
        FieldValue::Flag(_) => FieldValue::Flag(Some(json.as_bool()?)),
        FieldValue::MessageGroup(_) => FieldValue::MessageGroup(Some(json.as_str()?.into())),
        FieldValue::Narrator(_) => FieldValue::Narrator(Some(json.as_str()?.into())),
        FieldValue::Keywords(_) => FieldValue::Keywords(Some(texts(json)?)),
        FieldValue::Questions(_) => {
            let read = |json: &Value| {
                let (id, title) = identity(json)?;
                Some(Question {
                    id: id.into(),
                    title,
                })
            };
            FieldValue::Questions(Some(json.as_array()?.iter().filter_map(read).collect()))
        }
        FieldValue::SurveyQuestions(_) => {
            let read = |json: &Value| {
                let (id, title) = identity(json)?;
                Some(SurveyQuestion {
                    id: id.into(),
                    title,
                    knockout: json.get("knockout").and_then(Value::as_bool),
                    options: json.get("options").and_then(texts).unwrap_or_default(),
                })
            };
            FieldValue::SurveyQuestions(Some(json.as_array()?.iter().filter_map(read).collect()))
        }
    })
}

fn identity(json: &Value) -> Option<(&str, Option<String>)> {
    let title = json.get("title").and_then(Value::as_str);
    Some((json.get("id")?.as_str()?, title.map(str::to_owned)))
}

fn texts(json: &Value) -> Option<Vec<String>> {
    let list = json.as_array()?;
    Some(
        list.iter()
            .filter_map(|text| Some(text.as_str()?.to_owned()))
            .collect(),
    )
}
