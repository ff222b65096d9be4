//! What is to be exported, and the way into the dialog.

use leptos::prelude::*;

use super::export_dialog::ExportView;
use crate::{interviews::selection::Chosen, routes::ListView, ui::Dialog};

/// What is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// All that the list would show on all its pages.
    Matching(ListView),
    /// What is selected.
    Selected(Vec<Chosen>),
}

/// Opens the dialog from anywhere on the list.
#[derive(Clone, Copy)]
pub struct ExportDesk(RwSignal<Option<Source>>);

impl ExportDesk {
    /// Nothing to export yet; lives as long as the present owner, and so does an export.
    pub fn provide() -> Self {
        let desk = Self(RwSignal::new(None));
        provide_context(desk);
        desk
    }

    /// The one of this page.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Opens the dialog.
    pub fn open(self, source: Source) {
        self.0.set(Some(source));
    }

    /// Whether the dialog is to be open (tracked).
    pub fn is_open(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// Closes it.
    pub fn close(self) {
        self.0.set(None);
    }
}

/// The dialog, closed until [`ExportDesk::open`]; an export that is under way ends with it.
#[component]
pub(super) fn ExportDialog(
    /// Whose.
    desk: ExportDesk,
) -> impl IntoView {
    view! {
        <Dialog
            labelled_by="export-title"
            is_open=Signal::derive(move || desk.is_open())
            on_close=move || desk.close()
        >
            <div class="dialog__home" tabindex="-1">
                {move || desk.0.get().map(|source| view! { <ExportView source desk /> })}
            </div>
        </Dialog>
    }
}
