//! The frame around every page.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::address_bar;
use crate::{
    connect::ConnectDialog,
    interviews::actions::{BatchDock, BulkDialogs},
    routes::{CONNECT, INTERVIEWS, ListView},
    session::{Session, Way},
    ui::{Icon, IconName, Toasts},
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
    focus_heading_on_navigation();
    let current = move |at: &'static str| {
        move || {
            path.with(|path| (path == at || path.starts_with(&format!("{at}/"))).then_some("page"))
        }
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip_to_main>"Skip to the content"</a>
        <header class="shell-header">
            <a class="wordmark" href=ListView::default().href()>
                <span class="wordmark__sign" aria-hidden="true"></span>
                "Callboard"
            </a>
            <nav class="shell-nav" aria-label="Main">
                <a href=ListView::default().href() aria-current=current(INTERVIEWS)>"Interviews"</a>
                {(session.way() == Way::OwnKey).then(|| view! {
                    <a href=CONNECT aria-current=current(CONNECT)>
                        <Icon name=IconName::Key />
                        "Your key"
                    </a>
                })}
            </nav>
            {(session.way() == Way::Local).then(|| view! {
                <p class="way-badge">"Local API"</p>
            })}
        </header>
        <BatchDock />
        <main id="main" tabindex="-1">{children()}</main>
        <BulkDialogs />
        <Toasts />
        {(session.way() == Way::OwnKey).then(|| view! { <ConnectDialog /> })}
    }
}

/// The router would take the fragment for a navigation.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    focus("main");
}

/// After a navigation the focus goes to the new page's heading, which also announces it, unless the page
/// has put it somewhere better already. The first page of a visit leaves it to the browser.
fn focus_heading_on_navigation() {
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now && before != "/") {
            request_animation_frame(|| {
                let is_placed = document()
                    .active_element()
                    .and_then(|element| element.closest("main").ok().flatten())
                    .is_some();
                if !is_placed {
                    focus("main h1");
                }
            });
        }
        now
    });
}

fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let _ = element.focus();
    }
}
