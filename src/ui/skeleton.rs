//! Grey bars where content will be.

use leptos::prelude::*;

/// Rows of bars in the height of real rows. They appear after a short while only (see `style/ui/skeleton.css`), so that a
/// quick answer does not flicker.
#[component]
pub fn SkeletonRows(
    /// How many rows.
    rows: u32,
    /// What is being waited for, for those who cannot see bars.
    label: &'static str,
) -> impl IntoView {
    view! {
        <div class="skeleton">
            <p class="visually-hidden">{label}</p>
            <div aria-hidden="true">
                {(0..rows).map(|_| view! { <div class="skeleton__row"><span></span></div> }).collect_view()}
            </div>
        </div>
    }
}
