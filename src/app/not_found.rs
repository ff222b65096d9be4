//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{
    components::PageHeading,
    messages::{common, shell as words},
    routes::ListView,
};

/// Says so, and offers the list.
#[component]
pub(super) fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <PageHeading title=words::not_found().to_owned() />
            <p>{words::not_found_advice()}</p>
            <p><a class="button" href=ListView::default().href()>{common::back_to_list()}</a></p>
        </div>
    }
}
