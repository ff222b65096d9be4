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
use crate::{
    model::{Draft, Field, Interview},
    routes,
};

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
    let opened = RwSignal::new(None::<Arc<Opened>>);
    let wanted = routes::wanted_draft();
    spawn_local(async move {
        let taken = shelf.take(&target, wanted.as_deref()).await;
        let id = taken.id.clone();
        let found = Opened::of(taken, target, fresh);
        if found.kept.is_none() {
            // The API has all of it by now.
            shelf.remove(&id);
        }
        // The page may be gone by now; then another one may have it.
        if opened.try_set(Some(Arc::new(found))).is_some() {
            shelf.put_back(&id);
        }
    });
    move || {
        let opened = opened.get()?;
        let keeper = Keeper::new(
            opened.target.clone(),
            opened.id.clone(),
            opened.kept.as_ref(),
        );
        let form = FormState::new(opened.start.clone(), opened.draft(), keeper);
        Some(view! {
            <EditorForm
                form
                interview=interview.clone()
                coming_back=opened.coming_back.clone()
                open_elsewhere=opened.open_elsewhere
            />
        })
    }
}

/// What a form begins with.
struct Opened {
    target: Target,
    id: String,
    start: Start,
    kept: Option<StoredDraft>,
    coming_back: Option<ComingBack>,
    open_elsewhere: usize,
}

impl Opened {
    /// Goes on with what was kept, unless the API says the same by now.
    fn of(taken: Taken, target: Target, fresh: Start) -> Self {
        let says_more = |kept: &StoredDraft| {
            let changed = kept.draft.changed_fields(&kept.start.draft);
            changed.into_iter().any(|field| {
                let value = kept.draft.value(field);
                !value.says_same_as(&fresh.draft.value(field))
            })
        };
        let kept = taken
            .kept
            .filter(|kept| target == Target::New || says_more(kept));
        let coming_back = kept.as_ref().map(|kept| ComingBack {
            saved_at: kept.saved_at,
            is_outdated: target != Target::New && is_outdated(&kept.start, &fresh),
        });
        Self {
            target,
            id: taken.id,
            start: kept.as_ref().map_or(fresh, |kept| kept.start.clone()),
            kept,
            coming_back,
            open_elsewhere: taken.open_elsewhere,
        }
    }

    fn draft(&self) -> Draft {
        let kept = self.kept.as_ref().map(|kept| &kept.draft);
        kept.unwrap_or(&self.start.draft).clone()
    }
}

/// Whether the interview was changed since a form of it was begun; what did not come is not known to have.
fn is_outdated(begun: &Start, fresh: &Start) -> bool {
    let is_known = |field: &Field| !fresh.draft.value(*field).is_unknown();
    begun.updated_at != fresh.updated_at
        || fresh
            .draft
            .changed_fields(&begun.draft)
            .iter()
            .any(is_known)
}
