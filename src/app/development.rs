//! Pages for those who build the app. A release has none of them.

use leptos::prelude::*;

/// `/gallery`.
#[cfg(debug_assertions)]
#[component(transparent)]
pub(super) fn DevelopmentRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use leptos_router::{components::Route, path};

    view! { <Route path=path!("/gallery") view=crate::gallery::GalleryPage /> }.into_inner()
}

/// Nothing.
#[cfg(not(debug_assertions))]
#[component(transparent)]
pub(super) fn DevelopmentRoutes() -> impl leptos_router::MatchNestedRoutes + Clone {
    use leptos_router::any_nested_route::IntoAnyNestedRoute;

    ().into_any_nested_route()
}
