//! The page of a new interview.

use leptos::prelude::*;

use super::{
    opening::OpenForm,
    stored_draft::{Start, Target},
};
use crate::{
    components::{PageHeading, ReturnPlace},
    model::Draft,
    routes::ListView,
    ui::{Icon, IconName},
};

/// A form for a new interview, always a standard one: the API creates no other.
#[component]
pub fn NewInterviewPage() -> impl IntoView {
    let list = ReturnPlace::expect()
        .href()
        .unwrap_or_else(|| ListView::default().href());
    let fresh = Start {
        draft: Draft::blank(),
        updated_at: None,
    };
    view! {
        <div class="page page--editor">
            <nav class="way-back" aria-label="Way back">
                <a href=list data-noscroll=""><Icon name=IconName::Back />"Interviews"</a>
            </nav>
            <PageHeading title="New interview".to_owned() />
            <OpenForm target=Target::New fresh interview=None />
        </div>
    }
}
