//! Pages in a real browser. HTTP is the only stub (a scripted transport); everything above it is the app.
#![cfg(target_arch = "wasm32")]

mod batch;
mod bulk_update;
mod connect;
mod detail;
mod list;
mod list_failures;
mod selection;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
