//! Below a path of a host name that is shared with others.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::{JSON, OK, SCRIPT, checks};
use crate::api::Script;
use crate::hosts::{Bench, Host, Running};

checks![
    below_a_path_the_page_knows_where_it_is,
    below_a_path_files_are_where_the_page_says,
    below_a_path_calls_are_passed_on_without_it,
    what_is_not_below_the_path_is_not_answered,
    without_the_last_slash_the_way_is_shown,
];

const BELOW: &str = "/tools/call-board";

const LINKED: &str = r#"<!DOCTYPE html><meta charset="utf-8"><meta name="callboard" content="own-key"><link href="/style/base.css"><script src="/callboard-fedcba987654321.js"></script><a href="">x</a>"#;
const LINKED_BELOW: &str = r#"<!DOCTYPE html><meta charset="utf-8"><meta name="callboard" data-base="/tools/call-board" content="own-key"><link href="/tools/call-board/style/base.css"><script src="/tools/call-board/callboard-fedcba987654321.js"></script><a href="">x</a>"#;

fn below(bench: &Bench) -> (Running, TempDir) {
    let folder = tempfile::tempdir_in(bench.app().parent().unwrap()).unwrap();
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(folder.path(), readable).unwrap();
    let app = folder.path().join("app");
    super::write_app(&app);
    std::fs::write(app.join("index.html"), LINKED).unwrap();
    if bench.host != Host::Ours {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy/below-a-path.sh");
        let mut sh = Command::new("sh");
        let status = sh.arg(script).arg(BELOW).arg(&app).status();
        assert!(status.unwrap().success());
    }
    (bench.below(BELOW, &app), folder)
}

fn below_a_path_the_page_knows_where_it_is(bench: &Bench) {
    let (running, _folder) = below(bench);
    for (path, status) in [
        ("/", 200),
        ("/interviews?page=2", 200),
        ("/interviews/x/edit", 200),
        ("/teams", 404),
    ] {
        let answer = running.call("GET", &format!("{BELOW}{path}"), &[], "");
        assert_eq!(answer.status, status, "{path}");
        assert_eq!(answer.text(), LINKED_BELOW, "{path}");
    }
}

fn below_a_path_files_are_where_the_page_says(bench: &Bench) {
    let (running, _folder) = below(bench);
    let get = |path: &str| running.call("GET", &format!("{BELOW}{path}"), &[], "");
    let script = get(&format!("/{SCRIPT}"));
    assert_eq!((script.status, script.text()), (200, "script"));
    let caching = script.header("cache-control").unwrap();
    assert!(caching.contains("immutable"), "{caching}");
    assert_eq!(get("/style/base.css").text(), "style");
    assert_eq!(get("/service-worker.js").text(), "worker");
    assert_eq!(get("/missing.js").status, 404);
    for odd in ["/.hidden", "/../beside.txt", "/style/..%2f.hidden"] {
        let answer = get(odd);
        assert!(matches!(answer.status, 400 | 404), "{odd}");
        assert!(!answer.text().contains("secret"), "{odd}");
    }
}

fn below_a_path_calls_are_passed_on_without_it(bench: &Bench) {
    let (running, _folder) = below(bench);
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    let path = "/qsi/gather/interviews/a%20b?teamId=x%20y";
    let call = |method, path: &str, body| {
        let path = format!("{BELOW}{path}");
        running.call(method, &path, &[JSON], body).status
    };
    assert_eq!(call("PATCH", path, "{}"), 200);
    let line = format!("PATCH {path} HTTP/1.1");
    assert_eq!(bench.api.requests()[0].line, line);
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    assert_eq!(call("GET", "/qsi/gather/credentials", ""), 404);
    assert_eq!(call("POST", "/qsi/gather/users", "{}"), 405);
    assert!(bench.api.requests().is_empty());
}

fn what_is_not_below_the_path_is_not_answered(bench: &Bench) {
    let (running, _folder) = below(bench);
    bench.api.will(Script::answer("200 OK", &[JSON], OK));
    for path in [
        "/",
        "/interviews",
        "/loader.js",
        "/tools",
        "/tools/",
        "/tools/call-boards/",
        "/qsi/gather/interviews",
        "/tools/qsi/gather/interviews",
    ] {
        let answer = running.call("GET", path, &[], "");
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("callboard"), "{path}");
    }
    assert!(bench.api.requests().is_empty());
}

fn without_the_last_slash_the_way_is_shown(bench: &Bench) {
    let (running, _folder) = below(bench);
    let answer = running.call("GET", BELOW, &[], "");
    assert_eq!(answer.status, 308);
    let there = format!("{BELOW}/");
    assert_eq!(answer.header("location"), Some(&*there));
}
