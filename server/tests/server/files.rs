//! Pages and files.

use std::path::Path;

use callboard_server::app;
use callboard_server::config::ApiSource;

use crate::built_app::{PAGE, SCRIPT, WASM, built_app, write};
use crate::call::{Answer, call, local, upstream};

pub(crate) async fn get(dist: &Path, path: &str, headers: &[(&str, &str)]) -> Answer {
    call(&local(dist), "GET", path, headers, "").await
}

#[tokio::test]
async fn every_page_of_the_app_is_the_page() {
    let dist = built_app();
    for path in [
        "/",
        "/index.html",
        "/interviews",
        "/interviews?page=2",
        "/interviews/new",
        "/interviews/an.id/edit",
        "/connect",
    ] {
        let answer = get(dist.path(), path, &[]).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(
            answer.header("content-type"),
            Some("text/html; charset=utf-8")
        );
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert!(answer.text().contains("<title>Callboard</title>"));
    }
}

#[tokio::test]
async fn the_page_says_how_the_app_gets_its_key() {
    let dist = built_app();
    let dist = dist.path();
    let mut own_key = local(dist);
    if let ApiSource::Local(local) = &mut own_key.api {
        local.own_key = true;
    }
    for (config, way) in [
        (local(dist), "local"),
        (own_key, "own-key"),
        (upstream(dist, "http://127.0.0.1:1", None), "own-key"),
        (
            upstream(dist, "http://127.0.0.1:1", Some("k")),
            "server-key",
        ),
    ] {
        let answer = call(&config, "GET", "/", &[], "").await;
        assert_eq!(answer.header("content-encoding"), None);
        assert_eq!(answer.text(), PAGE.replace("own-key", way));
    }
}

#[tokio::test]
async fn the_page_is_compressed_as_it_was_filled_in() {
    let dist = built_app();
    let words = "<p>Words that come again and again.</p>".repeat(20);
    write(dist.path(), "index.html", &format!("{PAGE}{words}"));
    let config = local(dist.path());
    let page = format!("{}{words}", PAGE.replace("own-key", "local"));
    let mut tags = Vec::new();
    for coding in ["br", "gzip", "identity"] {
        let accepted = ("accept-encoding", coding);
        let answer = call(&config, "GET", "/interviews", &[accepted], "").await;
        let said = answer.header("content-encoding").unwrap_or("identity");
        assert_eq!(said, coding);
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
        assert_eq!(decoded(coding, &answer.body), page, "{coding}");
        assert_eq!(answer.body.len() < page.len() / 2, coding != "identity");
        let tag = answer.header("etag").unwrap_or_default().to_owned();
        let again = [accepted, ("if-none-match", &tag)];
        let again = call(&config, "GET", "/interviews", &again, "").await;
        assert_eq!(again.status, 304, "{coding}");
        assert!(!tags.contains(&tag), "each form has its own");
        tags.push(tag);
    }
}

fn decoded(coding: &str, body: &[u8]) -> String {
    let mut text = Vec::new();
    match coding {
        "br" => brotli::BrotliDecompress(&mut &*body, &mut text).unwrap(),
        "gzip" => drop(std::io::copy(
            &mut flate2::read::GzDecoder::new(body),
            &mut text,
        )),
        _ => text.extend_from_slice(body),
    }
    String::from_utf8(text).unwrap()
}

#[tokio::test]
async fn an_unknown_page_is_the_page_with_404() {
    let dist = built_app();
    for path in ["/teams", "/interviewsx", "/connect/more", "/folder.x/page"] {
        let answer = get(dist.path(), path, &[("if-none-match", "*")]).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("<title>Callboard</title>"), "{path}");
    }
}

#[tokio::test]
async fn a_missing_file_is_a_plain_404_that_is_not_kept() {
    let dist = built_app();
    for path in [
        "/callboard-0000000000000000.js",
        "/favicon.ico",
        "/style/x.css",
    ] {
        let answer = get(dist.path(), path, &[]).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.text(), "There is no such file.\n");
    }
}

