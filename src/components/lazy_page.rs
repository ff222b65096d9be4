//! A page that comes with a part of the app.

use leptos::prelude::*;

use super::{
    PageHeading,
    lazy::{LazyPart, LoadState},
};
use crate::ui::{Notice, NoticeKind, SkeletonRows};

/// Bars until the part is there, and what to do when it does not come.
#[component]
pub fn LazyPage(
    /// Which.
    part: LazyPart,
) -> impl IntoView {
    let state = RwSignal::new(LoadState::Loading);
    part.load_into(state);
    move || {
        match state.get() {
        LoadState::There(make) => make(),
        LoadState::Loading => view! {
            <div class="page" aria-busy="true"><SkeletonRows rows=6 label="Loading the page" /></div>
        }
        .into_any(),
        LoadState::Failed => view! {
            <div class="page">
                <PageHeading title="This page could not be loaded".to_owned() />
                <Notice kind=NoticeKind::Error>
                    <p>
                        "Check the network and try again. Where a newer version of Callboard has taken \
                         the place of this one, reloading helps. What you have typed is kept on this device."
                    </p>
                    <p class="notice__actions">
                        <button
                            type="button"
                            class="button button--primary"
                            on:click=move |_| part.load_into(state)
                        >
                            "Try again"
                        </button>
                        " "
                        <button type="button" class="button" on:click=|_| reload()>"Reload the page"</button>
                    </p>
                </Notice>
            </div>
        }
        .into_any(),
    }
    }
}

fn reload() {
    // A browser that refuses leaves the page as it is.
    let _ = window().location().reload();
}
