//! The status of an interview.

use leptos::prelude::*;
use web_sys::Element;

use super::status_name;
use crate::{model::InterviewStatus, ui::say};

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

/// Makes a [`StatusBadge`] that of another status.
pub fn write_status(badge: &Element, status: &InterviewStatus) {
    say(badge, "data-status", status.slug());
    badge.set_text_content(Some(&status_name(status)));
}
