//! The way back in after a session has ended.

use leptos::prelude::*;

use crate::{messages::components as words, routes};

/// Leads to the server's login page in this tab. It is no page of the app, so the router must not take it.
#[component]
pub fn SignIn() -> impl IntoView {
    let href = routes::use_sign_in();
    view! {
        <a class="button button--primary" href=href rel="external">{words::sign_in_again()}</a>
    }
}

/// The same in a new tab, so that this page stays as it is.
#[component]
pub fn SignInElsewhere() -> impl IntoView {
    let href = routes::use_sign_in();
    view! {
        <a class="button" href=href target="_blank" rel="external noopener">
            {words::sign_in_in_new_tab()}
        </a>
    }
}
