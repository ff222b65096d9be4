//! The one h1 of a page, and the document's title with it.

use leptos::prelude::*;

use crate::routes;

/// The heading of a page. It can be given the focus, which the shell does after a navigation.
#[component]
pub fn PageHeading(
    /// What the page shows; may become known later.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let is_here = routes::use_is_here();
    Effect::new(move |_| {
        if is_here.get() {
            document().set_title(&format!("{} · Callboard", title.get()));
        }
    });
    view! {
        <h1 class="page-heading" tabindex="-1" dir="auto">
            {move || title.get()}
        </h1>
    }
}
