//! Unsaved work whose interview cannot be edited any more: nothing of it can be saved, and none of it is
//! lost.

use leptos::prelude::*;

use super::{change_list::ChangeList, shelf::DraftShelf, stored_draft::Target};
use crate::{
    messages::{drafts as words, intl},
    model::Draft,
};

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
                <section class="card" aria-label=words::kept_text()>
                    <h2 class="section-heading">{words::kept_text_title()}</h2>
                    <p class="quiet">{words::kept_text_time(&intl::exact_time(kept.saved_at))}</p>
                    <ChangeList start draft=kept.draft fields is_new=false />
                </section>
            }
        })
        .collect();
    kept.into_any()
}
