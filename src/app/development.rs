//! Pages for those who build the app. A release has none of them.

use leptos::prelude::*;

/// `/gallery`.
#[cfg(debug_assertions)]
pub(super) fn gallery() -> AnyView {
    view! { <crate::gallery::GalleryPage /> }.into_any()
}

/// Nothing.
#[cfg(not(debug_assertions))]
pub(super) fn gallery() -> AnyView {
    super::not_found()
}
