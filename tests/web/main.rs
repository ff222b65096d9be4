//! Pages in a real browser. HTTP is the only stub (a scripted transport); everything above it is the app.
#![cfg(target_arch = "wasm32")]

mod access;
mod ahead;
mod appearance;
mod archive;
mod batch;
mod bulk_update;
mod compare;
mod connect;
mod copy;
mod detail;
mod double_submit;
mod editor;
mod editor_create;
mod editor_drafts;
mod editor_save;
mod editor_tabs;
mod favourites;
mod first_read;
mod gallery;
mod inspector;
mod last_list;
mod list;
mod list_columns;
mod list_failures;
mod list_rows;
mod list_waits;
mod look_for_it;
mod menu;
mod messages;
mod naughty;
mod offline;
mod palette;
mod quick_look;
mod saved_views;
mod selection;
mod shortcuts;
mod support;
mod toast;
mod transfer;
mod transfer_import;
mod widgets;
mod write_faults;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
