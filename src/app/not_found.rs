//! An address that leads nowhere.

use leptos::prelude::*;

use crate::{components::PageHeading, routes::ListView};

/// Says so, and offers the list.
#[component]
pub(super) fn NotFoundPage() -> impl IntoView {
    view! {
        <div class="page page--narrow">
            <PageHeading title="There is no such page".to_owned() />
            <p>"The address may be mistyped, or the link is from an older version of Callboard."</p>
            <p><a class="button" href=ListView::default().href()>"Go to the list of interviews"</a></p>
        </div>
    }
}
