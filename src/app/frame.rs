//! What of the shell nobody waits for: it comes when the first page is at rest.

use leptos::prelude::*;

use super::{appearance, focus, new_version::NewVersion, parts, shortcut_help::ShortcutHelp};
use crate::{
    components::{Commands, LazyDialog, listen_for_shortcuts, say_at_hand},
    data::{Batch, Preferences},
    inspector::Inspector,
    interviews::actions::{
        ArchiveDesk, BatchDock, BulkActions, CopyDesk, LeftBehind, register_selection_commands,
    },
    palette::PaletteDialog,
    session::{Session, Way},
    ui::{RecentNotices, Toasts},
};

/// News that stand above the page.
#[component]
pub(super) fn News() -> impl IntoView {
    Batch::expect().restore();
    view! {
        <NewVersion />
        <LeftBehind />
        <BatchDock />
    }
}

/// What stands behind the page and over it, and what listens to keys.
#[component]
pub(super) fn Frame() -> impl IntoView {
    say_at_hand(document().document_element());
    focus::follow_navigation();
    listen_for_shortcuts(Commands::expect());
    register_selection_commands(BulkActions::expect());
    ArchiveDesk::expect().listen();
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
