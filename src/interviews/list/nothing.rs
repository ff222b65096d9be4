//! What stands in the place of rows that are not there. Most lists have some, so it is a part of the app.

use leptos::prelude::*;

use super::present_list::PresentList;
use crate::{
    messages::{list, nothing as words},
    model::Pagination,
    routes::ListView,
    ui::{EmptyState, live},
};

/// Nothing yet, nothing that matches, a page past the end, and a page of which nothing is shown are different things.
#[component]
pub(super) fn NothingToShow() -> impl IntoView {
    let PresentList { view, query, .. } = PresentList::expect();
    live(move || {
        let view = view.get();
        match query.snapshot() {
            Some(page) if !page.value.rows.is_empty() => all_hidden(view),
            page => none_found(view, page.map(|page| page.value.pagination)),
        }
    })
}

fn none_found(view: ListView, pagination: Option<Pagination>) -> AnyView {
    match pagination {
        Some(Pagination { pages, total, .. }) if total > 0 => view! {
            <EmptyState title=words::page_empty()>
                <p><a class="button" href=view.at_page(pages).href()>{words::to_last_page()}</a></p>
            </EmptyState>
        }
        .into_any(),
        _ if view.params.is_narrowed() => {
            let with_archived = (!view.params.archived)
                .then(|| view.narrowed(|params| params.archived = true).href());
            let advice = if with_archived.is_some() {
                words::no_match_without_archived()
            } else {
                words::no_match_advice()
            };
            view! {
                <EmptyState title=words::no_match()>
                    <p>{advice}</p>
                    <p class="empty-state__actions">
                        <a class="button" href=view.cleared().href()>{list::clear_filters()}</a>
                        {with_archived.map(|href| view! {
                            <a class="button button--quiet" href=href>{words::search_archived()}</a>
                        })}
                    </p>
                </EmptyState>
            }
            .into_any()
        }
        _ => view! {
            <EmptyState title=words::nothing_yet()>
                <p>{words::nothing_yet_advice()}</p>
            </EmptyState>
        }
        .into_any(),
    }
}

/// There are interviews on this page, but none of them is shown.
fn all_hidden(view: ListView) -> AnyView {
    if view.status.is_none() {
        return view! {
            <EmptyState title=words::all_pending()>
                <p>{words::all_pending_advice()}</p>
            </EmptyState>
        }
        .into_any();
    }
    view! {
        <EmptyState title=words::none_of_status()>
            <p><a class="button" href=view.with_status(None).href()>{words::show_any_status()}</a></p>
        </EmptyState>
    }
    .into_any()
}
