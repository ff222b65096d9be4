//! The page of one interview.

mod page;

pub use page::InterviewPage;
