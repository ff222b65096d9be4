//! The key of this tab, for the way in which each person brings one: a page, and a dialog over any page
//! after a key was missing or refused.

mod dialog;
mod key_form;
mod page;

pub use dialog::ConnectDialog;
pub use page::ConnectPage;
