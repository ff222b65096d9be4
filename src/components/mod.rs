//! Views that know our words and are shared by pages.

mod batch_rest;
mod clock;
mod commands;
mod external_link;
mod keep_alive;
mod keyword_list;
mod known_list;
mod lazy;
mod lazy_dialog;
mod lazy_page;
mod lazy_piece;
mod look_for_it;
mod lookup_name;
mod names;
mod offline_line;
mod page_heading;
mod part_missing;
mod part_needs;
mod problem_notice;
mod query_failure;
mod query_problem;
mod query_view;
mod questions;
mod read_only;
mod request_preview;
mod return_place;
mod sign_in;
mod status_badge;
mod timestamp;
mod unknown_list;

pub use batch_rest::{RestButtons, with_rest};
pub use clock::Clock;
pub use commands::{
    Command, CommandGroup, Commands, Shortcut, ShortcutKeys, is_palette_key, listen_for_shortcuts,
    modifier_key,
};
pub use external_link::ExternalLink;
pub use keep_alive::KeepAlive;
pub use keyword_list::KeywordList;
pub use known_list::KnownList;
pub use lazy::{LazyPart, Loading, MakeView, lazy_part};
pub use lazy_dialog::LazyDialog;
pub use lazy_page::LazyPage;
pub use lazy_piece::{AtRest, LazyPiece, NeededPiece};
pub use look_for_it::{LookForIt, search_for};
pub use lookup_name::LookupName;
pub use names::{field_name, reason_in_words, status_name, type_name, unreadable_in_words};
pub use page_heading::PageHeading;
pub use part_needs::fetch_part_needs;
pub use problem_notice::ProblemNotice;
pub use query_view::QueryView;
pub use questions::{QuestionList, SurveyQuestionList};
pub use read_only::ReadOnlyNotice;
pub use request_preview::{RequestLine, RequestPreview, RequestText};
pub use return_place::ReturnPlace;
pub use sign_in::{SignIn, SignInElsewhere};
pub use status_badge::{StatusBadge, write_status};
pub use timestamp::{ExactTime, relative_time, write_relative_time};
