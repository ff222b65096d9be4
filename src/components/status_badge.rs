//! The status of an interview.

use leptos::prelude::*;

use crate::model::InterviewStatus;

/// The status as a word with a dot; the colour only repeats the word.
#[component]
pub fn StatusBadge(
    /// Which one.
    status: InterviewStatus,
) -> impl IntoView {
    view! {
        <span class="status-badge" data-status=status.slug()>
            {status.to_string()}
        </span>
    }
}
