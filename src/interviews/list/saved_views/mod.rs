//! Searches of the list that got a name: those that are pinned, above the list, and the dialog about all.

mod description;
mod dialog;
mod pinned;
mod save_form;
mod view_name;
mod view_row;

pub(super) use dialog::SavedViewsDialog;
pub(super) use pinned::PinnedViews;

use leptos::prelude::window;

/// An address as others can open it.
fn link(href: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    origin + href
}
