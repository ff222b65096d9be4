//! JSON bodies, read strictly: every problem is named by its field, nothing is guessed.

mod texts;

use axum::body::to_bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use http_body_util::LengthLimitError;
use serde_json::{Map, Value};

use crate::choices;
use crate::error::{ApiError, FieldProblem};

use texts::{is_language_tag, is_web_address, length_problem, line_problem};

/// The members of a JSON object, taken one by one while problems are collected.
#[derive(Debug)]
pub(crate) struct Fields {
    members: Map<String, Value>,
    /// Path of this object within the body, such as `surveyQuestions.0.`; empty for the body.
    prefix: String,
    problems: Vec<FieldProblem>,
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let is_json = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split(';').next())
            .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"));
        if !is_json {
            return Err(ApiError::not_json_type());
        }
        let bytes = to_bytes(request.into_body(), choices::MAX_BODY_BYTES)
            .await
            .map_err(|error| {
                let error = error.into_inner();
                if error.is::<LengthLimitError>() {
                    ApiError::too_large(choices::MAX_BODY_BYTES)
                } else {
                    ApiError::field("body", "did not arrive whole")
                }
            })?;
        match serde_json::from_slice(&bytes) {
            Ok(Value::Object(members)) => Ok(Self::new(members, String::new())),
            Ok(_) => Err(ApiError::field("body", "must be a JSON object")),
            Err(error) => Err(ApiError::field("body", format!("is not JSON: {error}"))),
        }
    }
}

impl Fields {
    fn new(members: Map<String, Value>, prefix: String) -> Self {
        Self {
            members,
            prefix,
            problems: Vec::new(),
        }
    }

    pub(crate) fn problem(&mut self, field: &str, reason: impl Into<String>) {
        self.problems
            .push(FieldProblem::new(format!("{}{field}", self.prefix), reason));
    }

    /// Notes a required field that was not sent.
    pub(crate) fn require(&mut self, names: &[&str]) {
        for name in names {
            if !self.members.contains_key(*name) {
                self.problem(name, "is required");
            }
        }
    }

    /// Ends the reading: unknown fields are problems too.
    pub(crate) fn finish(mut self) -> Result<(), ApiError> {
        self.refuse_unknown();
        if self.problems.is_empty() {
            Ok(())
        } else {
            Err(ApiError::validation(self.problems))
        }
    }

    fn refuse_unknown(&mut self) {
        let unknown: Vec<_> = self.members.keys().cloned().collect();
        for name in unknown {
            self.problem(&name, choices::UNKNOWN_FIELD);
        }
    }

    fn take<T>(
        &mut self,
        name: &str,
        expected: &str,
        read: impl FnOnce(Value) -> Option<T>,
    ) -> Option<T> {
        let value = self.members.remove(name)?;
        if value.is_null() {
            self.problem(name, choices::NULL_VALUE);
            return None;
        }
        let taken = read(value);
        if taken.is_none() {
            self.problem(name, format!("must be {expected}"));
        }
        taken
    }

    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        self.take(name, "true or false", |value| value.as_bool())
    }

    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        self.take(name, "a string", |value| match value {
            Value::String(text) => Some(text),
            _ => None,
        })
    }

    /// A text that is not empty, such as an id.
    pub(crate) fn id(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        if text.is_empty() {
            self.problem(name, "must not be empty");
            return None;
        }
        Some(text)
    }

    /// A text of one line that says something: a title.
    pub(crate) fn title(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        let problem = line_problem(&text, choices::MAX_TITLE_CHARS);
        self.unless(name, problem, text)
    }

    /// A text of several lines, or an empty one.
    pub(crate) fn long_text(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        let problem = length_problem(&text, choices::MAX_DESCRIPTION_CHARS);
        self.unless(name, problem, text)
    }

    /// An address that is safe to show as a link, or an empty text.
    pub(crate) fn web_address(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        let problem = if text.is_empty() || is_web_address(&text) {
            length_problem(&text, choices::MAX_URL_CHARS)
        } else {
            Some("must be an http or https address".to_owned())
        };
        self.unless(name, problem, text)
    }

    /// A language tag such as `en` or `pt-BR`.
    pub(crate) fn language(&mut self, name: &str) -> Option<String> {
        let text = self.text(name)?;
        let problem = (!is_language_tag(&text)).then_some("must be a language such as en or pt-BR");
        self.unless(name, problem.map(ToOwned::to_owned), text)
    }

    fn unless(&mut self, name: &str, problem: Option<String>, text: String) -> Option<String> {
        match problem {
            Some(problem) => {
                self.problem(name, problem);
                None
            }
            None => Some(text),
        }
    }

    /// Ids, each once.
    pub(crate) fn ids(&mut self, name: &str) -> Option<Vec<String>> {
        let ids = self.texts(name, |text| {
            text.is_empty().then(|| "must not be empty".to_owned())
        })?;
        self.refuse_repeated(name, ids.iter().map(String::as_str));
        Some(ids)
    }

    /// Keywords; the same one twice is kept once.
    pub(crate) fn keywords(&mut self, name: &str) -> Option<Vec<String>> {
        let texts = self.texts(name, |text| line_problem(text, choices::MAX_KEYWORD_CHARS))?;
        let mut keywords = Vec::with_capacity(texts.len());
        for text in texts {
            if !keywords.contains(&text) {
                keywords.push(text);
            }
        }
        Some(keywords)
    }

    fn texts(
        &mut self,
        name: &str,
        problem_of: impl Fn(&str) -> Option<String>,
    ) -> Option<Vec<String>> {
        let items = self.array(name)?;
        let mut texts = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let field = format!("{name}.{index}");
            match item {
                Value::String(text) => match problem_of(&text) {
                    Some(problem) => self.problem(&field, problem),
                    None => texts.push(text),
                },
                _ => self.problem(&field, "must be a string"),
            }
        }
        Some(texts)
    }

    /// An array of objects, each read by `read`, which may leave no field behind.
    pub(crate) fn objects<T>(
        &mut self,
        name: &str,
        read: impl Fn(&mut Fields) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.array(name)?;
        let mut objects = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            let Value::Object(members) = item else {
                self.problem(&format!("{name}.{index}"), "must be an object");
                continue;
            };
            let mut fields = Fields::new(members, format!("{}{name}.{index}.", self.prefix));
            objects.extend(read(&mut fields));
            fields.refuse_unknown();
            self.problems.append(&mut fields.problems);
        }
        Some(objects)
    }

    /// Notes every id that stands in the list a second time.
    pub(crate) fn refuse_repeated<'a>(
        &mut self,
        name: &str,
        ids: impl Iterator<Item = &'a str> + Clone,
    ) {
        for (index, id) in ids.clone().enumerate() {
            if ids.clone().take(index).any(|earlier| earlier == id) {
                self.problem(&format!("{name}.{index}"), "is in the list twice");
            }
        }
    }

    fn array(&mut self, name: &str) -> Option<Vec<Value>> {
        let items = self.take(name, "an array", |value| match value {
            Value::Array(items) => Some(items),
            _ => None,
        })?;
        if items.len() > choices::MAX_LIST_ITEMS {
            let most = choices::MAX_LIST_ITEMS;
            self.problem(name, format!("must have at most {most} items"));
            return None;
        }
        Some(items)
    }
}
