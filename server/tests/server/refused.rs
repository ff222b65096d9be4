//! What the real binary does not start with: an exit code, and one line that says why.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::built_app::built_app;
use crate::running::command;

pub(crate) fn failing(dist: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    output(command(dist, arguments))
}

/// Exit code and the one line on stderr of a server that must not start.
pub(crate) fn output(mut command: Command) -> (Option<i32>, String) {
    let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut ready = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut ready).unwrap();
    if !ready.is_empty() {
        child.kill().unwrap();
    }
    let Output { status, stderr, .. } = child.wait_with_output().unwrap();
    assert_eq!(ready, "", "it started");
    let line = String::from_utf8(stderr).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    (status.code(), line)
}

#[test]
fn a_taken_port_is_told_in_one_line() {
    let dist = built_app();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let data = dist.path().join("callboard.db");
    let (code, line) = failing(
        dist.path(),
        &["--listen", &address, "--data", data.to_str().unwrap()],
    );
    assert_eq!(code, Some(1));
    assert!(line.contains(&address), "{line}");
    assert!(!data.exists());
}

#[test]
fn a_missing_folder_is_told_in_one_line() {
    let dist = built_app();
    let arguments = ["--listen", "127.0.0.1:0", "--data", ":memory:"];
    let (code, line) = failing(&dist.path().join("none"), &arguments);
    assert_eq!(code, Some(1));
    assert!(line.contains("no such folder"), "{line}");
}

#[test]
fn an_unreadable_data_file_is_told_in_one_line() {
    let dist = built_app();
    let text = dist.path().join("robots.txt");
    let missing = dist.path().join("no-such-folder/callboard.db");
    for data in [text, missing, dist.path().to_owned()] {
        let data = data.to_str().unwrap();
        let (code, line) = failing(dist.path(), &["--listen", "127.0.0.1:0", "--data", data]);
        assert_eq!(code, Some(1), "{line}");
    }
}

#[test]
fn wrong_flags_are_told_in_one_line() {
    let dist = built_app();
    for (arguments, word) in [
        (vec![], "--data"),
        (
            vec!["--data", "x", "--upstream", "http://127.0.0.1:1"],
            "--upstream",
        ),
        (vec!["--data", ":memory:", "--liste", "x"], "--liste"),
        (
            vec!["--data", ":memory:", "--listen", "8080"],
            "127.0.0.1:8080",
        ),
        (
            vec!["--data", ":memory:", "--upstream-timeout", "3"],
            "--data",
        ),
        (
            vec!["--upstream", "http://h", "--latency-ms", "3"],
            "--upstream",
        ),
        (vec!["--upstream", "http://h/qsi"], "without a path"),
    ] {
        let (code, line) = failing(dist.path(), &arguments);
        assert_eq!(code, Some(2), "{line}");
        assert!(line.contains(word), "{line}");
    }
}

#[test]
fn a_key_held_by_the_server_needs_a_loopback_address() {
    let dist = built_app();
    let arguments = ["--listen", "0.0.0.0:0", "--upstream", "http://127.0.0.1:1"];
    let mut with_key = command(dist.path(), &arguments);
    with_key.env("QUALIFI_API_KEY", "qapi_secret");
    let (code, line) = output(with_key);
    assert_eq!(code, Some(2));
    assert!(line.contains("loopback"), "{line}");
    assert!(!line.contains("qapi_secret"));
}

#[test]
fn a_key_file_that_cannot_be_used_is_told_in_one_line() {
    let dist = built_app();
    let arguments = [
        "--listen",
        "127.0.0.1:0",
        "--upstream",
        "http://127.0.0.1:1",
    ];
    let mut missing = command(dist.path(), &arguments);
    missing.env("QUALIFI_API_KEY_FILE", dist.path().join("none"));
    let (code, line) = output(missing);
    assert_eq!(code, Some(1));
    assert!(line.contains("QUALIFI_API_KEY_FILE"), "{line}");

    let mut both = command(dist.path(), &arguments);
    both.env("QUALIFI_API_KEY_FILE", dist.path().join("robots.txt"));
    both.env("QUALIFI_API_KEY", "qapi_secret");
    let (code, line) = output(both);
    assert_eq!(code, Some(2));
    assert!(!line.contains("qapi_secret"));
}
