//! What stands in the place of rows that are not there.

use leptos::prelude::*;

use super::ListQuery;
use crate::{model::Pagination, routes::ListView, ui::EmptyState};

/// Nothing yet, nothing that matches, and a page past the end are three different things.
#[component]
pub(super) fn NothingToShow(
    /// What the address says.
    view: Memo<ListView>,
    /// The read that found nothing.
    query: ListQuery,
) -> impl IntoView {
    move || {
        let view = view.get();
        let pagination = query.snapshot().map(|page| page.value.pagination);
        match pagination {
            Some(Pagination { pages, total, .. }) if total > 0 => view! {
                <EmptyState title="This page is empty">
                    <p><a class="button" href=view.at_page(pages).href()>"Go to the last page"</a></p>
                </EmptyState>
            }
            .into_any(),
            _ if view.params.is_narrowed() => {
                let with_archived = (!view.params.archived)
                    .then(|| view.narrowed(|params| params.archived = true).href());
                view! {
                    <EmptyState title="No interview matches">
                        <p>
                            "The search looks for a part of the title."
                            {with_archived.is_some().then_some(" Archived interviews were left out.")}
                        </p>
                        <p class="empty-state__actions">
                            <a class="button" href=view.cleared().href()>"Clear filters"</a>
                            {with_archived.map(|href| view! {
                                <a class="button button--quiet" href=href>"Search archived ones too"</a>
                            })}
                        </p>
                    </EmptyState>
                }
                .into_any()
            }
            _ => view! {
                <EmptyState title="No interviews yet">
                    <p>"Interviews of your teams appear here as soon as there are any."</p>
                </EmptyState>
            }
            .into_any(),
        }
    }
}
