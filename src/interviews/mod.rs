//! What a person does with interviews.

pub mod actions;
pub mod compare;
pub mod detail;
pub mod editor;
pub mod favourites;
pub mod list;
pub mod selection;
mod sheet;
pub mod transfer;
