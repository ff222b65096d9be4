//! What a person does with interviews.

pub mod detail;
pub mod list;
pub mod transfer;
