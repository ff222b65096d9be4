//! Two to four interviews side by side, with what differs marked.

mod columns;
mod page;
mod sections;
mod table;

pub use page::ComparePage;
