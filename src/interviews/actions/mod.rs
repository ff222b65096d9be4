//! What can be done with interviews, from the list and from their own pages: copy, archive, change many at
//! once. The state lives above the routes, so that what was begun on one page ends well on another.

mod archive;
mod batch_dock;
mod batch_view;
mod batch_words;
mod bulk;
mod bulk_archive;
mod bulk_copy;
mod bulk_update;
mod buttons;
mod commands;
mod copy;
mod favourite;
mod left_behind;
mod pending;
mod problem_words;
mod row_menu;
mod selection_commands;
mod target;
mod touched;

pub use archive::ArchiveDesk;
pub use batch_dock::BatchDock;
pub use bulk::{BulkActions, BulkDialog, BulkDialogs};
pub use buttons::{InterviewButtons, PlaceOfButtons};
pub use commands::{InterviewCommands, Standing};
pub use copy::{CopyDesk, CopyDialog};
pub use favourite::{FavouriteButton, FavouriteDesk, FavouriteRemoval, favourite_mark};
pub use left_behind::LeftBehind;
pub use pending::PendingNotice;
pub use row_menu::{row_actions, write_row_menu_button};
pub use selection_commands::register_selection_commands;
pub use target::ActionTarget;
