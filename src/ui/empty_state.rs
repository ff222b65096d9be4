//! What stands where rows would stand.

use leptos::prelude::*;

/// Says why there is nothing, and what can be done.
#[component]
pub fn EmptyState(
    /// Why there is nothing, in one short line.
    #[prop(into)]
    title: String,
    /// What it means, and links or buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <h2 class="empty-state__title">{title}</h2>
            {children()}
        </div>
    }
}
