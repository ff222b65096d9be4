//! The form of an interview, new or present, and the unsaved work on this device.
//!
//! A keystroke changes [`form_state`], which [`keeper`] mirrors to this device ([`shelf`]). "Save" checks,
//! shows what will be sent ([`preview_dialog`]) and only then goes through [`save`], which reads the
//! interview afresh before it writes and compares the answer with what was sent.

mod after_save;
mod change_list;
mod changes;
mod coming_back;
mod conflict_dialog;
mod draft_json;
mod drafts_link;
mod drafts_page;
mod edit_page;
mod fields;
mod form;
mod form_state;
mod history;
mod keeper;
mod kept_text;
mod liveness;
mod new_page;
mod opening;
mod plan;
mod preview_dialog;
mod reading;
mod reports;
mod save;
mod save_bar;
mod save_flow;
mod settings;
mod shelf;
mod shortcuts;
mod stage;
mod stored_draft;
mod summary;
mod view_model;

pub use drafts_link::DraftsLink;
pub use drafts_page::DraftsPage;
pub use edit_page::EditInterviewPage;
pub use new_page::NewInterviewPage;
pub use shelf::DraftShelf;
