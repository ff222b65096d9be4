//! What a person prefers on this device.

mod page;

pub use page::PreferencesPage;
