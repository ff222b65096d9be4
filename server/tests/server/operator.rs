//! What an operator sees and sets: audit lines, numbers, health, TLS.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use axum::body::Body;
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde_json::Value;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::built_app::built_app;
use crate::scripted_upstream::ScriptedUpstream;

const LIST: &str = "/qsi/gather/interviews";

/// A running server, ended when the test ends however it ends.
struct Running {
    child: Child,
    stdout: BufReader<std::process::ChildStdout>,
    origin: String,
}

impl Running {
    fn start(dist: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_callboard-server"))
            .env_clear()
            .env("QUALIFI_API_KEY", "qapi_held")
            .args(["--listen", "127.0.0.1:0", "--dist"])
            .arg(dist)
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let origin = line
            .strip_prefix("Callboard is at ")
            .and_then(|rest| rest.strip_suffix("/\n"))
            .unwrap_or_else(|| panic!("{line}"))
            .to_owned();
        Self {
            child,
            stdout,
            origin,
        }
    }

    async fn call(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> (u16, String) {
        let client = Client::builder(TokioExecutor::new()).build_http();
        let mut request = axum::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin))
            .header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = client
            .request(request.body(Body::from("{}")).unwrap())
            .await;
        let (parts, body) = answer.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        (parts.status.as_u16(), String::from_utf8(body).unwrap())
    }

    /// What else is on stdout and stderr, after an orderly end.
    fn end(mut self) -> (String, String) {
        let pid = self.child.id().to_string();
        let killed = Command::new("kill").args(["-s", "TERM", &pid]).status();
        assert!(killed.unwrap().success());
        let (mut stdout, mut stderr) = (String::new(), String::new());
        self.stdout.read_to_string(&mut stdout).unwrap();
        let mut pipe = self.child.stderr.take().unwrap();
        pipe.read_to_string(&mut stderr).unwrap();
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
        (stdout, stderr)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has mostly ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn each_write_is_a_line_on_stdout_and_no_read_is() {
    let body = r#"{"data":{},"meta":{"requestId":"req-77"}}"#;
    let json = ("content-type", "application/json");
    let api = ScriptedUpstream::answering("200 OK", &[json], body).await;
    let dist = built_app();
    let server = Running::start(dist.path(), &["--upstream", &api.origin()]);
    server.call("GET", LIST, &[]).await;
    let path = format!("{LIST}/i-1?userId=ada");
    assert_eq!(server.call("DELETE", &path, &[]).await.0, 200);
    let elsewhere = [("sec-fetch-site", "cross-site")];
    assert_eq!(server.call("POST", LIST, &elsewhere).await.0, 403);
    let (stdout, stderr) = server.end();
    let lines: Vec<Value> = stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2, "{stdout}");
    assert_eq!(lines[0]["method"], "DELETE");
    assert_eq!(lines[0]["path"], format!("{LIST}/i-1"));
    assert_eq!(lines[0]["status"], 200);
    assert_eq!(lines[0]["requestId"], "req-77");
    assert_eq!(lines[1]["status"], 403);
    assert!(!format!("{stdout}{stderr}").contains("qapi_held"));
}

#[tokio::test]
async fn a_failing_api_is_logged_as_json_without_the_key_or_the_query() {
    let dist = built_app();
    // Nobody listens on the discard port.
    let arguments = ["--upstream", "http://127.0.0.1:9", "--log-format", "json"];
    let server = Running::start(dist.path(), &[&arguments[..], &["--audit", "off"]].concat());
    let path = format!("{LIST}?search=secret");
    let (status, body) = server.call("GET", &path, &[]).await;
    assert_eq!(status, 502);
    let body: Value = serde_json::from_str(&body).unwrap();
    let (stdout, stderr) = server.end();
    assert_eq!(stdout, "");
    let line: Value = serde_json::from_str(stderr.lines().next().unwrap()).unwrap();
    assert_eq!(line["level"], "WARN");
    assert_eq!(line["path"], LIST);
    assert_eq!(line["request_id"], body["meta"]["requestId"]);
    assert!(!stderr.contains("qapi_held") && !stderr.contains("secret"));
}

