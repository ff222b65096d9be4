//! The way to unsaved work, while there is some.

use leptos::prelude::*;

use super::shelf::DraftShelf;
use crate::{
    messages::shell as words,
    routes::{self, DRAFTS},
    ui::live_if,
};

/// A link for the shell's navigation; nothing where there is no unsaved work.
#[component]
pub fn DraftsLink() -> impl IntoView {
    let shelf = DraftShelf::expect();
    let path = routes::use_path();
    let current = Signal::derive(move || {
        path.with(|path| (*path == routes::address(DRAFTS)).then_some("page"))
    });
    live_if(
        move || shelf.has_any(),
        move || view! { <a href=routes::address(DRAFTS) aria-current=current>{words::drafts()}</a> },
    )
}
