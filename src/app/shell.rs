//! The frame around every page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    account::{AccountBox, SessionEnded},
    address_bar, focus,
    new_version::NewVersion,
    shortcut_help::ShortcutHelp,
};
use crate::{
    components::{Commands, listen_for_shortcuts},
    connect::ConnectDialog,
    inspector::{InspectorButton, InspectorPanel},
    interviews::{
        actions::{BatchDock, BulkDialogs, CopyDialog, LeftBehind},
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
    address_bar::keep_true();
    focus::follow_navigation();
    focus::catch_lost();
    listen_for_shortcuts(Commands::expect());
    let palette = Palette::new();
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
        <CopyDialog />
        <BulkDialogs />
        <ShortcutHelp />
        <PaletteDialog palette />
        <InspectorPanel />
        <Toasts />
        {(session.way() == Way::OwnKey).then(|| view! { <ConnectDialog /> })}
    }
}

/// The router would take the fragment for a navigation.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus::focus("main");
}
