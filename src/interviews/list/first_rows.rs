//! The rows that come before the app is made: drawn into the page of the loader, where bars stand for them. What people
//! wait for then does not wait for what they may do with it.

use leptos::{prelude::*, tachys::view::Mountable};
use web_sys::Element;

use super::{
    desk::ListDesk, drawn_rows::DrawnRows, page::results_bar, present_list::summary, rows,
    saved_views::PinnedViews, status_links::status_links, table::table_around, view_model,
};
use crate::{
    data::{Favourites, QueryClient},
    model::{ListedInterview, Paginated},
    routes::{self, ListView},
};

/// What they stand in the place of.
const PLACE: &str = "#boot .boot__rows";
/// What pinned views stand above of.
const FILTERS: &str = ".filters";

/// Draws them as soon as they are there, and says what owns them; `None` where there are none, or they take longer than
/// the app does. The app draws its own list, and then takes the loader's page away.
pub async fn draw_first_rows() -> Option<Owner> {
    let place = document().query_selector(PLACE).ok()??;
    let view = routes::use_list_view();
    let owner = Owner::current()?.child();
    let params = view.with_untracked(|view| view.params.clone());
    let page = QueryClient::expect().first_list(&params).await?;
    owner.with(|| draw(&place, view, &page))?;
    Some(owner)
}

fn draw(place: &Element, view: Memo<ListView>, page: &Paginated<ListedInterview>) -> Option<()> {
    let desk = ListDesk::provide(view);
    let (view, columns) = (view.get_untracked(), desk.columns.get_untracked());
    let rows = view_model::rows(page, view.status.as_ref());
    if rows.is_empty() {
        return None;
    }
    let mut drawn = DrawnRows::none(columns.clone(), Favourites::expect())?;
    let links = status_links(&view, page).into_any();
    let bar = results_bar(None, summary(page).into_any(), links);
    let table = table_around(
        &columns,
        view! { <tbody role="rowgroup"></tbody> }.into_any(),
    );
    place.set_class_name("query-view");
    place.set_text_content(None);
    bar.build().mount(place, None);
    table.build().mount(place, None);
    let above = place.parent_element()?;
    let filters = above.query_selector(FILTERS).ok()?;
    let pinned = view! { <PinnedViews /> }.into_any();
    pinned.build().mount(&above, filters.as_deref());
    let body = place.query_selector("tbody").ok()??;
    drawn.prepare(&body, &rows);
    drawn.draw(&body, rows::in_sight());
    Some(())
}
