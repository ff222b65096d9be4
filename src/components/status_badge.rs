//! The status of an interview.

use leptos::prelude::*;

use super::status_name;
use crate::model::InterviewStatus;

/// The status as a word with a dot; the colour only repeats the word.
#[component]
pub fn StatusBadge(
    /// Which one.
    status: InterviewStatus,
) -> impl IntoView {
    view! {
        <span class="status-badge" data-status=status.slug()>
            {status_name(&status)}
        </span>
    }
}
