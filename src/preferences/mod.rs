//! What a person prefers on this device.

mod language;
mod offline;
mod page;

pub use page::PreferencesPage;
