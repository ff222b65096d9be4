//! The pages that are loaded when they are opened, by the file in which they come.

use leptos::prelude::*;

use crate::{
    components::lazy_part,
    connect::ConnectPage,
    interviews::{
        detail::InterviewPage,
        editor::{DraftsPage, EditInterviewPage, NewInterviewPage},
        transfer::ImportPage,
    },
    preferences::PreferencesPage,
};

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
    /// The key of this tab.
    pub(super) const CONNECT = work::connect_page, || view! { <ConnectPage /> };
}

lazy_part! {
    /// What a person prefers on this device.
    pub(super) const PREFERENCES = work::preferences_page, || view! { <PreferencesPage /> };
}
