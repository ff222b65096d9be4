//! The way to unsaved work, while there is some.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::shelf::DraftShelf;
use crate::{
    messages::drafts as words,
    routes::{self, DRAFTS},
};

/// A link for the shell's navigation; nothing where there is no unsaved work.
#[component]
pub fn DraftsLink() -> impl IntoView {
    let shelf = DraftShelf::expect();
    let path = use_location().pathname;
    let current = move || path.with(|path| (*path == routes::address(DRAFTS)).then_some("page"));
    let is_shown = Memo::new(move |_| shelf.has_any());
    view! {
        <Show when=move || is_shown.get()>
            <a href=routes::address(DRAFTS) aria-current=current>{words::title()}</a>
        </Show>
    }
}
