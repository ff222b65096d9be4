//! One list of checks against everything that can host Callboard: our server, nginx and Caddy, each as a real process
//! with the configuration of `deploy/`, by TLS, in front of an API that does what a check says.
//!
//! Not in the usual harness: which hosts are installed is known at run time only, each is started once, and what a host
//! cannot do is written down in [`exceptions`], run all the same, and must still fail. Run by
//! `cargo xtask test --only hosting`, or `cargo test -p callboard-server --test hosting [part of a name]`.
#![cfg_attr(unix, allow(clippy::unwrap_used))]

#[cfg(unix)]
mod api;
#[cfg(unix)]
mod certificates;
#[cfg(unix)]
mod checks;
#[cfg(unix)]
mod client;
#[cfg(unix)]
mod exceptions;
#[cfg(unix)]
mod hosts;
#[cfg(unix)]
mod names;
#[cfg(unix)]
mod run;

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    run::all(std::env::args().skip(1).find(|text| !text.starts_with('-')))
}

#[cfg(not(unix))]
fn main() {
    println!("running 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored");
}
