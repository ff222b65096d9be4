//! The page of a new interview.

use leptos::prelude::*;

use super::{
    opening::OpenForm,
    stored_draft::{Start, Target},
};
use crate::{
    components::{PageHeading, ReadOnlyNotice, ReturnPlace},
    messages::common,
    model::Draft,
    routes::ListView,
    session::Session,
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
            <nav class="way-back" aria-label=common::way_back()>
                <a href=list data-noscroll=""><Icon name=IconName::Back />{common::to_list()}</a>
            </nav>
            <PageHeading title=common::new_interview().to_owned() />
            {if Session::expect().may_change() {
                view! { <OpenForm target=Target::New fresh interview=None /> }.into_any()
            } else {
                view! { <ReadOnlyNotice /> }.into_any()
            }}
        </div>
    }
}