#[tokio::test]
async fn health_and_numbers_are_told_to_this_machine() {
    let dist = built_app();
    let server = Running::start(dist.path(), &["--upstream", "http://127.0.0.1:9"]);
    assert_eq!(server.call("GET", "/healthz", &[]).await.0, 200);
    let probe = [("host", "10.1.2.3:8080")];
    assert_eq!(server.call("GET", "/readyz", &probe).await.0, 200);
    server.call("GET", &format!("{LIST}/some-id"), &[]).await;
    let (status, text) = server.call("GET", "/metrics", &[]).await;
    assert_eq!(status, 200);
    let line = r#"callboard_requests_total{route="interviews/{id}",method="GET",status="502"} 1"#;
    assert!(text.contains(line), "{text}");
    let through_a_proxy = [("x-forwarded-for", "10.1.2.3")];
    assert_eq!(
        server.call("GET", "/metrics", &through_a_proxy).await.0,
        404
    );
}

fn certificate(folder: &Path) -> (PathBuf, PathBuf, RootCertStore) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let (certificate, key) = (folder.join("cert.pem"), folder.join("key.pem"));
    std::fs::write(&certificate, cert.pem()).unwrap();
    std::fs::write(&key, signing_key.serialize_pem()).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(cert.der().clone()).unwrap();
    (certificate, key, roots)
}

#[tokio::test]
async fn tls_of_its_own_brings_http_2_and_demands_tls_from_then_on() {
    let (dist, folder) = (built_app(), tempfile::tempdir().unwrap());
    let (certificate, key, roots) = certificate(folder.path());
    let files = [
        "--tls-cert",
        certificate.to_str().unwrap(),
        "--tls-key",
        key.to_str().unwrap(),
        "--data",
        ":memory:",
    ];
    let server = Running::start(dist.path(), &files);
    assert!(server.origin.starts_with("https://"));
    for is_http2 in [true, false] {
        let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots.clone())
            .with_no_client_auth();
        let builder = hyper_rustls::HttpsConnectorBuilder::new()
            .with_tls_config(config)
            .https_only();
        let connector = if is_http2 {
            builder.enable_http2().build()
        } else {
            builder.enable_http1().build()
        };
        let client: Client<_, Body> = Client::builder(TokioExecutor::new()).build(connector);
        for path in ["/interviews", LIST] {
            let uri = format!("{}{path}", server.origin).parse().unwrap();
            let answer = client.get(uri).await.unwrap();
            assert_eq!(answer.status(), 200, "{path}");
            let version = format!("{:?}", answer.version());
            assert_eq!(version, if is_http2 { "HTTP/2.0" } else { "HTTP/1.1" });
            let demand = answer.headers()["strict-transport-security"].to_str();
            assert_eq!(demand.unwrap(), "max-age=31536000");
        }
    }
    let (_, stderr) = server.end();
    assert!(!stderr.contains("panicked"), "{stderr}");
}

#[test]
fn tls_files_that_cannot_be_used_are_told_in_one_line() {
    let (dist, folder) = (built_app(), tempfile::tempdir().unwrap());
    let (certificate, key, _) = certificate(folder.path());
    let other = tempfile::tempdir().unwrap();
    let (_, other_key, _) = self::certificate(other.path());
    let missing = folder.path().join("missing.pem");
    for (certificate, key) in [
        (&missing, &key),
        (&certificate, &missing),
        (&key, &key),
        (&certificate, &certificate),
        (&certificate, &other_key),
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_callboard-server"))
            .env_clear()
            .args(["--listen", "127.0.0.1:0", "--data", ":memory:", "--dist"])
            .arg(dist.path())
            .arg("--tls-cert")
            .arg(certificate)
            .arg("--tls-key")
            .arg(key)
            .output()
            .unwrap();
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{line}");
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.contains(".pem"), "{line}");
    }
}
