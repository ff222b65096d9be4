//! The list of interviews: search, filters, rows, pages.

mod filters;
mod page;
mod search_field;
mod select_cells;
mod select_matching;
mod selection_bar;
mod status_links;
mod table;
mod view_model;

pub use page::InterviewListPage;
