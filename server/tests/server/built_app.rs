//! A small built app in a temporary folder.

use std::path::Path;

use tempfile::TempDir;

pub(crate) const PAGE: &str = r#"<!DOCTYPE html><meta charset="utf-8"><meta name="callboard" content="own-key"><title>Callboard</title>"#;
pub(crate) const WASM: &str = "callboard-0123456789abcdef_bg.wasm";
pub(crate) const SCRIPT: &str = "callboard-fedcba9876543210.js";

/// What a build leaves behind: compressed forms beside the large files, and beside the page.
pub(crate) fn built_app() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, content: &str| write(folder.path(), name, content);
    write("index.html", PAGE);
    write("index.html.br", "the page as it was built");
    write("index.html.gz", "the page as it was built");
    write(WASM, "wasm");
    write(&format!("{WASM}.br"), "wasm in brotli");
    write(&format!("{WASM}.gz"), "wasm in gzip");
    write(SCRIPT, "script");
    write("loader.js", "loader");
    write("style/base.css", "style");
    write("icon.svg", "<svg/>");
    write("site.webmanifest", "{}");
    write("robots.txt", "robots");
    write(".hidden", "hidden");
    write("lonely.js.br", "no file to this one");
    folder
}

pub(crate) fn write(folder: &Path, name: &str, content: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}