#[tokio::test]
async fn no_path_leads_to_what_is_not_served() {
    let dist = built_app();
    let root = dist.path().join("root");
    write(dist.path(), "root/index.html", PAGE);
    write(dist.path(), "secret.txt", "secret");
    #[cfg(unix)]
    std::os::unix::fs::symlink(dist.path().join("secret.txt"), root.join("link.txt")).unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/interviews/../../secret.txt",
        "/link.txt",
        "//secret.txt",
    ] {
        let answer = get(&root, path, &[]).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret\n"), "{path}");
    }
    for path in [
        "/.hidden",
        "/%2ehidden",
        "/lonely.js",
        "/lonely.js.br",
        &format!("/{WASM}.br"),
        &format!("/{WASM}.gz"),
        "/index.html.br",
        "/interviews/a%2fb",
        "/loader.js%00",
        "/style%5cbase.css",
        "/style%2Fbase.css",
    ] {
        assert_eq!(get(dist.path(), path, &[]).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_file_has_the_type_of_its_name() {
    let dist = built_app();
    for (path, content_type) in [
        (WASM, "application/wasm"),
        (SCRIPT, "text/javascript; charset=utf-8"),
        ("style/base.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("site.webmanifest", "application/manifest+json"),
        ("robots.txt", "text/plain; charset=utf-8"),
    ] {
        let answer = get(dist.path(), &format!("/{path}"), &[]).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(content_type));
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let dist = built_app();
    for path in ["/", "/loader.js", "/missing.js", "/teams"] {
        let get = get(dist.path(), path, &[]).await;
        let head = call(&local(dist.path()), "HEAD", path, &[], "").await;
        assert_eq!(head.status, get.status, "{path}");
        if get.status == 200 {
            assert!(head.body.is_empty());
            assert_eq!(head.headers, get.headers, "{path}");
            let length = get.body.len().to_string();
            assert_eq!(head.header("content-length"), Some(&*length));
        }
    }
}

#[tokio::test]
async fn files_take_no_other_method() {
    let dist = built_app();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
        for path in ["/", "/loader.js", "/teams"] {
            let answer = call(&local(dist.path()), method, path, &[], "").await;
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"));
        }
    }
}

#[tokio::test]
async fn every_answer_carries_the_policies() {
    let dist = built_app();
    let config = local(dist.path());
    let etag = get(dist.path(), "/", &[]).await;
    let etag = etag.header("etag").unwrap();
    for (method, path, headers) in [
        ("GET", "/", vec![]),
        ("GET", "/", vec![("if-none-match", etag)]),
        ("GET", "/loader.js", vec![]),
        ("GET", "/missing.js", vec![]),
        ("GET", "/teams", vec![]),
        ("POST", "/", vec![]),
        ("GET", "/", vec![("host", "evil.example")]),
    ] {
        let answer = call(&config, method, path, &headers, "").await;
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(policy.contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            Some("same-origin")
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            Some("same-origin")
        );
        assert!(
            answer
                .header("permissions-policy")
                .unwrap()
                .contains("camera=()")
        );
    }
}

#[test]
fn a_folder_that_is_not_the_built_app_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let line = |dist: &Path| app(&local(dist)).unwrap_err().to_string();

    assert!(line(&folder.path().join("none")).contains("no such folder"));
    assert!(line(folder.path()).contains("no index.html"));
    write(
        folder.path(),
        "index.html",
        "<!DOCTYPE html><title>Other</title>",
    );
    assert!(line(folder.path()).contains("not the page of this app"));
    write(folder.path(), "index.html", PAGE);
    let file = std::fs::File::create(folder.path().join("large.bin")).unwrap();
    file.set_len(65 * 1024 * 1024).unwrap();
    assert!(line(folder.path()).contains("too large"));
    assert!(!line(folder.path()).contains('\n'));
}
