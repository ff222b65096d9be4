//! The list of interviews: search, filters, rows, pages.

mod ahead;
mod announcement;
mod cells;
mod columns_dialog;
mod desk;
mod drawn_rows;
mod filters;
mod first_rows;
mod hands;
mod nothing;
mod page;
mod pages;
mod present_list;
mod present_row;
mod quick_look;
mod row_menus;
mod row_pattern;
mod rows;
mod saved_views;
mod search_field;
mod select_cells;
mod select_keys;
mod select_matching;
mod select_rows;
mod selection_bar;
mod shortcuts;
mod status_links;
mod table;
mod view_model;

pub use first_rows::draw_first_rows;
pub use page::InterviewListPage;

use leptos::prelude::*;

use self::{
    columns_dialog::ColumnsDialog, hands::Hands, nothing::NothingToShow,
    saved_views::SavedViewsDialog,
};
use crate::{
    components::lazy_part,
    data::Query,
    model::{ListParams, ListedInterview, Paginated},
};

/// The read that all of these show.
type ListQuery = Query<ListParams, Paginated<ListedInterview>>;

lazy_part! {
    /// The keys and commands of the list, and the bar of what is selected in it.
    const HANDS = frame::of_list, || view! { <Hands /> };
}

lazy_part! {
    /// What stands where there are no rows; inside the page.
    const NOTHING = frame::no_rows, || view! { <NothingToShow /> };
}

lazy_part! {
    /// The choice of columns, and the saved views; where [`desk::ListDesk::provide`] was called.
    const DIALOGS = work::list_dialogs, || view! {
        <ColumnsDialog />
        <SavedViewsDialog />
    };
}
