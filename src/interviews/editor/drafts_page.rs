//! All unsaved work on this device, in one place.

use leptos::prelude::*;

use super::{
    shelf::DraftShelf,
    stored_draft::{StoredDraft, Target},
    view_model::listed,
};
use crate::{
    components::{Clock, PageHeading},
    routes::{self, ListView, NEW_INTERVIEW},
    ui::{EmptyState, intl},
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
            <PageHeading title="Drafts".to_owned() />
            <p class="quiet">
                "What you typed and did not save. It is kept in this browser only, for 30 days."
            </p>
            <Show when=is_empty>
                <EmptyState title="There are no drafts">
                    <p>"What you type into a form appears here until you save it."</p>
                    <p><a class="button" href=ListView::default().href()>"Go to the list of interviews"</a></p>
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
        Target::New => ("New interview", routes::address(NEW_INTERVIEW)),
        Target::Edit { id, team } => (
            "Changes to an interview",
            routes::edit_interview(id, team.as_ref()),
        ),
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
    let undo_label = format!("Undo discarding {name}");
    let discard_label = format!("Discard {name}");
    let row_name = name.clone();
    view! {
        <li class="card draft">
            {move || if is_discarded.get() {
                view! {
                    <p role="status"><bdi>{row_name.clone()}</bdi> " is discarded."</p>
                    <button type="button" class="button" aria-label=undo_label.clone()
                        on:click=move |_| undo.run(())>"Undo"</button>
                }
                .into_any()
            } else {
                view! {
                    <div class="draft__about">
                        <a class="draft__name" href=href.clone() dir="auto">{row_name.clone()}</a>
                        <p class="quiet">
                            {kind} " · " {intl::exact_time(saved_at)} " ("
                            {move || intl::relative_time(saved_at, clock.now().max(saved_at))} ")"
                        </p>
                        <p class="quiet">{listed(&changed)}</p>
                    </div>
                    <a class="button" href=href.clone()>"Open"</a>
                    <button type="button" class="button button--quiet" aria-label=discard_label.clone()
                        on:click=move |_| discard.run(())>"Discard"</button>
                }
                .into_any()
            }}
        </li>
    }
}
