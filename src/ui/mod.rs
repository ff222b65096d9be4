//! The design system: views without a word of the domain. Their looks are in `style/ui.css`.

mod copy_button;
mod dialog;
mod empty_state;
mod icon;
pub mod intl;
mod menu;
mod notice;
mod pagination;
mod skeleton;
mod switch;
mod toast;

pub use copy_button::CopyButton;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use icon::{Icon, IconName};
pub use menu::{Menu, MenuChoice, MenuItem};
pub use notice::{Notice, NoticeKind};
pub use pagination::PageLinks;
pub use skeleton::SkeletonRows;
pub use switch::Switch;
pub use toast::{RecentNotices, ToastId, ToastKind, ToastTimes, Toaster, Toasts};
