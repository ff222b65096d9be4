//! The writes with a body: how each is spelled, for those who send it and for those who look first.

use serde_json::Value;

use super::{endpoint::Endpoint, wire};
use crate::model::{BulkUpdate, CopyRequest, InterviewId, InterviewPatch, NewInterview};

/// A write with a body.
#[derive(Clone, Copy)]
pub enum Write<'a> {
    /// See [`super::ApiClient::create_interview`].
    Create(&'a NewInterview),
    /// See [`super::ApiClient::update_interview`].
    Update(&'a InterviewId, &'a InterviewPatch),
    /// See [`super::ApiClient::copy_interview`].
    Copy(&'a InterviewId, &'a CopyRequest),
    /// See [`super::ApiClient::bulk_update_interviews`].
    BulkUpdate(&'a BulkUpdate),
}

impl Write<'_> {
    /// Method, address and body.
    pub(super) fn spelled(&self) -> (&'static str, Endpoint, Value) {
        match self {
            Self::Create(new) => ("POST", Endpoint::new_interview(), wire::create(new)),
            Self::Update(id, patch) => {
                ("PATCH", Endpoint::interview(id, None), wire::update(patch))
            }
            Self::Copy(id, request) => ("POST", Endpoint::copy(id), wire::copy(request)),
            Self::BulkUpdate(change) => {
                ("PATCH", Endpoint::bulk_update(), wire::bulk_update(change))
            }
        }
    }
}

/// A request as it would be sent, for a person to read before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriteRequest {
    /// `POST`, `PATCH`, …
    pub method: &'static str,
    /// Path and query, below the path that the app is hosted at.
    pub path: String,
    /// The JSON, in lines. What is sent is the same without the spaces between.
    pub body: String,
}

/// The request that a write would send, by the code that sends it.
pub fn request_of(write: &Write<'_>) -> WriteRequest {
    let (method, endpoint, body) = write.spelled();
    WriteRequest {
        method,
        path: endpoint.as_str().to_owned(),
        // A `Value` can always be written as text.
        body: serde_json::to_string_pretty(&body).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_shows_what_is_sent() {
        let patch = InterviewPatch {
            title: Some("Nurse".to_owned()),
            ..InterviewPatch::default()
        };
        let request = request_of(&Write::Update(&"a/b".into(), &patch));
        assert_eq!(request.method, "PATCH");
        assert_eq!(request.path, "/qsi/gather/interviews/a%2Fb");
        assert_eq!(request.body, "{\n  \"title\": \"Nurse\"\n}");
    }
}
