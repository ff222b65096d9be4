//! How far a reading is.

use leptos::prelude::*;

use crate::{
    data::Gathered,
    messages::{intl, transfer as words},
};

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
        Some(words::waiting(&intl::exact_time(until)))
    };
    let so_far = move || {
        let progress = progress.get();
        if progress.total == 0 {
            return words::progress_begins(label.get());
        }
        words::progress(
            label.get(),
            progress.found as usize,
            progress.total as usize,
        )
    };
    view! {
        <progress
            class="batch-progress"
            aria-label=move || label.get()
            max=move || progress.get().total.max(1).to_string()
            value=move || progress.get().found.to_string()
        ></progress>
        <p class="batch-progress__words">{so_far}</p>
        <p role="status">{waiting}</p>
    }
    .into_any()
}
