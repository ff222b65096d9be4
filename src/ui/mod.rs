//! The design system: views without a word of the domain. Their looks are in `style/ui.css` and
//! `style/form.css`.

mod combobox;
mod copy_button;
mod debounce;
mod dialog;
mod empty_state;
mod field;
mod focus;
mod icon;
mod keys;
mod menu;
mod notice;
mod pagination;
mod select;
mod skeleton;
mod sortable;
mod switch;
mod text_area;
mod text_field;
mod toast;
mod token_field;
mod token_list;
mod tokens;

pub use crate::messages::intl;
pub use combobox::{ComboOption, Combobox};
pub use copy_button::CopyButton;
pub use debounce::Debounce;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use field::{Field, described_by, invalid};
pub use focus::{focus_id, focus_id_soon, focus_neighbour, reveal};
pub use icon::{Icon, IconName};
pub use keys::{text_of_key, unique_keys};
pub use menu::{Menu, MenuChoice, MenuItem};
pub use notice::{Notice, NoticeKind};
pub use pagination::PageLinks;
pub use select::{Select, SelectOption};
pub use skeleton::SkeletonRows;
pub use sortable::{SortableList, moved};
pub use switch::Switch;
pub use text_area::TextArea;
pub use text_field::TextField;
pub use toast::{RecentNotices, ToastId, ToastKind, ToastTimes, Toaster, Toasts};
pub use token_field::TokenField;
