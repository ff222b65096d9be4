//! The page of the key.

use leptos::prelude::*;

use super::key_form::KeyForm;
use crate::{
    components::PageHeading,
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
            <PageHeading title="Your key".to_owned() />
            {match session.way() {
                Way::Local => view! {
                    <Notice kind=NoticeKind::Info>
                        <p>
                            "This Callboard shows the local API with its demo data. No key is needed."
                        </p>
                    </Notice>
                }
                .into_any(),
                Way::ServerKey => view! {
                    <Notice kind=NoticeKind::Info>
                        <p>"The server holds the key of your organization. You need none."</p>
                    </Notice>
                }
                .into_any(),
                Way::OwnKey => view! {
                    <Show when=move || session.has_key()>
                        <Notice kind=NoticeKind::Info>
                            <p>"This tab has a key. It is forgotten when the tab is closed."</p>
                            <p class="notice__actions">
                                <button type="button" class="button" on:click=move |_| session.forget()>
                                    "Forget the key"
                                </button>
                            </p>
                        </Notice>
                        <h2 class="section-heading">"Use another key"</h2>
                    </Show>
                    <Show when=move || !session.has_key()>
                        <p>
                            "Callboard reads interviews with your key of the Gather API. The administrator "
                            "of your Qualifi account can give you one."
                        </p>
                    </Show>
                    <KeyForm id="connect-key" on_connected=to_list />
                }
                .into_any(),
            }}
        </div>
    }
}
