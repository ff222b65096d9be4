//! Narrowing the loaded rows to one status.

use leptos::prelude::*;

use super::view_model;
use crate::{
    components::status_name,
    messages::{intl, list as words},
    model::{InterviewStatus, ListedInterview, Paginated},
    routes::ListView,
};

/// The API cannot be asked for a status (contract, section 1.1), so these links say that they narrow this
/// page's rows, and how many those are.
pub(super) fn status_links(view: &ListView, page: &Paginated<ListedInterview>) -> Option<AnyView> {
    let counts = view_model::status_counts(page);
    if counts.len() < 2 && view.status.is_none() {
        return None;
    }
    let link = |status: Option<InterviewStatus>, label: String, count: usize| {
        let current = (view.status == status).then_some("true");
        let count = intl::count(count);
        view! {
            <a class="segment" href=view.with_status(status).href() aria-current=current data-noscroll="">
                {label} " " <span class="segment__count">{count}</span>
            </a>
        }
        .into_any()
    };
    let mut links = vec![link(None, words::any_status().to_owned(), page.rows.len())];
    for (status, count) in counts {
        let name = status_name(&status);
        links.push(link(Some(status), name, count));
    }
    let links = view! {
        <div class="status-links" role="group" aria-label=words::status_group()>
            <span class="status-links__label">{words::status_on_this_page()}</span>
            <div class="segments">{links}</div>
        </div>
    };
    Some(links.into_any())
}
