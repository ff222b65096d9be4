//! What an operator sees and sets: audit lines, numbers, health, TLS.
#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use axum::body::Body;
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde_json::Value;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::built_app::built_app;
use crate::refused::output;
use crate::running::{Server, command};
use crate::scripted_upstream::ScriptedUpstream;

const LIST: &str = "/qsi/gather/interviews";

/// A server that holds a key, and whose stderr is kept.
fn start(dist: &Path, arguments: &[&str]) -> Server {
    let mut command = command(dist, &["--listen", "127.0.0.1:0"]);
    command
        .args(arguments)
        .env("QUALIFI_API_KEY", "qapi_held")
        .stderr(Stdio::piped());
    Server::start(command)
}

async fn call(
    server: &Server,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> (u16, String) {
    let client = Client::builder(TokioExecutor::new()).build_http();
    let mut request = axum::http::Request::builder()
        .method(method)
        .uri(format!("{}{path}", server.origin))
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

#[tokio::test]
async fn each_write_is_a_line_on_stdout_and_no_read_is() {
    let body = r#"{"data":{},"meta":{"requestId":"req-77"}}"#;
    let json = ("content-type", "application/json");
    let api = ScriptedUpstream::answering("200 OK", &[json], body).await;
    let dist = built_app();
    let server = start(dist.path(), &["--upstream", &api.origin()]);
    call(&server, "GET", LIST, &[]).await;
    let path = format!("{LIST}/i-1?userId=ada");
    assert_eq!(call(&server, "DELETE", &path, &[]).await.0, 200);
    let elsewhere = [("sec-fetch-site", "cross-site")];
    assert_eq!(call(&server, "POST", LIST, &elsewhere).await.0, 403);
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
    let server = start(dist.path(), &[&arguments[..], &["--audit", "off"]].concat());
    let path = format!("{LIST}?search=secret");
    let (status, body) = call(&server, "GET", &path, &[]).await;
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
    let server = start(dist.path(), &["--upstream", "http://127.0.0.1:9"]);
    assert_eq!(call(&server, "GET", "/healthz", &[]).await.0, 200);
    let probe = [("host", "10.1.2.3:8080")];
    assert_eq!(call(&server, "GET", "/readyz", &probe).await.0, 200);
    call(&server, "GET", &format!("{LIST}/some-id"), &[]).await;
    let (status, text) = call(&server, "GET", "/metrics", &[]).await;
    assert_eq!(status, 200);
    let line = r#"callboard_requests_total{route="interviews/{id}",method="GET",status="502"} 1"#;
    assert!(text.contains(line), "{text}");
    let through_a_proxy = [("x-forwarded-for", "10.1.2.3")];
    assert_eq!(
        call(&server, "GET", "/metrics", &through_a_proxy).await.0,
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
    let server = start(dist.path(), &files);
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
        let mut command = command(
            dist.path(),
            &["--listen", "127.0.0.1:0", "--data", ":memory:"],
        );
        command
            .arg("--tls-cert")
            .arg(certificate)
            .arg("--tls-key")
            .arg(key);
        let (code, line) = output(command);
        assert_eq!(code, Some(1), "{line}");
        assert!(line.contains(".pem"), "{line}");
    }
}
