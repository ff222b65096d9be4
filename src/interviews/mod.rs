//! What a person does with interviews.

pub mod actions;
pub mod detail;
pub mod editor;
pub mod list;
pub mod selection;
pub mod transfer;
