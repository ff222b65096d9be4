//! Who is signed in, and the way out.

use leptos::prelude::*;

use crate::{
    data::{forget_account, use_account_name},
    messages::shell as words,
    routes::{self, SIGN_OUT},
    session::{Account, Session},
    ui::live,
};

/// Name, role and {words::sign_out()}, for the header; nothing where nobody signs in. Signing out is a form of the
/// page itself, so that it works whatever state the app is in. Drafts stay on the device.
#[component]
pub(super) fn AccountBox() -> impl IntoView {
    let session = Session::expect();
    let name = use_account_name();
    session.account().map(|account| {
        view! {
            <div class="account" role="group" aria-label=words::account()>
                {live(move || name.get().map(|name| view! {
                    <span class="account__name" dir="auto" title=name.clone()>{name.clone()}</span>
                }.into_any()))}
                {(!session.may_change()).then(|| view! {
                    <span class="account__role">{words::account_read_only()}</span>
                }.into_any())}
                {(account == Account::Here).then(|| view! {
                    <form method="post" action=routes::address(SIGN_OUT) on:submit=move |_| forget_account()>
                        <button type="submit" class="button button--quiet">{words::sign_out()}</button>
                    </form>
                }.into_any())}
            </div>
        }
    })
}
