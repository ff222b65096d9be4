//! The page of favourites.

use leptos::prelude::*;

use crate::{
    components::PageHeading,
    data::{Favourites, Remembered},
    interviews::actions::FavouriteButton,
    messages::{common, favourites as words},
    routes::{self, ListView},
    ui::EmptyState,
};

/// Lists them by the titles that were kept: what they are by now is asked when one is opened.
#[component]
pub fn FavouritesPage() -> impl IntoView {
    let favourites = Favourites::expect();
    favourites.refresh();
    // One that is taken off stays until the page is left, so that it can be had back.
    let shown = untrack(|| favourites.all());
    let content = if shown.is_empty() {
        view! {
            <EmptyState title=words::none()>
                <p>{words::none_advice()}</p>
                <p><a class="button" href=ListView::default().href()>{common::back_to_list()}</a></p>
            </EmptyState>
        }
        .into_any()
    } else {
        let rows = shown.into_iter().map(row);
        view! { <ul class="favourites">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="page page--narrow">
            <PageHeading title=words::title().to_owned() />
            <p class="quiet">{words::kept_here()}</p>
            {content}
        </div>
    }
}

fn row(one: Remembered) -> AnyView {
    let href = routes::interview(&one.id, one.team.as_ref());
    let name = one.name.clone();
    view! {
        <li class="favourite">
            <a class="favourite__name" href=href dir="auto">{name}</a>
            <FavouriteButton one is_named=true />
        </li>
    }
    .into_any()
}
