//! The standard library made for the app: compiled for size, with panics that end the program where they happen. As it
//! comes, every place that may panic carries along how to say so in words, which is a twelfth of what the list waits
//! for; what a person sees of it is the crash page either way, which `loader.js` shows when the program has ended.
//!
//! Cargo calls this unstable, so the stable compiler must be told that it is meant (`RUSTC_BOOTSTRAP`), here and
//! nowhere else: all tests but the journeys run on the library as it comes.

use std::process::Command;

use crate::{failure::Outcome, process, project::Project, tools};

/// What cargo calls the panics that end the program at once. Older ones do not know it.
const IMMEDIATE_ABORT: &str = "panic-immediate-abort";

/// Makes the compilation one with a library of its own, where that can be.
pub(super) fn apply(project: &Project, compile: &mut Command) -> Outcome {
    if let Some(reason) = missing(project)? {
        println!(
            "The app is built with the standard library as it comes, and is larger for it: {reason}"
        );
        return Ok(());
    }
    compile
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["-Z", "build-std=std,panic_abort"])
        .args(["-Z", "build-std-features=optimize_for_size"])
        .args(["-Z", IMMEDIATE_ABORT])
        .args(["--config", "profile.app.panic=\"immediate-abort\""]);
    Ok(())
}

/// Why this machine cannot make it, if it cannot.
pub(crate) fn missing(project: &Project) -> Outcome<Option<String>> {
    let mut ask = process::cargo();
    ask.args(["-Z", "help"]).env("RUSTC_BOOTSTRAP", "1");
    if !process::capture(&mut ask).is_some_and(|printed| printed.contains(IMMEDIATE_ABORT)) {
        return Ok(Some(format!("this cargo does not know {IMMEDIATE_ABORT}")));
    }
    tools::std_source(project)
}
