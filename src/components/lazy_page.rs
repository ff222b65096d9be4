//! A page that comes with a part of the app.

use leptos::prelude::*;

use super::{
    PageHeading,
    lazy::{LazyPart, LoadState},
    part_missing::PartMissing,
};
use crate::{
    messages::components as words,
    ui::{SkeletonRows, live},
};

/// Bars until the part is there, and what to do when it does not come.
#[component]
pub fn LazyPage(
    /// Which.
    part: LazyPart,
) -> impl IntoView {
    let (state, on_retry) = part.begin();
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
                <PartMissing on_retry />
            </div>
        }
        .into_any(),
    }
    })
}
