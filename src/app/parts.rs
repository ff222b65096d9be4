//! The parts that are loaded when they are opened, or when nothing else is to do.
//!
//! What stands together in a file (the name before the colons) is loaded together; what several files need and
//! the list does not comes in a file that they share. `cargo xtask bytes` shows them all.

use std::{cell::Cell, time::Duration};

use leptos::{prelude::*, reactive::owner::WeakOwner, task::spawn_local};

use super::{
    account::AccountBox,
    frame::{Frame, News},
    not_found::NotFoundPage,
};
use crate::{
    components::{AtRest, LazyPart, lazy_part},
    connect::{ConnectDialog, ConnectPage},
    data::{pause, saves_data},
    inspector::InspectorPanel,
    interviews::{
        actions::{BulkDialogs, CopyDialog},
        compare::ComparePage,
        detail::{InterviewPage, REHEARSAL},
        editor::{DraftsPage, EditInterviewPage, NewInterviewPage},
        favourites::FavouritesPage,
        transfer::{EXPORT, ImportPage},
    },
    preferences::PreferencesPage,
};

lazy_part! {
    /// News above the page.
    pub(super) const NEWS = frame::news, || view! { <News /> };
}

lazy_part! {
    /// What stands behind the page and over it.
    pub(super) const FRAME = frame::frame, || view! { <Frame /> };
}

lazy_part! {
    /// Who is signed in, and the way out.
    pub(super) const ACCOUNT = frame::account, || view! { <AccountBox /> };
}

lazy_part! {
    /// One interview.
    pub(super) const DETAIL = detail::detail_page, || view! { <InterviewPage /> };
}

lazy_part! {
    /// The form for a new interview.
    pub(super) const NEW = editor::new_page, || view! { <NewInterviewPage /> };
}

lazy_part! {
    /// The form for one that is there.
    pub(super) const EDIT = editor::edit_page, || view! { <EditInterviewPage /> };
}

lazy_part! {
    /// The unsaved work on this device.
    pub(super) const DRAFTS = editor::drafts_page, || view! { <DraftsPage /> };
}

lazy_part! {
    /// Interviews from a file.
    pub(super) const IMPORT = work::import_page, || view! { <ImportPage /> };
}

lazy_part! {
    /// The interviews that a person wants at hand.
    pub(super) const FAVOURITES = detail::favourites_page, || view! { <FavouritesPage /> };
}

lazy_part! {
    /// Interviews side by side.
    pub(super) const COMPARE = detail::compare_page, || view! { <ComparePage /> };
}

lazy_part! {
    /// What stands where an address leads nowhere.
    pub(super) const NOT_FOUND = frame::not_found, || view! { <NotFoundPage /> };
}

lazy_part! {
    /// What the page asks the API.
    pub(super) const INSPECTOR = inspector::inspector_panel, || view! { <InspectorPanel /> };
}

lazy_part! {
    /// The key of this tab.
    pub(super) const CONNECT = work::connect_page, || view! { <ConnectPage /> };
}

lazy_part! {
    /// What a person prefers on this device.
    pub(super) const PREFERENCES = work::preferences_page, || view! { <PreferencesPage /> };
}

lazy_part! {
    /// The question for a key, over any page.
    pub(super) const CONNECT_DIALOG = work::connect_dialog, || view! { <ConnectDialog /> };
}

lazy_part! {
    /// Copying one interview.
    pub(super) const COPY = work::copy_dialog, || view! { <CopyDialog /> };
}

lazy_part! {
    /// The dialogs for many interviews.
    pub(super) const BULK = work::bulk_dialogs, || view! { <BulkDialogs /> };
}

/// The likeliest first; one of each file.
const AHEAD: [LazyPart; 4] = [DETAIL, EDIT, COPY, EXPORT];

/// Between two looks whether the page has come to rest.
const PAUSE: Duration = Duration::from_millis(100);

/// Says when the first page has all that it shows, and then fetches the parts, so that nobody waits for them
/// later; not where the person has asked for few bytes.
pub(super) fn fetch_ahead() {
    let rest = AtRest::expect();
    let app = Owner::current().map(|app| app.downgrade());
    let looking = StoredValue::new(None::<IntervalHandle>);
    let was_at_rest = Cell::new(false);
    let look = move || {
        // Twice, so that what the person waits for has been painted.
        if !is_at_rest() || !was_at_rest.replace(true) {
            return;
        }
        if let Some(handle) = looking.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        rest.begin();
        if saves_data() {
            return;
        }
        let app = app.clone();
        spawn_local(async move {
            for part in AHEAD {
                part.prefetch().await;
            }
            pause().await;
            // The app may be gone by then.
            if let Some(app) = app.as_ref().and_then(WeakOwner::upgrade) {
                REHEARSAL.rehearse(&app).await;
            }
        });
    };
    looking.set_value(set_interval_with_handle(look, PAUSE).ok());
    on_cleanup(move || {
        if let Some(handle) = looking.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    });
}

/// Whether the page shows a heading and waits for nothing.
fn is_at_rest() -> bool {
    let finds = |selector| matches!(document().query_selector(selector), Ok(Some(_)));
    finds("#main h1") && !finds("#main [aria-busy=\"true\"]")
}
