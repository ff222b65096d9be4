//! The server from outside. `files`, `access`, `proxy` and their like call the router without a socket (their
//! upstream is a real one, with a script); `process`, `refused` and
//! `operator` start the real binary.
#![allow(clippy::unwrap_used)]

mod access;
mod access_process;
mod access_proxy;
mod access_users;
mod base_path;
mod built_app;
mod call;
mod files;
mod kept_files;
mod operator;
mod process;
mod proxy;
mod proxy_failures;
mod refused;
#[cfg(unix)]
mod running;
mod scripted_upstream;
mod shared_limit;
