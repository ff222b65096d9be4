//! What can be done with interviews: one dialog each, used by list and detail.

mod batch_dock;
mod batch_view;
mod batch_words;
mod bulk;
mod bulk_archive;
mod bulk_copy;
mod bulk_update;
mod touched;

pub use batch_dock::BatchDock;
pub use bulk::{BulkActions, BulkDialog, BulkDialogs};
