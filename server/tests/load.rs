//! Many at once: the real binary, asked from another process by more clients than a team has people.
//! What is checked is that all are answered, rightly, and in bounded memory; no time is.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

#[path = "server/running.rs"]
#[allow(dead_code, reason = "the other tests ask more of a process")]
mod running;

use std::net::SocketAddr;
use std::path::Path;

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use running::{Server, command};

const CLIENTS: usize = 500;
const REQUESTS_OF_EACH: usize = 8;
const SLOW_CLIENTS: usize = 10_000;
/// With ten thousand connections open. A fifth of it is in use when idle.
const MEMORY: u64 = 400 * 1024 * 1024;

fn start(dist: &Path, arguments: &[&str], key: Option<&str>) -> Server {
    let mut command = command(dist, &["--listen", "127.0.0.1:0", "--audit", "off"]);
    command
        .args(arguments)
        .envs(key.map(|key| ("QUALIFI_API_KEY", key)));
    Server::start(command)
}

/// Bytes that it holds in memory now.
fn memory(server: &Server) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.unwrap().split_whitespace().nth(1).unwrap();
    kilobytes.parse::<u64>().unwrap() * 1024
}

fn built_app() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let page = r#"<head><meta name="callboard" content="own-key"></head>"#;
    std::fs::write(folder.path().join("index.html"), page).unwrap();
    let program = vec![7; 300_000];
    std::fs::write(folder.path().join("x-0123456789abcdef_bg.wasm"), program).unwrap();
    folder
}

/// Each client asks for these in turn, over one connection; every answer is 200 and as long as the
/// first one to the same path.
async fn all_are_answered(address: SocketAddr, paths: &'static [&'static str]) {
    let mut wanted = Vec::new();
    for path in paths {
        wanted.push(ask(&mut connect(address).await, address, path).await.1);
    }
    let mut clients = JoinSet::new();
    for _ in 0..CLIENTS {
        let wanted = wanted.clone();
        clients.spawn(async move {
            let mut connection = connect(address).await;
            for turn in 0..REQUESTS_OF_EACH {
                let (path, length) = (paths[turn % paths.len()], wanted[turn % paths.len()]);
                let answer = ask(&mut connection, address, path).await;
                assert_eq!(answer, (200, length), "{path}");
            }
        });
    }
    while let Some(client) = clients.join_next().await {
        client.unwrap();
    }
}

async fn connect(address: SocketAddr) -> http1::SendRequest<Body> {
    let stream = TcpStream::connect(address).await.unwrap();
    let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.unwrap();
    tokio::spawn(connection);
    sender
}

async fn ask(
    connection: &mut http1::SendRequest<Body>,
    address: SocketAddr,
    path: &str,
) -> (u16, usize) {
    let request = Request::builder()
        .uri(path)
        .header("host", address.to_string())
        .body(Body::empty())
        .unwrap();
    let answer = connection.send_request(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status.as_u16(), body.len())
}

const API: &[&str] = &[
    "/qsi/gather/interviews?page=1&pageSize=25",
    "/qsi/gather/teams",
];
const LIMITS: &[&str] = &["--rate-limit", "10000000/10000000", "--demo", "40"];

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_clients_are_answered_with_files_pages_and_data() {
    rlimit::increase_nofile_limit(65_536).unwrap();
    let dist = built_app();
    let local = start(
        dist.path(),
        &[&["--data", ":memory:"], LIMITS].concat(),
        None,
    );
    let files = &["/interviews", "/x-0123456789abcdef_bg.wasm"];
    all_are_answered(local.address(), files).await;
    all_are_answered(local.address(), API).await;
    assert!(memory(&local) < MEMORY, "{}", memory(&local));
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_clients_are_answered_through_the_proxy() {
    rlimit::increase_nofile_limit(65_536).unwrap();
    let dist = built_app();
    let api = start(
        dist.path(),
        &[&["--data", ":memory:"], LIMITS].concat(),
        None,
    );
    let origin = format!("http://{}", api.address());
    let held = Some(local_api::DEMO_KEY);
    let proxy = start(dist.path(), &["--upstream", &origin], held);
    all_are_answered(proxy.address(), API).await;
    assert!(memory(&proxy) < MEMORY, "{}", memory(&proxy));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_slow_clients_stop_nobody() {
    rlimit::increase_nofile_limit(65_536).unwrap();
    let dist = built_app();
    let server = start(
        dist.path(),
        &[&["--data", ":memory:"], LIMITS].concat(),
        None,
    );
    let mut slow = Vec::with_capacity(SLOW_CLIENTS);
    for _ in 0..SLOW_CLIENTS {
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        stream
            .write_all(b"GET /interviews HTTP/1.1\r\nHost: 127")
            .await
            .unwrap();
        slow.push(stream);
    }
    all_are_answered(server.address(), API).await;
    assert!(memory(&server) < MEMORY, "{}", memory(&server));
    drop(slow);
}
