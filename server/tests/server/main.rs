//! The server from outside. `files`, `access` and `proxy` call the router without a socket (the
//! upstream of `proxy` is a real one, with a script); `process` starts the real binary.
#![allow(clippy::unwrap_used)]

mod access;
mod access_process;
mod access_proxy;
mod access_users;
mod built_app;
mod call;
mod files;
mod process;
mod proxy;
mod scripted_upstream;
