//! Views that know our words and are shared by pages.

mod clock;
mod external_link;
mod lookup_name;
mod page_heading;
mod problem_notice;
mod query_view;
mod return_place;
mod status_badge;
mod timestamp;

pub use clock::Clock;
pub use external_link::ExternalLink;
pub use lookup_name::LookupName;
pub use page_heading::PageHeading;
pub use problem_notice::ProblemNotice;
pub use query_view::QueryView;
pub use return_place::ReturnPlace;
pub use status_badge::StatusBadge;
pub use timestamp::{ExactTime, RelativeTime};
