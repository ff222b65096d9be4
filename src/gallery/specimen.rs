//! What surrounds the things that are shown.

use leptos::prelude::*;

/// All about one part of the design system. Its layout is said here and not in a style sheet, which a release
/// would load for nothing.
#[component]
pub(super) fn Exhibit(
    /// Names the picture of it.
    id: &'static str,
    /// What the part is called.
    title: &'static str,
    /// Its states.
    children: Children,
) -> impl IntoView {
    let heading = format!("{id}-heading");
    view! {
        <section id=id class="card" data-exhibit="" aria-labelledby=format!("{id}-heading")>
            <h2 id=heading class="section-heading">{title}</h2>
            <div
                style:display="grid"
                style:gap="var(--space-4)"
                style:align-items="start"
                style:grid-template-columns="repeat(auto-fill, minmax(min(18rem, 100%), 1fr))"
            >
                {children()}
            </div>
        </section>
    }
    .into_any()
}

/// One state. "Hover" and "Focus" are forced by the journey that takes the pictures.
#[component]
pub(super) fn Specimen(
    /// Which state.
    state: &'static str,
    /// Which way its text runs.
    #[prop(optional)]
    dir: Option<&'static str>,
    /// The part in this state.
    children: Children,
) -> impl IntoView {
    view! {
        <div data-state=state style:display="grid" style:gap="var(--space-2)" style:justify-items="start" style:min-inline-size="0">
            <p class="quiet">{state}</p>
            <div dir=dir style:inline-size="100%" style:min-inline-size="0">{children()}</div>
        </div>
    }
    .into_any()
}
