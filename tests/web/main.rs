//! Pages in a real browser. HTTP is the only stub (a scripted transport); everything above it is the app.
#![cfg(target_arch = "wasm32")]

mod access;
mod archive;
mod batch;
mod bulk_update;
mod connect;
mod copy;
mod detail;
mod editor;
mod editor_drafts;
mod editor_save;
mod list;
mod list_failures;
mod menu;
mod selection;
mod support;
mod toast;
mod transfer;
mod transfer_import;
mod widgets;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
