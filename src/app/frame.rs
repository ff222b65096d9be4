//! What of the shell nobody waits for: it comes when the first page is at rest.

use leptos::prelude::*;

use super::{
    appearance, focus, new_version::NewVersion, offline, parts, session_ended::SessionEnded,
    shortcut_help::ShortcutHelp,
};
use crate::{
    components::{Commands, LazyDialog, listen_for_shortcuts},
    data::{Batch, Preferences, settle_offline_reading},
    inspector::Inspector,
    interviews::actions::{
        ArchiveDesk, BatchDock, BulkActions, CopyDesk, LeftBehind, register_selection_commands,
    },
    palette::PaletteDialog,
    session::{Session, Way},
    ui::{RecentNotices, Toasts, mark_page},
};

/// News that stand above the page.
#[component]
pub(super) fn News() -> impl IntoView {
    Batch::expect().restore();
    view! {
        <SessionEnded />
        <NewVersion />
        <LeftBehind />
        <BatchDock />
    }
}

/// What stands behind the page and over it, and what listens to keys.
#[component]
pub(super) fn Frame() -> impl IntoView {
    // For tests, which are quicker than people: all keys are heard by now.
    mark_page("data-at-hand", Some(""));
    focus::follow_navigation();
    listen_for_shortcuts(Commands::expect());
    register_selection_commands(BulkActions::expect());
    ArchiveDesk::expect().listen();
    settle_offline_reading();
    offline::follow_key(Session::expect());
    appearance::follow(Preferences::expect());
    let (copy, bulk, batch) = (CopyDesk::expect(), BulkActions::expect(), Batch::expect());
    let (inspector, session) = (Inspector::expect(), Session::expect());
    view! {
        <LazyDialog
            part=parts::COPY
            is_wanted=Signal::derive(move || copy.is_open())
            on_failed=move |()| copy.close()
        />
        <LazyDialog
            part=parts::BULK
            is_wanted=Signal::derive(move || bulk.is_any_open() || batch.job().is_some())
            on_failed=move |()| bulk.close_any()
        />
        <ShortcutHelp />
        <PaletteDialog />
        <LazyDialog
            part=parts::INSPECTOR
            is_wanted=Signal::derive(move || inspector.is_open())
            on_failed=move |()| inspector.close()
        />
        <RecentNotices />
        <Toasts />
        {(session.way() == Way::OwnKey).then(|| view! {
            <LazyDialog
                part=parts::CONNECT_DIALOG
                is_wanted=Signal::derive(move || session.prompt().is_some())
                on_failed=move |()| session.stop_asking()
            />
        })}
    }
}
