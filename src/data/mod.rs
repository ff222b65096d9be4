//! Server state: what was read, how old it is, what is being asked, and the words for what went wrong.
//! No view and no DOM here; pages reach the API through this room alone.

mod client;
mod connection;
mod interviews;
mod lookups;
mod problem;
mod query;
mod query_state;

pub use client::QueryClient;
pub use connection::{ask_for_key, check_key};
pub use interviews::{InterviewKey, use_interview, use_interview_list};
pub use lookups::{Lookup, Lookups};
pub use problem::{Problem, Remedy, Subject, explain};
pub use query::Query;
pub use query_state::{QueryState, Snapshot};
