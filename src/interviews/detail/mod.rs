//! One interview, read.

mod facts;
mod page;
mod questions;
mod view_model;

pub use page::InterviewPage;
