//! The list of interviews: search, filters, rows, pages.

mod filters;
mod nothing;
mod page;
mod pages;
mod present_row;
mod quick_look;
mod search_field;
mod select_cells;
mod select_matching;
mod selection_bar;
mod shortcuts;
mod status_links;
mod table;
mod view_model;

pub use page::InterviewListPage;

use crate::{
    data::Query,
    model::{ListParams, ListedInterview, Paginated},
};

/// The read that all of these show.
type ListQuery = Query<ListParams, Paginated<ListedInterview>>;
