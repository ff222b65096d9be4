//! What a person prefers on this device.

mod language;
mod page;

pub use page::PreferencesPage;
