//! What of the list comes when its rows are there: keys, commands, menus, the bar of what is selected, and where a
//! person is led.

use leptos::prelude::*;

use super::{
    DIALOGS, ahead, announcement, desk::ListDesk, present_list::PresentList,
    quick_look::QuickLookPlace, row_menus::RowMenus, select_keys, select_rows,
    selection_bar::SelectionBar, shortcuts, view_model::any_says,
};
use crate::{
    components::{LazyDialog, ReturnPlace},
    data::Lookups,
    following::until_gone,
    interviews::transfer::EXPORT,
    model::{ListColumn, Pagination},
    routes,
};

/// All of it, for as long as the list is on the screen.
#[component]
pub(super) fn Hands() -> impl IntoView {
    let list = PresentList::expect();
    list.is_at_hand.set(true);
    // The list may be gone.
    on_cleanup(move || {
        list.is_at_hand.try_set(false);
    });
    leave_missing_page(list);
    restore_place(list);
    shortcuts::register(list);
    let (desk, export) = (ListDesk::expect(), list.export);
    desk.register_commands();
    want_people(list, desk);
    select_rows::follow(list);
    ahead::follow(list);
    announcement::follow(list);
    select_keys::listen();
    view! {
        <LazyDialog
            part=EXPORT
            is_wanted=Signal::derive(move || export.is_open())
            on_failed=move |()| export.close()
        />
        <LazyDialog
            part=DIALOGS
            is_wanted=Signal::derive(move || desk.is_any_open())
            on_failed=move |()| desk.close()
        />
        <QuickLookPlace look=list.look />
        <RowMenus />
        <SelectionBar />
    }
}

/// The names of authors, where there is something to be named.
fn want_people(list: PresentList, desk: ListDesk) {
    let lookups = Lookups::expect();
    Effect::new(move |_| {
        until_gone();
        let has_author = |rows: &Vec<_>| any_says(rows, |row| row.author.is_some());
        let shows_authors = desk
            .columns
            .with(|columns| columns.shows(ListColumn::Author));
        if shows_authors && list.rows.with(has_author) {
            lookups.users.want();
        }
    });
}

/// A page past the end leads to the last one, and the list says which page was not there.
fn leave_missing_page(list: PresentList) {
    let PresentList {
        view,
        query,
        left_page: left,
        ..
    } = list;
    let go = routes::use_go();
    Effect::new(move |_| {
        let Some(answer) = query.current() else {
            return;
        };
        let Pagination { pages, total, .. } = answer.value.pagination;
        let asked = answer.key.page;
        if asked > pages && total > 0 {
            left.set(Some(asked));
            go.replace(&view.with_untracked(|view| view.at_page(pages).href()));
        }
    });
    // The word stands for as long as that page is looked at.
    Effect::new(move |landed_on: Option<u32>| {
        until_gone();
        let page = view.with(|view| view.params.page);
        if left.get_untracked().is_some_and(|left| left != page) && landed_on == Some(page) {
            return page;
        }
        if landed_on.is_some_and(|before| left.get_untracked() != Some(before)) {
            left.set(None);
        }
        page
    });
}

/// Coming back from an interview leads to the row that was opened, once its rows are on the page.
fn restore_place(list: PresentList) {
    let (href, query) = (list.look.list_href(), list.query);
    let place = ReturnPlace::expect();
    Effect::new(move |is_done: Option<bool>| {
        if is_done == Some(true) {
            return true;
        }
        let has_rows = query.with(|state| state.current().is_some());
        if has_rows {
            let href = href.clone();
            request_animation_frame(move || place.restore(&href));
        }
        has_rows
    });
}
