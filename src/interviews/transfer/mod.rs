//! Interviews out into a file and in from one.

mod column;
mod csv;
mod download;
mod export_desk;
mod export_dialog;
mod export_file;
mod export_run;
mod fate;
mod import_row;
mod json;
mod progress;

pub use export_desk::{ExportDesk, ExportDialog, Source};
