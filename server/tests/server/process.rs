//! The real binary: its lines, its flags, its end.
#![cfg(unix)]

use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::built_app::built_app;
use crate::running::{Server, command};
use crate::scripted_upstream::{Script, ScriptedUpstream, answer};

const LIST: &str = "/qsi/gather/interviews?pageSize=1";

fn local(dist: &Path, data: &str) -> Server {
    let arguments = ["--listen", "127.0.0.1:0", "--data", data, "--demo", "2"];
    Server::start(command(dist, &arguments))
}

#[test]
fn the_ready_line_names_the_real_port_and_is_the_only_one() {
    let dist = built_app();
    let server = local(dist.path(), ":memory:");
    assert_ne!(server.address().port(), 0);
    let page = server.call("GET", "/interviews", "");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains(r#"content="local""#));
    server.signal("TERM");
    assert_eq!(server.wait(), (Some(0), String::new()));
}

#[test]
fn another_process_can_ask_whether_it_lives() {
    let dist = built_app();
    let server = local(dist.path(), ":memory:");
    let listen = server.address().to_string();
    let ask = || {
        let mut ask = command(dist.path(), &["--listen", &listen, "--check-health"]);
        ask.output().unwrap()
    };
    assert_eq!(ask().status.code(), Some(0));
    server.signal("TERM");
    server.wait();
    let after = ask();
    assert_eq!(after.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&after.stderr).contains("no health"));
}

#[test]
fn ctrl_c_is_an_orderly_end() {
    let dist = built_app();
    let server = local(dist.path(), ":memory:");
    server.signal("INT");
    assert_eq!(server.wait().0, Some(0));
}

#[test]
fn a_connection_that_asks_nothing_does_not_hold_the_end_up() {
    let dist = built_app();
    let server = local(dist.path(), ":memory:");
    let silent = TcpStream::connect(server.address()).unwrap();
    // Connections are accepted in their order, so after this answer the silent one is known.
    server.call("GET", "/", "");
    let started = Instant::now();
    server.signal("TERM");
    assert_eq!(server.wait().0, Some(0));
    assert!(started.elapsed() < Duration::from_secs(5));
    drop(silent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_call_is_answered_before_the_end() {
    let told = Arc::new(Notify::new());
    let bytes = answer(
        "200 OK",
        &[("content-type", "application/json")],
        r#"{"data":1}"#,
    );
    let mut api = ScriptedUpstream::start(Script::AnswerWhenTold(bytes, told.clone())).await;
    let dist = built_app();
    let origin = api.origin();
    let arguments = ["--listen", "127.0.0.1:0", "--upstream", &origin];
    let server = Arc::new(Server::start(command(dist.path(), &arguments)));

    let caller = server.clone();
    let call = tokio::task::spawn_blocking(move || caller.call("GET", LIST, ""));
    api.request().await;
    server.signal("TERM");
    // No more connections are taken: that is how one sees from outside that the end has begun.
    while TcpStream::connect(server.address()).is_ok() {
        tokio::task::yield_now().await;
    }
    told.notify_one();
    let answered = call.await.unwrap();
    assert!(answered.ends_with(r#"{"data":1}"#), "{answered}");
    let server = Arc::into_inner(server).unwrap();
    assert_eq!(server.wait().0, Some(0));
}

#[test]
fn a_call_after_the_restart_of_the_api_is_answered_and_made_once() {
    let dist = built_app();
    let api = |listen: &str| {
        let arguments = ["--listen", listen, "--data", ":memory:", "--demo", "2"];
        Server::start(command(dist.path(), &arguments))
    };
    let first = api("127.0.0.1:0");
    let (address, origin) = (
        first.address().to_string(),
        format!("http://{}", first.address()),
    );
    let arguments = ["--listen", "127.0.0.1:0", "--upstream", &origin];
    let proxy = Server::start(command(dist.path(), &arguments));
    let write = |title: &str| {
        let body = format!(
            r#"{{"title":"{title}","displayName":"x","interviewType":"standard","questionIds":[]}}"#
        );
        proxy.call("POST", "/qsi/gather/interviews", &body)
    };
    assert!(write("before").starts_with("HTTP/1.1 201 "));
    first.signal("TERM");
    first.wait();
    let second = api(&address);
    // The connection that the proxy has kept is dead; nothing of this write was sent on it.
    let answer = write("after");
    assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
    let found = second.call("GET", "/qsi/gather/interviews?search=after", "");
    assert!(found.contains(r#""total":1"#), "{found}");
}

#[test]
fn what_was_written_is_there_after_a_restart() {
    let dist = built_app();
    let data = dist.path().join("callboard.db");
    let data = data.to_str().unwrap();
    let interview = r#"{"title":"Kept over the restart","displayName":"Kept","interviewType":"standard","questionIds":[]}"#;
    let list = "/qsi/gather/interviews?search=Kept%20over";

    let server = local(dist.path(), data);
    assert!(!server.call("GET", list, "").contains("Kept over"));
    let created = server.call("POST", "/qsi/gather/interviews", interview);
    assert!(created.starts_with("HTTP/1.1 2"), "{created}");
    server.signal("TERM");
    assert_eq!(server.wait().0, Some(0));

    let server = local(dist.path(), data);
    assert!(
        server
            .call("GET", list, "")
            .contains("Kept over the restart")
    );
}

#[test]
fn every_flag_can_come_from_the_environment() {
    let dist = built_app();
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard-server"));
    command
        .env_clear()
        .env("CALLBOARD_LISTEN", "127.0.0.1:0")
        .env("CALLBOARD_DIST", dist.path())
        .env("CALLBOARD_DATA", ":memory:")
        .env("CALLBOARD_DEMO", "0")
        .env("CALLBOARD_OWN_KEY", "1")
        .env("CALLBOARD_SEED_DETAIL", "yes")
        .env("CALLBOARD_LATENCY_MS", "1")
        .env(
            "CALLBOARD_FAIL",
            "GET /qsi/gather/teams=500,GET /qsi/gather/users=503",
        )
        .env("CALLBOARD_RATE_LIMIT", "5/50")
        .env("CALLBOARD_ALLOW_HOST", "one.example,two.example");
    let server = Server::start(command);
    let page = server.call("GET", "/", "");
    assert!(page.contains(r#"content="own-key""#), "{page}");
    assert!(server.call("GET", LIST, "").starts_with("HTTP/1.1 401"));
}

#[test]
fn the_help_names_every_flag_and_variable() {
    let binary = env!("CARGO_BIN_EXE_callboard-server");
    let help = Command::new(binary)
        .env_clear()
        .arg("--help")
        .output()
        .unwrap();
    assert!(help.status.success());
    let help = String::from_utf8(help.stdout).unwrap();
    for flag in [
        "listen",
        "dist",
        "data",
        "upstream",
        "upstream-timeout",
        "allow-host",
        "own-key",
        "demo",
        "seed-detail",
        "latency-ms",
        "fail",
        "rate-limit",
    ] {
        assert!(help.contains(&format!("--{flag}")), "{flag}");
        let variable = flag.to_uppercase().replace('-', "_");
        assert!(
            help.contains(&format!("[env: CALLBOARD_{variable}")),
            "{flag}"
        );
    }
    assert!(help.contains("QUALIFI_API_KEY_FILE"));
}
