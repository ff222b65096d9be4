//! What stands in the place of a form for somebody who may only read.

use leptos::prelude::*;

use crate::{
    messages::{common, problems, write_problems},
    routes::ListView,
    ui::{Notice, NoticeKind},
};

/// Says so, and leads to what can be looked at.
#[component]
pub fn ReadOnlyNotice(
    /// What can be looked at instead: address and words.
    #[prop(optional_no_strip)]
    instead: Option<(String, &'static str)>,
) -> impl IntoView {
    let (href, words) =
        instead.unwrap_or_else(|| (ListView::default().href(), common::back_to_list()));
    view! {
        <Notice kind=NoticeKind::Info>
            <p class="notice__title">{problems::read_only()}</p>
            <p>
                {write_problems::read_only_advice()}
            </p>
            <p class="notice__actions"><a class="button" href=href>{words}</a></p>
        </Notice>
    }
}
