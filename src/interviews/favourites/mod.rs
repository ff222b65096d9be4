//! The interviews that a person wants at hand, as a page.

mod page;

pub use page::FavouritesPage;
