//! All unsaved work on this device, in one place.

use leptos::prelude::*;

use super::{
    shelf::DraftShelf,
    stored_draft::{StoredDraft, Target},
    view_model::listed,
};
use crate::{
    components::{Clock, PageHeading},
    messages::{self, common, drafts as words, intl, shell},
    routes::{self, ListView, NEW_INTERVIEW},
    ui::EmptyState,
};

/// Lists drafts; one that is discarded can be had back until the page is left.
#[component]
pub fn DraftsPage() -> impl IntoView {
    let shelf = DraftShelf::expect();
    // Rows stay where they are while the page is open, also those that were discarded.
    let drafts = RwSignal::new(untrack(|| shelf.all()));
    let is_empty = move || drafts.with(Vec::is_empty);
    view! {
        <div class="page page--drafts">
            <PageHeading title=shell::drafts().to_owned() />
            <p class="quiet">
                {words::about()}
            </p>
            <Show when=is_empty>
                <EmptyState title=words::none()>
                    <p>{words::none_advice()}</p>
                    <p><a class="button" href=ListView::default().href()>{common::back_to_list()}</a></p>
                </EmptyState>
            </Show>
            <ul class="drafts">
                <For each=move || drafts.get() key=|draft| draft.id.clone() let(draft)>
                    <DraftRow draft />
                </For>
            </ul>
        </div>
    }
}

#[component]
fn DraftRow(
    /// The draft.
    draft: StoredDraft,
) -> impl IntoView {
    let shelf = DraftShelf::expect();
    let clock = Clock::expect();
    let is_discarded = RwSignal::new(false);
    let name = draft.name();
    let changed = draft.draft.changed_fields(&draft.start.draft);
    let (kind, page) = match &draft.target {
        Target::New => (common::new_interview(), routes::address(NEW_INTERVIEW)),
        Target::Edit { id, team } => (words::changes(), routes::edit_interview(id, team.as_ref())),
    };
    let href = routes::with_draft(&page, &draft.id);
    let saved_at = draft.saved_at;
    let back = draft.clone();
    let id = draft.id.clone();
    let discard = Callback::new(move |()| {
        shelf.remove(&id);
        is_discarded.set(true);
    });
    let undo = Callback::new(move |()| {
        is_discarded.set(!shelf.put(&back));
    });
    let undo_label = words::undo_one(&name);
    let discard_label = words::discard_one(&name);
    let row_name = name.clone();
    let (before, after) = messages::around(&words::discarded(messages::SLOT));
    view! {
        <li class="card draft">
            {move || if is_discarded.get() {
                view! {
                    <p role="status">{before.clone()} <bdi>{row_name.clone()}</bdi> {after.clone()}</p>
                    <button type="button" class="button" aria-label=undo_label.clone()
                        on:click=move |_| undo.run(())>{common::undo()}</button>
                }
                .into_any()
            } else {
                view! {
                    <div class="draft__about">
                        <a class="draft__name" href=href.clone() dir="auto">{row_name.clone()}</a>
                        <p class="quiet">
                            {move || {
                                let ago = intl::relative_time(saved_at, clock.now().max(saved_at));
                                words::kept(kind, &intl::exact_time(saved_at), &ago)
                            }}
                        </p>
                        <p class="quiet">{listed(&changed)}</p>
                    </div>
                    <a class="button" href=href.clone()>{words::open()}</a>
                    <button type="button" class="button button--quiet" aria-label=discard_label.clone()
                        on:click=move |_| discard.run(())>{common::discard()}</button>
                }
                .into_any()
            }}
        </li>
    }
}
