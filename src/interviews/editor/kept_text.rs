//! Unsaved work whose interview cannot be edited any more: nothing of it can be saved, and none of it is
//! lost.

use leptos::prelude::*;

use super::{change_list::ChangeList, shelf::DraftShelf, stored_draft::Target};
use crate::{model::Draft, ui::intl};

/// What is kept for a form that cannot be opened, to be read and copied.
#[component]
pub(super) fn KeptText(
    /// What the form would be for.
    target: Target,
    /// What the interview says now, where that is known.
    fresh: Option<Draft>,
) -> impl IntoView {
    let shelf = DraftShelf::expect();
    let kept: Vec<_> = untrack(|| shelf.all())
        .into_iter()
        .filter(|draft| draft.target.is_same(&target))
        .map(|kept| {
            let start = fresh.clone().unwrap_or(kept.start.draft);
            let fields = kept.draft.changed_fields(&start);
            view! {
                <section class="card" aria-label="Unsaved changes">
                    <h2 class="section-heading">"Your unsaved changes"</h2>
                    <p class="quiet">"Kept on this device " {intl::exact_time(kept.saved_at)}</p>
                    <ChangeList start draft=kept.draft fields is_new=false />
                </section>
            }
        })
        .collect();
    kept.into_any()
}
