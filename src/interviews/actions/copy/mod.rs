//! Copying an interview to one team or several: one request for each, one after the other.

mod desk;
mod dialog;
mod form;
mod message_groups;
mod results;
mod rules;
mod run;
mod teams;

pub use desk::CopyDesk;
pub use dialog::CopyDialog;
