//! What a person prefers on this device.

mod acting_user;
mod appearance;
mod language;
mod offline;
mod page;

pub use page::PreferencesPage;
