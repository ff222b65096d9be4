//! Pages and files.

use super::{PAGE, SCRIPT, WASM, checks};
use crate::client::Answer;
use crate::hosts::{Bench, Host};

checks![
    every_page_of_the_app_is_the_page,
    an_unknown_page_is_the_page_with_404,
    a_missing_file_is_a_plain_404_that_is_not_kept,
    no_path_leads_out_of_the_folder,
    what_is_hidden_stays_so,
    a_link_out_of_the_folder_is_not_followed,
    a_file_has_the_type_of_its_name,
    a_file_without_an_extension_is_served,
    head_is_get_without_the_body,
    files_take_no_other_method,
    a_name_with_a_content_hash_is_kept_for_a_year_and_others_are_asked_for,
    the_service_worker_is_asked_for_every_time_and_works_for_all_pages,
    a_file_that_the_browser_has_is_not_sent_again,
    the_page_that_the_browser_has_is_not_sent_again,
    the_page_is_sent_in_the_form_that_the_build_has_compressed,
    after_a_deployment_the_page_is_the_new_one,
    it_says_that_it_lives,
];

fn every_page_of_the_app_is_the_page(bench: &Bench) {
    for path in [
        "/",
        "/index.html",
        "/?from=mail",
        "/interviews",
        "/interviews/",
        "/interviews?page=2",
        "/interviews/new",
        "/interviews/an.id/edit",
        "/interviews/a%20b",
        "/import",
        "/drafts",
        "/favourites",
        "/compare",
        "/connect",
        "/preferences",
    ] {
        let answer = bench.get(path, &[]);
        assert_eq!(answer.status, 200, "{path}");
        let kind = answer.header("content-type");
        assert_eq!(kind, Some("text/html; charset=utf-8"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
        assert_eq!(answer.text(), PAGE, "{path}");
    }
}

fn an_unknown_page_is_the_page_with_404(bench: &Bench) {
    for path in [
        "/teams",
        "/interviewsx",
        "/connect/more",
        "/folder.x/page",
        "/style",
    ] {
        let answer = bench.get(path, &[("if-none-match", "*")]);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.text(), PAGE, "{path}");
    }
}

fn a_missing_file_is_a_plain_404_that_is_not_kept(bench: &Bench) {
    for path in [
        "/callboard-0000000000000000.js",
        "/favicon.ico",
        "/style/x.css",
    ] {
        let answer = bench.get(path, &[]);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(answer.text().trim_end(), "There is no such file.", "{path}");
    }
}

/// 400 is as good: some do not even read a path like that.
fn assert_refused(answer: &Answer, path: &str) {
    assert!(
        matches!(answer.status, 400 | 404),
        "{path}: {}",
        answer.status
    );
    assert!(!answer.text().contains("secret"), "{path}");
    assert!(!answer.text().contains("in brotli"), "{path}");
}

fn no_path_leads_out_of_the_folder(bench: &Bench) {
    for path in [
        "/../beside.txt",
        "/%2e%2e/beside.txt",
        "/..%2fbeside.txt",
        "/..%5cbeside.txt",
        "/interviews/../../beside.txt",
        "/interviews/%2E%2E/beside.txt",
        "/style/..%2f..%2fbeside.txt",
        "/style/..\\..\\beside.txt",
        "/%252e%252e/beside.txt",
        "//beside.txt",
        "/qsi/../beside.txt",
        "/qsi/../../beside.txt",
    ] {
        assert_refused(&bench.get(path, &[]), path);
    }
}

fn what_is_hidden_stays_so(bench: &Bench) {
    for path in [
        "/.hidden",
        "/.call",
        "/.call-with-body",
        "/%2ehidden",
        "/%2Ehidden",
        "/.git/config",
        "/style/%2e%2e/.git/config",
        "/index.html.br",
        "/index.html.gz",
        &format!("/{WASM}.br"),
        &format!("/{WASM}.gz"),
        &format!("/{WASM}%2egz"),
        &format!("/{WASM}.b%72"),
        "/interviews/a%2fb",
        "/interviews/a%5Cb",
        "/loader.js%00",
        "/loader.js%0a",
        "/style%5cbase.css",
        "/style%2Fbase.css",
    ] {
        assert_refused(&bench.get(path, &[]), path);
    }
}

fn a_link_out_of_the_folder_is_not_followed(bench: &Bench) {
    let answer = bench.get("/link.txt", &[]);
    assert!(!answer.text().contains("secret"));
    assert!(answer.status >= 400, "{}", answer.status);
}

fn a_file_has_the_type_of_its_name(bench: &Bench) {
    for (path, kind) in [
        (WASM, "application/wasm"),
        (SCRIPT, "text/javascript; charset=utf-8"),
        ("style/base.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("site.webmanifest", "application/manifest+json"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = bench.get(&format!("/{path}"), &[]);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
    }
}

fn a_file_without_an_extension_is_served(bench: &Bench) {
    let answer = bench.get("/LICENSE", &[]);
    assert_eq!((answer.status, answer.text()), (200, "licence"));
}

fn head_is_get_without_the_body(bench: &Bench) {
    for path in ["/", "/loader.js", "/missing.js", "/teams"] {
        let get = bench.get(path, &[]);
        let head = bench.call("HEAD", path, &[], "");
        assert_eq!(head.status, get.status, "{path}");
        assert!(head.body.is_empty(), "{path}");
        for name in ["content-type", "cache-control", "etag", "content-length"] {
            assert_eq!(head.header(name), get.header(name), "{path} {name}");
        }
    }
}

fn files_take_no_other_method(bench: &Bench) {
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"] {
        for path in ["/", "/interviews/x", "/loader.js", "/teams"] {
            let answer = bench.call(method, path, &[], "");
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method} {path}");
        }
    }
}

