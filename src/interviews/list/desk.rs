//! With which columns the list is shown, and the dialogs about how it is shown.

use leptos::prelude::*;

use crate::{
    components::{Command, CommandGroup, Commands},
    data::Preferences,
    messages::{columns, saved_views},
    model::ListColumns,
    routes::ListView,
};

/// One of the dialogs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListDialog {
    /// The choice of columns.
    Columns,
    /// The searches that got a name.
    SavedViews,
}

/// How the list is shown; made once by its page.
#[derive(Clone, Copy)]
pub(super) struct ListDesk {
    /// What the address says.
    pub(super) view: Memo<ListView>,
    /// The columns: those of the address, else those of this device.
    pub(super) columns: Memo<ListColumns>,
    open: RwSignal<Option<ListDialog>>,
}

impl ListDesk {
    /// No dialog is open yet; lives as long as the present owner.
    pub(super) fn provide(view: Memo<ListView>) -> Self {
        let preferences = Preferences::expect();
        let columns = Memo::new(move |_| {
            let named = view.with(|view| view.columns.clone());
            named.unwrap_or_else(|| preferences.columns())
        });
        let desk = Self {
            view,
            columns,
            open: RwSignal::new(None),
        };
        provide_context(desk);
        desk
    }

    /// Offers the dialogs as commands, for as long as the present owner lives.
    pub(super) fn register_commands(self) {
        Commands::expect().register(move || {
            let open = |id, label: &str, dialog| {
                Command::new(id, CommandGroup::Page, label, move || self.open(dialog))
            };
            vec![
                open("columns", columns::open_command(), ListDialog::Columns),
                open(
                    "saved-views",
                    saved_views::open_command(),
                    ListDialog::SavedViews,
                ),
            ]
        });
    }

    /// The one of this page.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Opens a dialog.
    pub(super) fn open(self, dialog: ListDialog) {
        self.open.set(Some(dialog));
    }

    /// Whether the dialog is open (tracked).
    pub(super) fn is_open(self, dialog: ListDialog) -> bool {
        self.open.get() == Some(dialog)
    }

    /// Whether any is open (tracked).
    pub(super) fn is_any_open(self) -> bool {
        self.open.get().is_some()
    }

    /// Closes whichever is open.
    pub(super) fn close(self) {
        self.open.set(None);
    }

    /// What is shown, as others would see it by its address alone: from the first page, with these columns
    /// (tracked).
    pub(super) fn present(self) -> ListView {
        self.whole(&self.view.get())
    }

    /// The same of any view: a page of a list is nowhere to come back to, and where it names no columns they
    /// are those of this device (tracked).
    pub(super) fn whole(self, view: &ListView) -> ListView {
        let columns = view.columns.clone();
        let columns = columns.unwrap_or_else(|| self.columns.get());
        view.at_page(1).with_columns(Some(columns))
    }

    /// Whether the list shows this view at the moment (tracked).
    pub(super) fn shows(self, view: &ListView) -> bool {
        self.whole(view) == self.present()
    }
}
