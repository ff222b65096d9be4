//! The ways to the other pages of the list, and how long a page is.

use leptos::prelude::*;

use crate::{
    model::{PageSize, Pagination},
    routes::ListView,
    ui::PageLinks,
};

/// Links to the other pages, where there are any.
pub(super) fn page_links(view: ListView, pagination: Pagination) -> impl IntoView {
    (pagination.pages > 1).then(|| {
        view! {
            <PageLinks
                label="Pages of interviews"
                page=view.params.page
                pages=pagination.pages
                href=move |page| view.at_page(page).href()
            />
        }
    })
}

/// How many rows a page has.
#[component]
pub(super) fn PageSizes(
    /// What the address says.
    view: Memo<ListView>,
) -> impl IntoView {
    let sizes = PageSize::ALL.map(|size| {
        let href = move || view.with(|view| view.narrowed(|params| params.page_size = size).href());
        let current = move || view.with(|view| (view.params.page_size == size).then_some("true"));
        view! { <a class="segment" href=href aria-current=current>{size.get()}</a> }
    });
    view! {
        <div class="page-sizes" role="group" aria-labelledby="page-sizes-label">
            <span id="page-sizes-label" class="quiet">"Rows per page"</span>
            <div class="segments">{sizes.collect_view()}</div>
        </div>
    }
}
