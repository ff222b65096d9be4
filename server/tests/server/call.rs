//! Calling the router without a socket.

use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use callboard_server::access::AccessConfig;
use callboard_server::app;
use callboard_server::base_path::BasePath;
use callboard_server::config::{ApiSource, Config, Local, Upstream};
use callboard_server::key::Key;
use callboard_server::observe::audit::AuditTarget;
use http_body_util::BodyExt;
use local_api::{DataFile, Options};
use serde_json::Value;
use tower::ServiceExt;

pub(crate) fn local(dist: &Path) -> Config {
    Config {
        listen: "127.0.0.1:8080".parse().unwrap(),
        base: BasePath::default(),
        dist: dist.to_owned(),
        api: ApiSource::Local(Local {
            data: DataFile::Memory,
            options: Options {
                demo_interviews: 3,
                ..Options::default()
            },
            own_key: false,
        }),
        allow_hosts: Vec::new(),
        tls: None,
        audit: AuditTarget::Off,
        access: AccessConfig::Open,
    }
}

pub(crate) fn upstream(dist: &Path, origin: &str, key: Option<&str>) -> Config {
    Config {
        api: ApiSource::Upstream(Upstream {
            origin: origin.parse().unwrap(),
            key: key.map(|key| Key::new(key).unwrap()),
            timeout: Duration::from_secs(20),
            connect_timeout: Duration::from_secs(10),
        }),
        ..local(dist)
    }
}

pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The code in the API's error envelope, after a look at its shape.
    pub(crate) fn error_code(&self) -> String {
        assert_eq!(self.header("content-type"), Some("application/json"));
        let envelope = self.json();
        assert!(envelope["error"]["message"].is_string(), "{envelope}");
        assert!(envelope["meta"]["requestId"].is_string(), "{envelope}");
        assert!(envelope["meta"]["timestamp"].is_string(), "{envelope}");
        envelope["error"]["code"].as_str().unwrap().to_owned()
    }
}

/// A request as a browser on this machine would address it; headers may replace `host`.
pub(crate) async fn call(
    config: &Config,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    call_router(&app(config).unwrap(), method, path, headers, body).await
}

pub(crate) async fn call_router(
    router: &Router,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if !headers.iter().any(|(name, _)| *name == "host") {
        request = request.header("host", "127.0.0.1:8080");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(body.into()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: body.collect().await.unwrap().to_bytes().to_vec(),
    }
}
