//! The design system: views without a word of the domain. Their looks are in `style/ui/`, a
//! file for each.

mod clipboard;
mod combobox;
mod copy_button;
mod debounce;
mod dialog;
mod empty_state;
mod field;
mod focus;
mod icon;
mod keys;
mod live;
mod markup;
mod menu;
mod motion;
mod notice;
mod page_mark;
mod pagination;
mod pattern;
mod press;
mod segments;
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
mod typing;

pub use clipboard::write_to_clipboard;
pub use combobox::{Active, ComboOption, Combobox, step};
pub use copy_button::CopyButton;
pub use debounce::Debounce;
pub use dialog::Dialog;
pub use empty_state::EmptyState;
pub use field::{Field, described_by, invalid};
pub use focus::{focus_id, focus_id_soon, focus_neighbour, reveal};
pub use icon::{Icon, IconName};
pub use keys::{text_of_key, unique_keys};
pub use live::{live, live_if};
pub use markup::{children, say, say_whether, write_again};
pub use menu::{MenuChoice, MenuItem, MenuList, Menus, menu_button, write_menu_button};
pub use motion::leave;
pub use notice::{Notice, NoticeKind};
pub use page_mark::{mark_page, mark_page_meanwhile};
pub use pagination::PageLinks;
pub use pattern::Pattern;
pub use segments::Segments;
pub use select::{Select, SelectOption};
pub use skeleton::SkeletonRows;
pub use sortable::{SortableList, moved};
pub use switch::Switch;
pub use text_area::TextArea;
pub use text_field::TextField;
pub use toast::{
    RecentNotices, RecentNoticesButton, ToastId, ToastKind, ToastTimes, Toaster, Toasts,
};
pub use token_field::TokenField;
pub use typing::{is_dialog_open, is_in_text, takes_letters};
