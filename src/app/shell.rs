//! The frame around every page.

use leptos::{html, prelude::*};

use super::{focus, pages, parts};
use crate::{
    components::LazyPiece,
    inspector::{Inspector, InspectorButton},
    interviews::editor::DraftsLink,
    messages::shell as words,
    palette::{PaletteButton, PaletteCall},
    routes::{self, CONNECT, INTERVIEWS, ListView, PREFERENCES},
    session::{Session, Way},
    ui::{Icon, IconName, RecentNoticesButton, Toaster},
};

/// Skip link, header, the page, and the question for a key over it.
#[component]
pub(super) fn Shell() -> impl IntoView {
    let session = Session::expect();
    let path = routes::use_path();
    focus::catch_lost();
    let call = PaletteCall::provide();
    let toaster = Toaster::expect();
    let inspector = Inspector::expect();
    parts::fetch_ahead();
    let main = NodeRef::<html::Main>::new();
    pages::follow(main);
    let current = move |at: &'static str| {
        let at = routes::address(at);
        Signal::derive(move || {
            path.with(|path| {
                let below = path.strip_prefix(&at);
                below
                    .is_some_and(|below| below.is_empty() || below.starts_with('/'))
                    .then_some("page")
            })
        })
    };
    // What is pressed before it is there.
    let is_wanted = Signal::derive(move || {
        call.is_made() || toaster.is_wanted() || inspector.is_open() || session.prompt().is_some()
    });
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
                }.into_any())}
                <a href=routes::address(PREFERENCES) aria-current=current(PREFERENCES)>{words::preferences()}</a>
            </nav>
            <PaletteButton call />
            <RecentNoticesButton />
            <InspectorButton />
            {(session.way() == Way::Local).then(|| view! {
                <p class="way-badge">{words::local_api()}</p>
            }.into_any())}
            <LazyPiece part=parts::ACCOUNT />
        </header>
        <LazyPiece part=parts::NEWS is_wanted=Signal::derive(move || session.has_ended()) />
        <main id="main" tabindex="-1" node_ref=main></main>
        <LazyPiece part=parts::FRAME is_wanted=is_wanted />
    }
}

/// A fragment in the address would be one more entry of the history.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus::focus("main");
}
