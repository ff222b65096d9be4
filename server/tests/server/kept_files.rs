//! How files are kept by browsers, and in which form they are sent.

use callboard_server::config::Config;

use crate::built_app::{SCRIPT, WASM, built_app};
use crate::call::{call, local, upstream};
use crate::files::get;

#[tokio::test]
async fn a_name_with_a_content_hash_is_kept_for_a_year_and_others_are_asked_for() {
    let dist = built_app();
    for hashed in [WASM, SCRIPT] {
        let answer = get(dist.path(), &format!("/{hashed}"), &[]).await;
        assert_eq!(
            answer.header("cache-control"),
            Some("public, max-age=31536000, immutable")
        );
    }
    let answer = get(dist.path(), "/loader.js", &[]).await;
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
}

#[tokio::test]
async fn the_compressed_form_is_sent_to_who_takes_it() {
    let dist = built_app();
    let path = format!("/{WASM}");
    for (accept, coding, body) in [
        (
            Some("gzip, deflate, br, zstd"),
            Some("br"),
            "wasm in brotli",
        ),
        (Some("gzip, br;q=0"), Some("gzip"), "wasm in gzip"),
        (Some("*"), Some("br"), "wasm in brotli"),
        (Some("*;q=0"), None, "wasm"),
        (Some("deflate"), None, "wasm"),
        (None, None, "wasm"),
    ] {
        let headers: Vec<_> = accept
            .map(|accept| ("accept-encoding", accept))
            .into_iter()
            .collect();
        let answer = get(dist.path(), &path, &headers).await;
        assert_eq!(answer.header("content-encoding"), coding, "{accept:?}");
        assert_eq!(answer.text(), body, "{accept:?}");
        assert_eq!(answer.header("content-type"), Some("application/wasm"));
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
    }
}

#[tokio::test]
async fn what_the_browser_has_already_is_not_sent_again() {
    let dist = built_app();
    for (path, accept) in [("/", ""), ("/loader.js", ""), (&format!("/{WASM}"), "br")] {
        let accept = ("accept-encoding", accept);
        let first = get(dist.path(), path, &[accept]).await;
        let etag = first.header("etag").unwrap();
        let again = get(dist.path(), path, &[accept, ("if-none-match", etag)]).await;
        assert_eq!(again.status, 304, "{path}");
        assert!(again.body.is_empty());
        for kept in ["etag", "cache-control", "vary"] {
            assert_eq!(again.header(kept), first.header(kept), "{path} {kept}");
        }
        let other = get(dist.path(), path, &[accept, ("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, 200);
    }
}

#[tokio::test]
async fn each_form_of_a_file_has_a_tag_of_its_own() {
    let dist = built_app();
    let path = format!("/{WASM}");
    let plain = get(dist.path(), &path, &[]).await;
    let brotli = get(dist.path(), &path, &[("accept-encoding", "br")]).await;
    assert_ne!(plain.header("etag"), brotli.header("etag"));
}

#[tokio::test]
async fn the_page_has_another_tag_when_it_says_another_way() {
    let dist = built_app();
    let of = async |config: &Config| {
        let answer = call(config, "GET", "/", &[], "").await;
        answer.header("etag").unwrap().to_owned()
    };
    let local = of(&local(dist.path())).await;
    let upstream = of(&upstream(dist.path(), "http://127.0.0.1:1", None)).await;
    assert_ne!(local, upstream);
}
