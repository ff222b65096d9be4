//! Server state: what was read, how old it is, what is being asked, and the words for what went wrong.
//! A failure of the API itself is [`ApiError`], handed on to those who decide on its cause.
//! No view and no DOM here; pages reach the API through this room alone.

mod account;
mod ahead;
mod app_wide;
mod appearance;
mod archiving;
mod batch;
mod bulk_run;
mod calls;
mod client;
mod connection;
mod favourites;
mod field_problems;
mod found_by_title;
mod gather;
mod import_run;
mod interviews;
mod kept;
mod last_list;
mod lookups;
mod mutation;
mod offline;
mod planned_write;
mod preferences;
mod problem;
mod query;
mod query_state;
mod questions;
mod reach;
mod read_each;
mod recents;
mod remembered;
mod saved_views;
mod timer;
mod write_problem;
mod writes;

pub use crate::api::{
    ApiError, Budget, CallAnswer, CallEnd, Cause, Excerpt, LimitHeaders, RateLimit, RateWindow,
    SentCall, TransportError, Write, WriteEffect, WriteRequest, request_of,
};
pub use account::use_account_name;
pub use ahead::saves_data;
pub use app_wide::{AppRoot, app_wide};
pub use appearance::{Density, Theme};
pub use archiving::{ArchiveItem, ArchiveOutcome, ArchiveQueue};
pub use batch::{Batch, BatchState, Counts, ItemState, Job, Operation, Reason, Runner, Target};
pub use bulk_run::{BulkRun, Part, PartFate};
pub use calls::{Call, Calls};
pub use client::QueryClient;
pub use connection::{ask_for_key, check_key};
pub use favourites::{Favourites, Toggled};
pub use found_by_title::FoundByTitle;
pub use gather::Gathered;
pub use import_run::{ImportRun, RowWrite};
pub use interviews::{InterviewKey, use_interview, use_interview_list};
pub use lookups::{Listed, Lookup, LookupState, Lookups};
pub use mutation::Mutation;
pub use offline::{
    can_keep_for_offline, forget_account, forget_other_readers, keep_for_offline,
    keeps_for_offline, offline_needs_key, settle_offline_reading,
};
pub use planned_write::{PlannedWrite, PlannedWrites};
pub use preferences::Preferences;
pub use problem::{Problem, Remedy, Subject, explain};
pub use query::Query;
pub use query_state::{QueryState, Snapshot};
pub use questions::{QuestionSearch, use_question_search, use_survey_question_search};
pub use read_each::ReadResult;
pub use recents::Recents;
pub use remembered::Remembered;
pub use saved_views::{DeletedView, NameProblem, SavedView, SavedViews};
pub use timer::{painted, pause};
pub use write_problem::{WriteKind, explain_write};
