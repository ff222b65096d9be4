//! How far a reading is.

use leptos::prelude::*;

use crate::{data::Gathered, ui::intl};

/// A bar with words below it.
#[component]
pub(super) fn ReadingProgress(
    /// What is read, such as "interviews".
    #[prop(into)]
    label: Signal<&'static str>,
    /// How far it is.
    #[prop(into)]
    progress: Signal<Gathered>,
) -> impl IntoView {
    let waiting = move || {
        let until = progress.get().waits_until?;
        Some(format!(
            "The rate limit of the API is reached. Nothing is asked until {}, then it goes on by itself.",
            intl::exact_time(until)
        ))
    };
    let words = move || {
        let progress = progress.get();
        if progress.total == 0 {
            return format!("{}…", label.get());
        }
        format!(
            "{}: {} of {}",
            label.get(),
            intl::number(progress.found),
            intl::number(progress.total)
        )
    };
    view! {
        <progress
            class="batch-progress"
            aria-label=move || label.get()
            max=move || progress.get().total.max(1).to_string()
            value=move || progress.get().found.to_string()
        ></progress>
        <p class="batch-progress__words">{words}</p>
        <p role="status">{waiting}</p>
    }
    .into_any()
}
