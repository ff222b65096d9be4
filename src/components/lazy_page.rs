//! A page that comes with a part of the app.

use leptos::prelude::*;

use super::{
    PageHeading,
    lazy::{LazyPart, LoadState},
};
use crate::{
    messages::{common, components as words},
    ui::{Notice, NoticeKind, SkeletonRows, live},
};

/// Bars until the part is there, and what to do when it does not come.
#[component]
pub fn LazyPage(
    /// Which.
    part: LazyPart,
) -> impl IntoView {
    let state = RwSignal::new(LoadState::Loading);
    part.load_into(state);
    live(move || {
        match state.get() {
        LoadState::There(make) => make(),
        LoadState::Loading => view! {
            <div class="page" aria-busy="true"><SkeletonRows rows=6 label=words::page_loading() /></div>
        }
        .into_any(),
        LoadState::Failed => view! {
            <div class="page">
                <PageHeading title=words::page_failed().to_owned() />
                <Notice kind=NoticeKind::Error>
                    <p>{words::page_failed_advice()}</p>
                    <p class="notice__actions">
                        <button
                            type="button"
                            class="button button--primary"
                            on:click=move |_| part.load_into(state)
                        >
                            {common::try_again()}
                        </button>
                        " "
                        <button type="button" class="button" on:click=|_| reload()>{words::page_reload()}</button>
                    </p>
                </Notice>
            </div>
        }
        .into_any(),
    }
    })
}

fn reload() {
    // A browser that refuses leaves the page as it is.
    let _ = window().location().reload();
}
