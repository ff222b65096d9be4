//! The frame around every page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    account::{AccountBox, SessionEnded},
    address_bar, focus,
    new_version::NewVersion,
    parts,
    shortcut_help::ShortcutHelp,
};
use crate::{
    components::{Commands, LazyDialog, listen_for_shortcuts},
    data::Batch,
    inspector::{Inspector, InspectorButton},
    interviews::{
        actions::{BatchDock, BulkActions, CopyDesk, LeftBehind, register_selection_commands},
        editor::DraftsLink,
    },
    messages::shell as words,
    palette::{Palette, PaletteButton, PaletteDialog},
    routes::{self, CONNECT, INTERVIEWS, ListView, PREFERENCES},
    session::{Session, Way},
    ui::{Icon, IconName, RecentNotices, Toasts},
};

/// Skip link, header, the page, and the question for a key over it.
#[component]
pub(super) fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let session = Session::expect();
    let path = use_location().pathname;
    let (copy, bulk, batch) = (CopyDesk::expect(), BulkActions::expect(), Batch::expect());
    address_bar::keep_true();
    focus::follow_navigation();
    focus::catch_lost();
    listen_for_shortcuts(Commands::expect());
    register_selection_commands(bulk);
    let palette = Palette::new();
    let inspector = Inspector::expect();
    parts::fetch_ahead();
    let current = move |at: &'static str| {
        let at = routes::address(at);
        move || {
            path.with(|path| {
                let below = path.strip_prefix(&at);
                below
                    .is_some_and(|below| below.is_empty() || below.starts_with('/'))
                    .then_some("page")
            })
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_main>{words::skip_to_content()}</a>
        <header class="shell-header">
            <a class="wordmark" href=ListView::default().href()>
                <svg class="wordmark__sign" aria-hidden="true"><use href="#mark" /></svg>
                <span class="wordmark__name">"Callboard"</span>
            </a>
            <nav class="shell-nav" aria-label=words::main_navigation()>
                <a href=ListView::default().href() aria-current=current(INTERVIEWS)>{words::interviews()}</a>
                <DraftsLink />
                {(session.way() == Way::OwnKey).then(|| view! {
                    <a href=routes::address(CONNECT) aria-current=current(CONNECT)>
                        <Icon name=IconName::Key />
                        {words::your_key()}
                    </a>
                })}
                <a href=routes::address(PREFERENCES) aria-current=current(PREFERENCES)>{words::preferences()}</a>
            </nav>
            <PaletteButton palette />
            <RecentNotices />
            <InspectorButton />
            {(session.way() == Way::Local).then(|| view! {
                <p class="way-badge">{words::local_api()}</p>
            })}
            <AccountBox />
        </header>
        <NewVersion />
        <SessionEnded />
        <LeftBehind />
        <BatchDock />
        <main id="main" tabindex="-1">{children()}</main>
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
        <PaletteDialog palette />
        <LazyDialog
            part=parts::INSPECTOR
            is_wanted=Signal::derive(move || inspector.is_open())
            on_failed=move |()| inspector.close()
        />
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

/// The router would take the fragment for a navigation.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus::focus("main");
}
