//! Which form of a file goes to whom.

use super::{WASM, checks};
use crate::hosts::Bench;

checks![
    a_browser_gets_brotli,
    without_the_header_the_file_goes_out_as_it_is,
    a_weight_of_zero_is_a_refusal,
    a_star_stands_for_what_is_not_named,
    the_clients_weights_decide,
    what_depends_on_the_header_says_so,
    each_form_has_a_tag_of_its_own,
];

const IDENTITY: (Option<&str>, &str) = (None, "wasm, exactly as it is");
const BROTLI: (Option<&str>, &str) = (Some("br"), "wasm in brotli");
const GZIP: (Option<&str>, &str) = (Some("gzip"), "wasm in gzip");

fn assert_form(bench: &Bench, accepted: &str, (coding, body): (Option<&str>, &str)) {
    let answer = bench.get(&format!("/{WASM}"), &[("accept-encoding", accepted)]);
    assert_eq!(answer.header("content-encoding"), coding, "{accepted}");
    assert_eq!(answer.text(), body, "{accepted}");
    assert_eq!(answer.header("content-type"), Some("application/wasm"));
}

fn a_browser_gets_brotli(bench: &Bench) {
    assert_form(bench, "gzip, deflate, br, zstd", BROTLI);
    assert_form(bench, "gzip, deflate, br", BROTLI);
    assert_form(bench, "gzip, deflate", GZIP);
    assert_form(bench, "br", BROTLI);
}

fn without_the_header_the_file_goes_out_as_it_is(bench: &Bench) {
    let answer = bench.get(&format!("/{WASM}"), &[]);
    let coding = answer.header("content-encoding");
    assert_eq!((coding, answer.text()), IDENTITY);
    assert_form(bench, "", IDENTITY);
    assert_form(bench, "deflate, zstd", IDENTITY);
    assert_form(bench, "identity", IDENTITY);
}

fn a_weight_of_zero_is_a_refusal(bench: &Bench) {
    assert_form(bench, "br;q=0, gzip", GZIP);
    assert_form(bench, "gzip;q=0, br", BROTLI);
    assert_form(bench, "br;q=0, gzip;q=0", IDENTITY);
    assert_form(bench, "*;q=0", IDENTITY);
}

fn a_star_stands_for_what_is_not_named(bench: &Bench) {
    assert_form(bench, "*", BROTLI);
}

fn the_clients_weights_decide(bench: &Bench) {
    assert_form(bench, "br;q=0.5, gzip;q=0.8", GZIP);
}

fn what_depends_on_the_header_says_so(bench: &Bench) {
    for accepted in ["br", "gzip", "identity"] {
        let answer = bench.get(&format!("/{WASM}"), &[("accept-encoding", accepted)]);
        let vary = answer.header("vary").map(str::to_ascii_lowercase);
        assert_eq!(vary.as_deref(), Some("accept-encoding"), "{accepted}");
    }
}

fn each_form_has_a_tag_of_its_own(bench: &Bench) {
    let tag = |accepted| {
        let answer = bench.get(&format!("/{WASM}"), &[("accept-encoding", accepted)]);
        answer.header("etag").unwrap().to_owned()
    };
    assert_ne!(tag("br"), tag("gzip"));
    assert_ne!(tag("br"), tag("identity"));
    assert!(tag("br").starts_with('"'));
}
