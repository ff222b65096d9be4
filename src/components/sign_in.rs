//! The way back in after a session has ended.

use leptos::prelude::*;

use crate::routes;

/// Links to the server's login page. It is no page of the app, so the router must not take them.
#[component]
pub fn SignInLinks() -> impl IntoView {
    let href = routes::use_sign_in();
    view! {
        <a class="button button--primary" href=href rel="external">"Sign in again"</a>
        <a class="button" href=href target="_blank" rel="external noopener">
            "Sign in in a new tab"
        </a>
    }
}
