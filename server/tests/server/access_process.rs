//! The `user` command, and the real server with the file that it makes.
#![cfg(unix)]

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::built_app::built_app;
use crate::refused::{failing, output};
use crate::running::{Server, command};

const PASSWORD: &str = "correct horse battery";

fn user(file: &Path, arguments: &[&str], typed: &str) -> (Option<i32>, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_callboard-server"))
        .env_clear()
        .arg("user")
        .args(arguments)
        .arg("--users")
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that asks for no password may have ended before.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = child.wait_with_output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn users_are_added_listed_changed_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("users");
    let typed = format!("{PASSWORD}\n");
    let said = user(&file, &["add", "ann"], &typed);
    assert_eq!(said, (Some(0), "ann is added (full)\n".into()));
    let said = user(&file, &["add", "vera", "--read-only"], &typed);
    assert_eq!(said, (Some(0), "vera is added (read-only)\n".into()));
    let said = user(&file, &["list"], "");
    assert_eq!(said, (Some(0), "ann\tfull\nvera\tread-only\n".into()));

    let before = std::fs::read_to_string(&file).unwrap();
    assert!(before.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(!before.contains(PASSWORD));
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let said = user(&file, &["add", "ann", "--read-only"], &typed);
    assert_eq!(
        said,
        (Some(0), "ann has a new password (read-only)\n".into())
    );
    assert_ne!(std::fs::read_to_string(&file).unwrap(), before);
    let said = user(&file, &["remove", "ann"], "");
    assert_eq!(said, (Some(0), "ann is removed\n".into()));
    assert_eq!(user(&file, &["list"], "").1, "vera\tread-only\n");
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(names.len(), 1, "nothing is left beside the file");
}

#[test]
fn what_cannot_be_done_changes_nothing_and_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("users");
    for (arguments, typed, word) in [
        (vec!["add", "ann"], "short\n", "12 characters"),
        (vec!["add", "ann"], "", "12 characters"),
        (vec!["add", "a b"], "correct horse battery\n", "letters"),
        (vec!["list"], "", "no such file"),
        (vec!["remove", "ann"], "", "no such file"),
    ] {
        let (code, line) = user(&file, &arguments, typed);
        assert_eq!(code, Some(1), "{line}");
        assert_eq!(line.lines().count(), 1, "{line}");
        assert!(line.contains(word), "{line}");
        assert!(!file.exists());
    }
    user(&file, &["add", "ann"], PASSWORD);
    let (code, line) = user(&file, &["remove", "bob"], "");
    assert_eq!(code, Some(1));
    assert!(line.contains("no user bob"), "{line}");

    std::fs::write(folder.path().join("users.new"), "").unwrap();
    let (code, line) = user(&file, &["remove", "ann"], "");
    assert_eq!(code, Some(1));
    assert!(line.contains("another command"), "{line}");
    assert!(user(&file, &["list"], "").1.contains("ann"));
}

#[test]
fn a_user_signs_in_at_the_real_server() {
    let dist = built_app();
    let file = dist.path().join("users");
    user(&file, &["add", "ann"], PASSWORD);
    let users = file.to_str().unwrap();
    let arguments = [
        "--listen",
        "127.0.0.1:0",
        "--data",
        ":memory:",
        "--users",
        users,
    ];
    let server = Server::start(command(dist.path(), &arguments));
    let list = "/qsi/gather/interviews";
    assert!(server.call("GET", list, "").starts_with("HTTP/1.1 401"));
    let form = "name=ann&password=correct+horse+battery";
    let answer = server.call_with(
        "POST",
        "/login",
        "application/x-www-form-urlencoded",
        "",
        form,
    );
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    let cookie = answer
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "))
        .and_then(|line| line.split(';').next())
        .unwrap();
    let header = format!("Cookie: {cookie}\r\n");
    let signed_in = |path| server.call_with("GET", path, "application/json", &header, "");
    assert!(signed_in(list).starts_with("HTTP/1.1 200"));
    user(&file, &["add", "bob"], PASSWORD);
    user(&file, &["remove", "ann"], "");
    assert!(signed_in(list).starts_with("HTTP/1.1 401"));
}

#[test]
fn a_server_knows_the_address_that_a_connection_comes_from() {
    let dist = built_app();
    let start = |proxy| {
        let arguments = [
            "--listen",
            "127.0.0.1:0",
            "--data",
            ":memory:",
            "--trust-user-header",
            "X-User",
            "--trusted-proxy",
            proxy,
        ];
        Server::start(command(dist.path(), &arguments))
    };
    let session = |server: &Server| {
        server.call_with("GET", "/session", "application/json", "X-User: ann\r\n", "")
    };
    let answer = session(&start("127.0.0.0/8"));
    assert!(answer.contains(r#""name":"ann""#), "{answer}");
    let answer = session(&start("10.0.0.1"));
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
}

#[test]
fn a_key_held_by_the_server_goes_out_on_a_network_with_access_control_only() {
    let dist = built_app();
    let upstream = ["--listen", "0.0.0.0:0", "--upstream", "http://127.0.0.1:1"];
    let file = dist.path().join("users");
    user(&file, &["add", "ann"], PASSWORD);
    for control in [
        vec!["--users", file.to_str().unwrap()],
        vec![
            "--trust-user-header",
            "x-user",
            "--trusted-proxy",
            "10.0.0.1",
        ],
    ] {
        let arguments = [&upstream[..], &control].concat();
        let mut command = command(dist.path(), &arguments);
        command.env("QUALIFI_API_KEY", "qapi_secret");
        command.stderr(Stdio::null());
        drop(Server::start(command));
    }
    let mut open = command(dist.path(), &upstream);
    open.env("QUALIFI_API_KEY", "qapi_secret");
    let (code, line) = output(open);
    assert_eq!(code, Some(2));
    assert!(
        line.contains("--users") && line.contains("--trust-user-header"),
        "{line}"
    );
}

#[test]
fn access_control_that_lets_nobody_in_is_told_at_the_start() {
    let dist = built_app();
    let none = dist.path().join("none");
    let broken = dist.path().join("robots.txt");
    for (arguments, code, word) in [
        (vec!["--users", none.to_str().unwrap()], 1, "user add"),
        (vec!["--users", broken.to_str().unwrap()], 1, "user add"),
        (vec!["--trust-user-header", "x-user"], 2, "--trusted-proxy"),
        (
            vec![
                "--trust-user-header",
                "x user",
                "--trusted-proxy",
                "10.0.0.1",
            ],
            2,
            "x user",
        ),
        (
            vec!["--trust-user-header", "x-user", "--trusted-proxy", "proxy"],
            2,
            "10.0.0.0/24",
        ),
        (
            vec![
                "--trust-user-header",
                "x-user",
                "--trusted-proxy",
                "0.0.0.0/0",
            ],
            2,
            "every address",
        ),
        (
            vec!["--trust-role-header", "x-role"],
            2,
            "--trust-user-header",
        ),
        (
            vec![
                "--users",
                "f",
                "--trust-user-header",
                "x-user",
                "--trusted-proxy",
                "10.0.0.1",
            ],
            2,
            "--users",
        ),
    ] {
        let arguments = [
            vec!["--listen", "127.0.0.1:0", "--data", ":memory:"],
            arguments,
        ]
        .concat();
        let (exit, line) = failing(dist.path(), &arguments);
        assert_eq!(exit, Some(code), "{line}");
        assert!(line.contains(word), "{line}");
    }
}
