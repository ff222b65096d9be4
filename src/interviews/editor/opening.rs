//! Opens a form: takes what lies on the shelf for it, or begins with what the API has.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    form::EditorForm,
    form_state::FormState,
    keeper::Keeper,
    shelf::{DraftShelf, Taken},
    stored_draft::{Start, StoredDraft, Target},
};
use crate::{model::Interview, routes};

/// What a form was opened with, for the notice about it.
#[derive(Clone, PartialEq)]
pub(super) struct ComingBack {
    /// When the unsaved work was kept.
    pub(super) saved_at: i64,
    /// Whether the interview was changed since that work was begun.
    pub(super) is_outdated: bool,
}

/// The form, as soon as it is known what lies on the shelf.
#[component]
pub(super) fn OpenForm(
    /// What the form is for.
    target: Target,
    /// What it begins with when nothing is kept.
    fresh: Start,
    /// The interview, unless it is a new one.
    interview: Option<Arc<Interview>>,
) -> impl IntoView {
    let shelf = DraftShelf::expect();
    let taken = RwSignal::new(None::<Arc<Taken>>);
    let wanted = routes::wanted_draft();
    let for_shelf = target.clone();
    spawn_local(async move {
        let found = shelf.take(&for_shelf, wanted.as_deref()).await;
        let id = found.id.clone();
        // The page may be gone by now; then another one may have it.
        if taken.try_set(Some(Arc::new(found))).is_some() {
            shelf.put_back(&id);
        }
    });
    move || {
        let taken = taken.get()?;
        let (start, kept) = begun(&taken, &fresh);
        if kept.is_none() && taken.kept.is_some() {
            // The API has it all by now.
            shelf.remove(&taken.id);
        }
        let coming_back = kept.map(|kept| ComingBack {
            saved_at: kept.saved_at,
            is_outdated: kept.start.updated_at != fresh.updated_at
                || kept
                    .start
                    .draft
                    .changed_fields(&fresh.draft)
                    .iter()
                    .any(|field| !fresh.draft.value(*field).is_unknown()),
        });
        let draft = kept.map_or_else(|| start.draft.clone(), |kept| kept.draft.clone());
        let keeper = Keeper::new(target.clone(), taken.id.clone(), kept);
        let form = FormState::new(start, draft, keeper);
        let interview = interview.clone();
        let open_elsewhere = taken.open_elsewhere;
        Some(view! { <EditorForm form interview coming_back open_elsewhere /> })
    }
}

/// What the form begins with, and the kept work if it still says anything new.
fn begun<'a>(taken: &'a Taken, fresh: &Start) -> (Start, Option<&'a StoredDraft>) {
    let kept = taken.kept.as_ref().filter(|kept| {
        kept.target == Target::New
            || kept
                .draft
                .changed_fields(&kept.start.draft)
                .iter()
                .any(|field| {
                    !kept
                        .draft
                        .value(*field)
                        .says_same_as(&fresh.draft.value(*field))
                })
    });
    let start = kept.map_or_else(|| fresh.clone(), |kept| kept.start.clone());
    (start, kept)
}
