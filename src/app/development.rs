//! Pages for those who build the app. A release has none of them.

use leptos::prelude::*;

/// `/gallery`.
#[cfg(debug_assertions)]
pub(super) fn gallery() -> Option<AnyView> {
    Some(view! { <crate::gallery::GalleryPage /> }.into_any())
}

/// Nothing.
#[cfg(not(debug_assertions))]
pub(super) fn gallery() -> Option<AnyView> {
    None
}
