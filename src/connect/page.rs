//! The page of the key.

use leptos::prelude::*;

use super::key_form::KeyForm;
use crate::{
    components::PageHeading,
    messages::connect as words,
    routes::{self, ListView},
    session::{Session, Way},
    ui::{Notice, NoticeKind},
};

/// Says whether this tab has a key, takes another, and forgets it with one click.
#[component]
pub fn ConnectPage() -> impl IntoView {
    let session = Session::expect();
    let go = routes::use_go();
    let to_list = move || go.push(&ListView::default().href());
    view! {
        <div class="page page--narrow">
            <PageHeading title=words::title().to_owned() />
            {match session.way() {
                Way::Local => view! {
                    <Notice kind=NoticeKind::Info>
                        <p>
                            {words::local()}
                        </p>
                    </Notice>
                }
                .into_any(),
                Way::ServerKey => view! {
                    <Notice kind=NoticeKind::Info>
                        <p>{words::server_key()}</p>
                    </Notice>
                }
                .into_any(),
                Way::OwnKey => view! {
                    <Show when=move || session.has_key()>
                        <Notice kind=NoticeKind::Info>
                            <p>{words::has_key()}</p>
                            <p class="notice__actions">
                                <button type="button" class="button" on:click=move |_| session.forget()>
                                    {words::forget()}
                                </button>
                            </p>
                        </Notice>
                        <h2 class="section-heading">{words::use_another()}</h2>
                    </Show>
                    <Show when=move || !session.has_key()>
                        <p>
                            {words::no_key_yet()}
                        </p>
                    </Show>
                    <KeyForm id="connect-key" on_connected=to_list />
                }
                .into_any(),
            }}
        </div>
    }
}
