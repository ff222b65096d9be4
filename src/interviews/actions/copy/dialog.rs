//! The dialog: the choice, then what became of it.

use leptos::prelude::*;

use super::{desk::CopyDesk, form::CopyForm, results::CopyResults};
use crate::{messages::copy as words, routes, ui::Dialog};

/// Once in the shell; [`CopyDesk::open`] brings it up.
#[component]
pub fn CopyDialog() -> impl IntoView {
    let desk = CopyDesk::expect();
    desk.set_go(routes::use_go());
    let has_run = Memo::new(move |_| desk.run.with(Option::is_some));
    let title = move || {
        desk.target
            .with(|target| target.as_ref().map(|target| words::title(&target.name)))
    };
    view! {
        <Dialog
            labelled_by="copy-dialog-title"
            is_open=desk.is_open
            on_close=move || desk.close()
        >
            // Takes the focus over when the form makes room for the results, and the other way about.
            <div class="dialog__home" tabindex="-1">
                <h2 id="copy-dialog-title" class="dialog__title" dir="auto" tabindex="-1">{title}</h2>
                {move || if has_run.get() {
                    view! { <CopyResults desk /> }.into_any()
                } else {
                    view! { <CopyForm desk /> }.into_any()
                }}
            </div>
        </Dialog>
    }
}
