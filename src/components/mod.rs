//! Views that know our words and are shared by pages.

mod clock;
mod external_link;
mod keyword_list;
mod lazy;
mod lazy_dialog;
mod lazy_page;
mod look_for_it;
mod lookup_name;
mod page_heading;
mod problem_notice;
mod query_view;
mod questions;
mod read_only;
mod return_place;
mod sign_in;
mod status_badge;
mod timestamp;
mod unknown_list;

pub use clock::Clock;
pub use external_link::ExternalLink;
pub use keyword_list::KeywordList;
pub use lazy::{LazyPart, Loading, MakeView, lazy_part};
pub use lazy_dialog::LazyDialog;
pub use lazy_page::LazyPage;
pub use look_for_it::{LookForIt, search_for};
pub use lookup_name::LookupName;
pub use page_heading::PageHeading;
pub use problem_notice::ProblemNotice;
pub use query_view::QueryView;
pub use questions::{QuestionList, SurveyQuestionList};
pub use read_only::ReadOnlyNotice;
pub use return_place::ReturnPlace;
pub use sign_in::{SignIn, SignInElsewhere};
pub use status_badge::StatusBadge;
pub use timestamp::{ExactTime, RelativeTime};
pub use unknown_list::UnknownList;
