//! What must hold wherever Callboard is hosted. A check is one sentence, so that an exception is one, too.

mod answers;
mod below;
mod calls;
mod faults;
mod files;
mod negotiation;
mod refusals;

use std::path::Path;

use crate::hosts::Bench;

/// One check; it panics when it does not hold.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    pub(crate) run: fn(&Bench),
}

/// All of them, in the order in which they run.
pub(crate) const ALL: [&[Check]; 7] = [
    files::CHECKS,
    negotiation::CHECKS,
    calls::CHECKS,
    answers::CHECKS,
    refusals::CHECKS,
    faults::CHECKS,
    below::CHECKS,
];

/// Checks by the names of their functions.
macro_rules! checks {
    ($($name:ident),+ $(,)?) => {
        /// The checks of this file.
        pub(super) const CHECKS: &[crate::checks::Check] =
            &[$(crate::checks::Check { name: stringify!($name), run: $name }),+];
    };
}
use checks;

const LIST: &str = "/qsi/gather/interviews";
const JSON: (&str, &str) = ("content-type", "application/json");
const OK: &str = r#"{"data":{"interviews":[]}}"#;

const PAGE: &str = r#"<!DOCTYPE html><meta charset="utf-8"><meta name="callboard" content="own-key"><title>Callboard</title>"#;
const WASM: &str = "callboard-0123456789abcdef_bg.wasm";
const SCRIPT: &str = "callboard-fedcba987654321.js";

/// A small built app, with what must not be served beside it.
pub(crate) fn write_app(folder: &Path) {
    for (name, content) in [
        ("index.html", PAGE),
        ("index.html.br", "the page in brotli"),
        ("index.html.gz", "the page in gzip"),
        (WASM, "wasm, exactly as it is"),
        (&format!("{WASM}.br"), "wasm in brotli"),
        (&format!("{WASM}.gz"), "wasm in gzip"),
        (SCRIPT, "script"),
        ("loader.js", "loader"),
        ("service-worker.js", "worker"),
        ("style/base.css", "style"),
        ("icon.svg", "<svg/>"),
        ("site.webmanifest", "{}"),
        ("robots.txt", "robots"),
        ("LICENSE", "licence"),
        (".hidden", "secret"),
        (".git/config", "secret"),
        ("../beside.txt", "secret"),
    ] {
        let file = folder.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, content).unwrap();
    }
    let beside = folder.join("../beside.txt");
    std::os::unix::fs::symlink(beside, folder.join("link.txt")).unwrap();
}
