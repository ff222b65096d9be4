//! The list as it stands on the page, for what comes after it: keys, commands, and the bar of the selection.

use leptos::prelude::*;

use super::{
    ListQuery,
    quick_look::QuickLook,
    view_model::{InterviewRow, Row},
};
use crate::{
    interviews::{selection::Chosen, transfer::ExportDesk},
    routes::ListView,
    ui::Menus,
};

/// What keys and buttons act on; the page provides it.
#[derive(Clone, Copy)]
pub(super) struct PresentList {
    /// The rows.
    pub(super) rows: Signal<Vec<Row>>,
    /// Those of them that can be selected.
    pub(super) selectable: Signal<Vec<Chosen>>,
    /// What the address says.
    pub(super) view: Memo<ListView>,
    /// What reads the rows.
    pub(super) query: ListQuery,
    /// Where they are exported.
    pub(super) export: ExportDesk,
    /// What is shown beside them.
    pub(super) look: QuickLook,
    /// The menus in them.
    pub(super) menus: Menus,
    /// The page that was asked for and is not there.
    pub(super) left_page: RwSignal<Option<u32>>,
}

impl PresentList {
    /// The one of the page around.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// The row of this interview, if it is on the page.
    pub(super) fn row_of(self, id: &str) -> Option<InterviewRow> {
        self.rows.with_untracked(|rows| {
            let mut interviews = rows.iter().filter_map(Row::interview);
            interviews.find(|row| row.id.as_str() == id).cloned()
        })
    }

    /// How many interviews match in all, as far as that is known (tracked).
    pub(super) fn total(self) -> Option<u32> {
        let page = self.query.snapshot()?;
        Some(page.value.pagination.total)
    }

    /// How many pages there are, as far as that is known (tracked).
    pub(super) fn pages(self) -> Option<u32> {
        let page = self.query.snapshot()?;
        Some(page.value.pagination.pages)
    }
}
