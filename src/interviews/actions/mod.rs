//! What can be done with one interview, from the list and from its own page: copy and archive. The state
//! lives above the routes, so that what was begun on one page ends well on another.

mod archive;
mod archive_words;
mod buttons;
mod copy;
mod left_behind;
mod pending;
mod problem_words;
mod row_menu;
mod target;

pub use archive::ArchiveDesk;
pub use buttons::InterviewButtons;
pub use copy::{CopyDesk, CopyDialog};
pub use left_behind::LeftBehind;
pub use pending::PendingNotice;
pub use row_menu::RowMenu;
pub use target::ActionTarget;
