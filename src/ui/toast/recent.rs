//! What was said lately, for those who looked elsewhere.

use leptos::prelude::*;

use super::{ToastKind, Toaster};
use crate::{
    messages::{intl, ui as words},
    ui::{Icon, IconName},
};

/// A button of the header and the list that it opens: the browser's own popover, which closes by Escape
/// and by a click elsewhere.
#[component]
pub fn RecentNotices() -> impl IntoView {
    let toaster = Toaster::expect();
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
        <button type="button" class="button button--quiet recent-notices-button" popovertarget="recent-notices">
            <Icon name=IconName::Bell />
            <span class="recent-notices-button__label">{words::notices()}</span>
        </button>
        <div id="recent-notices" class="recent-notices" popover="auto" role="group" aria-label=words::recent_notices()>
            {move || if is_empty.get() {
                view! { <p class="quiet">{words::no_notices()}</p> }.into_any()
            } else {
                view! { <ol>{notices}</ol> }.into_any()
            }}
        </div>
    }
}
