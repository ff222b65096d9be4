//! A part of the app that a page cannot be without did not come.

use leptos::prelude::*;

use crate::{
    messages::{common, components as words},
    ui::{Notice, NoticeKind},
};

/// What to do about it. All of it is in the program that is there already.
#[component]
pub(super) fn PartMissing(
    /// What is missing, in one short sentence; where no heading says it.
    #[prop(optional)]
    title: Option<&'static str>,
    /// Asks for it again.
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Error>
            {title.map(|title| view! { <p class="notice__title">{title}</p> }.into_any())}
            <p>{words::page_failed_advice()}</p>
            <p class="notice__actions">
                <button type="button" class="button button--primary" on:click=move |_| on_retry.run(())>
                    {common::try_again()}
                </button>
                " "
                <button type="button" class="button" on:click=|_| reload()>{words::page_reload()}</button>
            </p>
        </Notice>
    }
}

fn reload() {
    // A browser that refuses leaves the page as it is.
    let _ = window().location().reload();
}
