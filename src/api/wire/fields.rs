//! Reading one JSON object by the names of its fields.

use serde_json::{Map, Value};

use crate::model::Timestamp;

/// An object of the API. Each method answers `None` for a field that is absent, null or of a type that
/// cannot mean what is asked for.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    /// The object in `value`, if it is one.
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        value.as_object().map(Self)
    }

    /// Whatever stands under `name`, but null.
    pub(super) fn get(self, name: &str) -> Option<&'a Value> {
        self.0.get(name).filter(|value| !value.is_null())
    }

    /// An object below this one.
    pub(super) fn object(self, name: &str) -> Option<Fields<'a>> {
        self.get(name).and_then(Fields::of)
    }

    /// An array below this one.
    pub(super) fn list(self, name: &str) -> Option<&'a [Value]> {
        self.get(name)?.as_array().map(Vec::as_slice)
    }

    /// Text; a number is read as its digits, for ids and codes that were promised as text.
    pub(super) fn text(self, name: &str) -> Option<String> {
        text_of(self.get(name)?)
    }

    /// Text of an opaque id or the like, as the type that stands for it; empty text is no id.
    pub(super) fn id<T: From<String>>(self, name: &str) -> Option<T> {
        self.text(name).filter(|id| !id.is_empty()).map(T::from)
    }

    /// `true` or `false`.
    pub(super) fn flag(self, name: &str) -> Option<bool> {
        self.get(name)?.as_bool()
    }

    /// A count: a whole number from 0, or such a number as text.
    pub(super) fn count(self, name: &str) -> Option<u32> {
        match self.get(name)? {
            Value::Number(number) => {
                let whole = number.as_u64().or_else(|| {
                    // Some encoders write 42 as 42.0.
                    number
                        .as_f64()
                        .filter(|n| n.fract() == 0.0 && *n >= 0.0)
                        .map(|n| n as u64)
                })?;
                u32::try_from(whole).ok()
            }
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// A point in time; one that is no date keeps its text.
    pub(super) fn time(self, name: &str) -> Option<Timestamp> {
        self.text(name).map(Timestamp::from_text)
    }
}

/// Text, or the digits of a whole number: an id may be one. Others are no text, and how they are written would be
/// loaded with the list.
pub(super) fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => number.as_i64().map(|whole| whole.to_string()),
        _ => None,
    }
}
