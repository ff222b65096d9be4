//! An API on fresh demo data, asked over HTTP without a network.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use local_api::{DEMO_KEY, DataFile, Options};
use serde_json::Value;
use tower::ServiceExt;

pub(crate) const INTERVIEWS: &str = "/qsi/gather/interviews";

/// An API and the key that it is asked with.
#[derive(Clone)]
pub(crate) struct Client {
    router: Router,
    key: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

/// Limits that no test reaches by accident.
pub(crate) fn options() -> Options {
    Options {
        demo_interviews: 60,
        limits: "100000/100000".parse().unwrap(),
        ..Options::default()
    }
}

/// The usual one: sixty demo interviews in memory.
pub(crate) fn client() -> Client {
    Client::open(&DataFile::Memory, options())
}

impl Client {
    pub(crate) fn open(file: &DataFile, options: Options) -> Self {
        Self {
            router: local_api::open(file, options).unwrap(),
            key: Some(DEMO_KEY.to_owned()),
        }
    }

    pub(crate) fn with_key(&self, key: &str) -> Self {
        Self {
            key: Some(key.to_owned()),
            ..self.clone()
        }
    }

    pub(crate) fn without_key(&self) -> Self {
        Self {
            key: None,
            ..self.clone()
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None, Body::empty()).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        self.send(Method::DELETE, path, None, Body::empty()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.send_json(Method::POST, path, &body.to_string()).await
    }

    pub(crate) async fn patch(&self, path: &str, body: &Value) -> Reply {
        self.send_json(Method::PATCH, path, &body.to_string()).await
    }

    pub(crate) async fn send_json(&self, method: Method, path: &str, body: &str) -> Reply {
        let body = Body::from(body.to_owned());
        self.send(method, path, Some("application/json"), body)
            .await
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: Body,
    ) -> Reply {
        self.try_send(method, path, content_type, body)
            .await
            .unwrap()
    }

    /// `None` when the connection was cut.
    pub(crate) async fn try_send(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        body: Body,
    ) -> Option<Reply> {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(key) = &self.key {
            request = request.header("x-api-key", key);
        }
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let request = request.body(body).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.ok()?;
        Some(Reply {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).unwrap(),
        })
    }

    /// Rows of a list that has them in `data.<name>`.
    pub(crate) async fn rows(&self, path: &str, name: &str) -> Vec<Value> {
        let reply = self.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text);
        reply.data()[name].as_array().unwrap().clone()
    }

    /// The detail of an interview.
    pub(crate) async fn interview(&self, id: &str) -> Value {
        let reply = self.get(&format!("{INTERVIEWS}/{id}")).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text);
        reply.interview()
    }

    /// A team of the key's organization by its name.
    pub(crate) async fn team(&self, name: &str) -> String {
        let teams = self.rows("/qsi/gather/teams", "teams").await;
        let team = teams.iter().find(|team| team["name"] == name).unwrap();
        text(&team["id"])
    }

    /// Ids of live questions of a kind in a team, as the lists' paths name them.
    pub(crate) async fn question_ids(&self, kind: &str, team_id: &str) -> Vec<String> {
        let name = match kind {
            "questions" => "questions",
            "survey-questions" => "surveyQuestions",
            _ => "aiTextQuestions",
        };
        let path = format!("/qsi/gather/{kind}?teamId={team_id}&pageSize=100");
        self.rows(&path, name)
            .await
            .iter()
            .map(|row| text(&row["id"]))
            .collect()
    }

    /// Everything there is to see in the list, to prove that nothing changed.
    pub(crate) async fn everything(&self) -> Vec<Value> {
        let mut all = Vec::new();
        for page in 1.. {
            let path = format!("{INTERVIEWS}?archived=true&pageSize=100&page={page}");
            let rows = self.rows(&path, "interviews").await;
            if rows.is_empty() {
                break;
            }
            all.extend(rows);
        }
        all
    }
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    pub(crate) fn data(&self) -> Value {
        self.json()["data"].clone()
    }

    pub(crate) fn interview(&self) -> Value {
        self.data()["interview"].clone()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// Asserts an error envelope and returns its `details`.
    pub(crate) fn error(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        let json = self.json();
        assert_eq!(json["error"]["code"], code, "{}", self.text);
        assert!(json["error"]["message"].is_string(), "{}", self.text);
        assert!(json["meta"]["requestId"].is_string(), "{}", self.text);
        assert!(json.get("data").is_none(), "{}", self.text);
        json["error"]["details"].clone()
    }

    /// Asserts a 400 about this field and returns the reason.
    pub(crate) fn problem(&self, field: &str) -> String {
        let details = self.error(400, "VALIDATION_ERROR");
        assert_eq!(details["field"], field, "{}", self.text);
        text(&details["reason"])
    }
}

/// A JSON string's text.
pub(crate) fn text(value: &Value) -> String {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no string: {value}"))
        .to_owned()
}

/// One member of each item of an array.
pub(crate) fn each(array: &Value, member: &str) -> Vec<Value> {
    let items = array
        .as_array()
        .unwrap_or_else(|| panic!("no array: {array}"));
    items.iter().map(|item| item[member].clone()).collect()
}

/// The names of an object's members.
pub(crate) fn members(value: &Value) -> Vec<String> {
    value.as_object().unwrap().keys().cloned().collect()
}

/// A data file's place that no other test uses; the file is removed with it.
pub(crate) struct TemporaryFile(pub(crate) PathBuf);

impl TemporaryFile {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("local-api-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder.join("gather.sqlite"))
    }

    pub(crate) fn data_file(&self) -> DataFile {
        DataFile::Path(self.0.clone())
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}
