//! What to do when nobody is signed in any more.

use leptos::prelude::*;

use crate::{
    components::{SignIn, SignInElsewhere},
    messages::shell as words,
    session::Session,
    ui::{Notice, NoticeKind, live_if},
};

/// Stands above every page once the server has said that nobody is signed in, until a call works again.
#[component]
pub(super) fn SessionEnded() -> impl IntoView {
    let session = Session::expect();
    let ended = || {
        view! {
            <div class="session-ended">
                <Notice kind=NoticeKind::Error>
                    <p class="notice__title">{words::session_ended()}</p>
                    <p>
                        {words::session_ended_advice()}
                    </p>
                    <p class="notice__actions"><SignIn /><SignInElsewhere /></p>
                </Notice>
            </div>
        }
    };
    live_if(move || session.has_ended(), ended)
}
