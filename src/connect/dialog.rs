//! The question for a key, over whatever page it is needed on.

use leptos::prelude::*;

use super::key_form::KeyForm;
use crate::{
    messages::connect as words,
    session::{KeyPrompt, Session},
    ui::Dialog,
};

/// Comes up when a key is missing or was refused; afterwards the page goes on where it was. Closing it
/// leaves the page as it is, with a way to bring it up again.
#[component]
pub fn ConnectDialog() -> impl IntoView {
    let session = Session::expect();
    view! {
        <Dialog
            labelled_by="connect-dialog-title"
            is_open=Signal::derive(move || session.prompt().is_some())
            on_close=move || session.stop_asking()
        >
            <h2 id="connect-dialog-title" class="dialog__title">
                {move || match session.prompt() {
                    Some(KeyPrompt::Refused) => words::refused_title(),
                    _ => words::ask_title(),
                }}
            </h2>
            <p>
                {move || match session.prompt() {
                    Some(KeyPrompt::Refused) => words::refused(),
                    _ => words::ask(),
                }}
            </p>
            <KeyForm id="connect-dialog-key" on_connected=|| {} />
            <p>
                <button type="button" class="button button--quiet" on:click=move |_| session.stop_asking()>
                    {words::not_now()}
                </button>
            </p>
        </Dialog>
    }
}
