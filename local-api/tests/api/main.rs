//! The API's rules, each a sentence, asked over HTTP.
#![allow(clippy::unwrap_used)]

mod archive;
mod bulk_update;
mod copy;
mod create;
mod data_file;
mod demo;
mod envelope;
mod faults;
mod get;
mod keys;
mod list;
mod lookups;
mod many;
mod samples;
mod support;
mod update;
