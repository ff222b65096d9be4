//! What stands in the place of rows that are not there.

use leptos::prelude::*;

use super::ListQuery;
use crate::{
    messages::list as words,
    model::Pagination,
    routes::ListView,
    ui::{EmptyState, live},
};

/// Nothing yet, nothing that matches, and a page past the end are three different things.
#[component]
pub(super) fn NothingToShow(
    /// What the address says.
    view: Memo<ListView>,
    /// The read that found nothing.
    query: ListQuery,
) -> impl IntoView {
    live(move || {
        let view = view.get();
        let pagination = query.snapshot().map(|page| page.value.pagination);
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
                            <a class="button" href=view.cleared().href()>{words::clear_filters()}</a>
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
    })
}
