//! The page of one interview.

mod page;
mod rehearsal;

pub use page::InterviewPage;

use leptos::prelude::*;

use self::rehearsal::Rehearsal;
use crate::components::lazy_part;

lazy_part! {
    /// What the page shows, of an interview that there is not.
    pub const REHEARSAL = detail::rehearsal, || view! { <Rehearsal /> };
}
