//! Interviews out into a file and in from one.

mod column;
mod csv;
mod download;
mod export_desk;
mod export_dialog;
mod export_file;
mod export_run;
mod fate;
mod import_desk;
mod import_page;
mod import_preview;
mod import_results;
mod import_row;
mod import_source;
mod import_words;
mod json;
mod plan;
mod progress;

pub use export_desk::{ExportDesk, Source};
pub use import_desk::ImportDesk;
pub use import_page::ImportPage;

use leptos::prelude::*;

use crate::components::lazy_part;

lazy_part! {
    /// The dialog of an export; where [`ExportDesk::provide`] was called.
    pub const EXPORT = work::export_dialog, || view! { <export_desk::ExportDialog desk=ExportDesk::expect() /> };
}
