//! The ways to the other pages of the list, and how long a page is.

use leptos::prelude::*;

use crate::{
    messages::list as words,
    model::{PageSize, Pagination},
    routes::ListView,
    ui::PageLinks,
};

/// Links to the other pages, where there are any.
pub(super) fn page_links(view: ListView, pagination: Pagination) -> Option<AnyView> {
    (pagination.pages > 1).then(|| {
        view! {
            <PageLinks
                label=words::pages()
                page=view.params.page
                pages=pagination.pages
                href=move |page| view.at_page(page).href()
            />
        }
        .into_any()
    })
}

/// How many rows a page has.
#[component]
pub(super) fn PageSizes(
    /// What the address says.
    view: Memo<ListView>,
) -> impl IntoView {
    let sizes = PageSize::ALL.map(|size| {
        let href = Signal::derive(move || {
            view.with(|view| view.narrowed(|params| params.page_size = size).href())
        });
        let current = Signal::derive(move || {
            view.with(|view| (view.params.page_size == size).then_some("true"))
        });
        view! { <a class="segment" href=href aria-current=current>{size.get().to_string()}</a> }
            .into_any()
    });
    view! {
        <div class="page-sizes" role="group" aria-labelledby="page-sizes-label">
            <span id="page-sizes-label" class="quiet">{words::page_size()}</span>
            <div class="segments">{Vec::from(sizes)}</div>
        </div>
    }
}
