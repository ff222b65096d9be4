//! Who changed what: one JSON line for each write that came in, refused ones included.
//!
//! A line holds no body, no query and no key. The API's request id in it is what the API's makers
//! can look up.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Mutex;

use axum::body::Body;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http_body_util::BodyExt;
use serde_json::{Value, json};

use crate::StartError;
use crate::error::{ApiError, timestamp};

/// No documented path is half as long; what is longer was made to fill a disk.
const MAX_PATH: usize = 400;

/// Where audit lines go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuditTarget {
    /// Nowhere.
    Off,
    /// To stdout, after the line that says where the server is.
    Stdout,
    /// To the end of a file.
    File(PathBuf),
}

impl FromStr for AuditTarget {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "off" => Self::Off,
            "stdout" => Self::Stdout,
            file => Self::File(file.into()),
        })
    }
}

/// Writes audit lines.
pub(crate) struct AuditLog(Option<Mutex<Box<dyn Write + Send>>>);

impl AuditLog {
    /// Opens the target. A file is appended to, so that several servers, and a rotation that copies
    /// and truncates, can share it.
    pub(crate) fn open(target: &AuditTarget) -> Result<Self, StartError> {
        let sink: Box<dyn Write + Send> = match target {
            AuditTarget::Off => return Ok(Self(None)),
            AuditTarget::Stdout => Box::new(std::io::stdout()),
            AuditTarget::File(path) => Box::new(open(path)?),
        };
        Ok(Self(Some(Mutex::new(sink))))
    }

    /// Writes the line of an answered write. Its answer is nearly always whole in memory already; a
    /// long one is waited for, and one that breaks off becomes an error, as nothing of it has been
    /// passed on yet: an empty success would be taken for one.
    pub(crate) async fn note(&self, method: &Method, path: &str, response: Response) -> Response {
        let Some(sink) = &self.0 else {
            return response;
        };
        let (mut parts, body) = response.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) => {
                tracing::error!(%error, "the answer of a write could not be read");
                let actor = parts.extensions.remove::<Actor>();
                let (broken, body) = broken_off(parts.status).into_response().into_parts();
                parts = broken;
                if let Some(actor) = actor {
                    parts.extensions.insert(actor);
                }
                // Our own error is whole.
                body.collect()
                    .await
                    .map_or_else(|_| Bytes::new(), |body| body.to_bytes())
            }
        };
        let user = parts.extensions.get::<Actor>().map(|Actor(name)| name);
        let line = json!({
            "time": timestamp(),
            "user": user,
            "method": method.as_str(),
            "path": path.chars().take(MAX_PATH).collect::<String>(),
            "status": parts.status.as_u16(),
            "requestId": request_id(&body),
        });
        // One write, so that lines of several processes do not mix.
        let line = format!("{line}\n");
        let written = match sink.lock() {
            Ok(mut sink) => sink
                .write_all(line.as_bytes())
                .and_then(|()| sink.flush())
                .map_err(|error| error.to_string()),
            Err(error) => Err(error.to_string()),
        };
        if let Err(error) = written {
            tracing::error!(error, line, "an audit line could not be written");
        }
        Response::from_parts(parts, Body::from(body))
    }
}

/// Who asked, in the extensions of an answer.
#[derive(Clone, Debug)]
pub(crate) struct Actor(pub(crate) String);

fn broken_off(upstream: StatusCode) -> ApiError {
    ApiError::new(
        StatusCode::BAD_GATEWAY,
        "UPSTREAM_INVALID_RESPONSE",
        format!(
            "The Gather API's answer (status {}) was too long or broke off. Whether the request was carried out is unknown.",
            upstream.as_u16()
        ),
    )
    .with_details(json!({ "carriedOut": "unknown", "upstreamStatus": upstream.as_u16() }))
}

fn open(path: &std::path::Path) -> Result<File, StartError> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| {
        StartError::new(format!(
            "cannot write the audit file {}: {error}",
            path.display()
        ))
    })
}

/// `meta.requestId` of the API's envelope.
fn request_id(body: &[u8]) -> Option<String> {
    let envelope: Value = serde_json::from_slice(body).ok()?;
    envelope
        .pointer("/meta/requestId")?
        .as_str()
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_target_is_a_word_or_a_file() {
        assert_eq!("off".parse(), Ok(AuditTarget::Off));
        assert_eq!("stdout".parse(), Ok(AuditTarget::Stdout));
        assert_eq!("/var/x".parse(), Ok(AuditTarget::File("/var/x".into())));
    }

    #[tokio::test]
    async fn an_answer_that_breaks_off_never_becomes_an_empty_success() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("audit.jsonl");
        let log = AuditLog::open(&AuditTarget::File(file.clone())).unwrap();
        let parts = [Ok("{\"data\":"), Err(std::io::Error::other("cut"))];
        let body = Body::from_stream(futures_util::stream::iter(parts));
        let response = log.note(&Method::POST, "/x", Response::new(body)).await;
        assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
        let body = response.into_body().collect().await.unwrap().to_bytes();
        let error: Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(error["error"]["details"]["carriedOut"], "unknown");
        let line: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(line["status"], 502);
        assert_eq!(line["requestId"], error["meta"]["requestId"]);
    }

    #[tokio::test]
    async fn a_line_says_who_did_what_and_the_answer_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("audit.jsonl");
        let log = AuditLog::open(&AuditTarget::File(file.clone())).unwrap();
        let answer = r#"{"data":{},"meta":{"requestId":"req-7"}}"#;
        for user in [Some("ada \"x\"\n"), None] {
            let mut response = Response::new(Body::from(answer));
            if let Some(user) = user {
                response.extensions_mut().insert(Actor(user.to_owned()));
            }
            let path = format!("/qsi/gather/interviews/{}", "x".repeat(9_000));
            let response = log.note(&Method::DELETE, &path, response).await;
            let body = response.into_body().collect().await.unwrap().to_bytes();
            assert_eq!(body, answer);
        }
        let lines = std::fs::read_to_string(file).unwrap();
        let lines: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0]["user"], "ada \"x\"\n");
        assert_eq!(lines[0]["method"], "DELETE");
        assert_eq!(lines[0]["status"], 200);
        assert_eq!(lines[0]["requestId"], "req-7");
        assert_eq!(lines[0]["path"].as_str().unwrap().len(), MAX_PATH);
        assert!(lines[0]["time"].as_str().unwrap().ends_with('Z'));
        assert_eq!(lines[1]["user"], Value::Null);
    }
}
