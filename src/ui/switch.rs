//! On or off, at once.

use leptos::{ev, prelude::*};

/// A native checkbox in the shape and role of a switch.
#[component]
pub fn Switch(
    /// What is switched.
    label: &'static str,
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Called with the new position.
    on_change: impl Fn(bool) + 'static,
) -> impl IntoView {
    let changed = move |event: ev::Event| on_change(event_target_checked(&event));
    view! {
        <label class="switch">
            <input type="checkbox" role="switch" prop:checked=is_on on:change=changed />
            <span>{label}</span>
        </label>
    }
}