fn a_name_with_a_content_hash_is_kept_for_a_year_and_others_are_asked_for(bench: &Bench) {
    let caching = |path: &str| {
        let answer = bench.get(&format!("/{path}"), &[]);
        answer.header("cache-control").map(str::to_owned)
    };
    for hashed in [WASM, SCRIPT] {
        let year = "public, max-age=31536000, immutable";
        assert_eq!(caching(hashed).as_deref(), Some(year), "{hashed}");
    }
    for other in ["loader.js", "style/base.css", "robots.txt"] {
        assert_eq!(caching(other).as_deref(), Some("no-cache"), "{other}");
    }
}

/// It is the one file that a browser goes on using without the page; a stale one would keep a stale app.
fn the_service_worker_is_asked_for_every_time_and_works_for_all_pages(bench: &Bench) {
    let answer = bench.get("/service-worker.js", &[]);
    assert_eq!((answer.status, answer.text()), (200, "worker"));
    let kind = answer.header("content-type");
    assert_eq!(kind, Some("text/javascript; charset=utf-8"));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    // Without it a worker is for the pages beside it, and beside it are all.
    assert_eq!(answer.header("service-worker-allowed"), None);
    // Workers are scripts where nothing is said of them, and what they ask for obeys the policy of their own file.
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"));
    assert!(!policy.contains("worker-src") && !policy.contains("child-src"));
}

fn a_file_that_the_browser_has_is_not_sent_again(bench: &Bench) {
    for (path, accept) in [("/loader.js", ""), (&format!("/{WASM}"), "br")] {
        let accept = ("accept-encoding", accept);
        let first = bench.get(path, &[accept]);
        let tag = first.header("etag").unwrap();
        let again = bench.get(path, &[accept, ("if-none-match", tag)]);
        assert_eq!(again.status, 304, "{path}");
        assert!(again.body.is_empty());
        for kept in ["etag", "cache-control"] {
            assert_eq!(again.header(kept), first.header(kept), "{path} {kept}");
        }
        let other = bench.get(path, &[accept, ("if-none-match", "\"other\"")]);
        assert_eq!(other.status, 200);
    }
}

fn the_page_that_the_browser_has_is_not_sent_again(bench: &Bench) {
    let first = bench.get("/", &[]);
    let tag = first.header("etag").expect("a tag");
    assert_eq!(bench.get("/", &[("if-none-match", tag)]).status, 304);
}

/// Ours compresses the page anew, as it fills it in: server/tests/server/files.rs.
fn the_page_is_sent_in_the_form_that_the_build_has_compressed(bench: &Bench) {
    if bench.host == Host::Ours {
        return;
    }
    for path in ["/", "/interviews/x?teamId=y", "/teams"] {
        let answer = bench.get(path, &[("accept-encoding", "gzip")]);
        assert_eq!(answer.header("content-encoding"), Some("gzip"), "{path}");
        assert_eq!(answer.text(), "the page in gzip", "{path}");
        let kind = answer.header("content-type");
        assert_eq!(kind, Some("text/html; charset=utf-8"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
}

/// Its hashes have changed, and neither its length nor, as archives are made reproducibly, its time.
fn after_a_deployment_the_page_is_the_new_one(bench: &Bench) {
    let folder = tempfile::tempdir_in(bench.app().parent().unwrap()).unwrap();
    let app = folder.path().join("app");
    super::write_app(&app);
    let readable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(folder.path(), readable).unwrap();
    let page = app.join("index.html");
    let time = std::fs::metadata(bench.app().join("index.html")).unwrap();
    std::fs::write(&page, PAGE.replace("Callboard", "Cardboard")).unwrap();
    let file = std::fs::File::options().write(true).open(&page).unwrap();
    file.set_modified(time.modified().unwrap()).unwrap();

    let before = bench.get("/", &[]);
    let tag = before.header("etag").unwrap_or("\"none\"");
    let tag = ("if-none-match", tag);
    let time = before.header("last-modified");
    let time = (
        "if-modified-since",
        time.unwrap_or("Thu, 01 Jan 1970 00:00:00 GMT"),
    );
    let deployed = bench.with_app(&app);
    let after = deployed.call("GET", "/", &[tag, time], "");
    assert_eq!(after.status, 200);
    assert!(after.text().contains("Cardboard"));
}

fn it_says_that_it_lives(bench: &Bench) {
    let answer = bench.get("/healthz", &[]);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.text().trim_end(), "alive");
}
