//! What was said lately, for those who looked elsewhere.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{ToastKind, Toaster};
use crate::{
    messages::{intl, ui as words},
    ui::{Icon, IconName},
};

/// The id of the list.
const LIST: &str = "recent-notices";

/// The button of the header that opens the list: by the browser itself, once the list is there.
#[component]
pub fn RecentNoticesButton() -> impl IntoView {
    let toaster = Toaster::expect();
    view! {
        <button
            type="button"
            class="button button--quiet recent-notices-button"
            popovertarget=LIST
            on:click=move |_| toaster.wants_recent.set(true)
        >
            <Icon name=IconName::Bell />
            <span class="recent-notices-button__label">{words::notices()}</span>
        </button>
    }
}

/// The list: the browser's own popover, which closes by Escape and by a click elsewhere.
#[component]
pub fn RecentNotices() -> impl IntoView {
    let toaster = Toaster::expect();
    if toaster.wants_recent.get_untracked() {
        // The button was pressed before there was a list.
        request_animation_frame(|| {
            let button = document().query_selector(".recent-notices-button").ok();
            if let Some(button) = button.flatten().and_then(|button| button.dyn_into().ok()) {
                HtmlElement::click(&button);
            }
        });
    }
    let notices = move || {
        toaster.stack.with(|stack| {
            stack
                .recent()
                .map(|notice| {
                    let kind = (notice.kind == ToastKind::Failed).then_some("failed");
                    view! {
                        <li class="recent-notices__item" data-kind=kind>
                            <p dir="auto">{notice.text.clone()}</p>
                            <p class="quiet">{intl::exact_time(notice.at)}</p>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let is_empty = Memo::new(move |_| toaster.stack.with(|stack| stack.recent().next().is_none()));
    view! {
        <div id=LIST class="recent-notices" popover="auto" role="region" aria-label=words::recent_notices()>
            {move || if is_empty.get() {
                view! { <p class="quiet">{words::no_notices()}</p> }.into_any()
            } else {
                view! { <ol>{notices}</ol> }.into_any()
            }}
        </div>
    }
}
