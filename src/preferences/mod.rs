//! What a person prefers on this device.

mod acting_user;
mod appearance;
mod page;
mod words;

pub use page::PreferencesPage;
