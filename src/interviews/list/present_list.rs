//! The list as it stands on the page, for what comes after it: keys, commands, and the bar of the selection.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    ListQuery,
    quick_look::QuickLook,
    view_model::{InterviewRow, Row},
};
use crate::{
    interviews::{selection::Chosen, transfer::ExportDesk},
    messages::{common, list as words},
    model::{ListedInterview, Paginated},
    routes::ListView,
    ui::Menus,
};

/// The page without what is about to be archived.
pub(super) type ShownPage = Memo<Option<Arc<Paginated<ListedInterview>>>>;

/// What keys and buttons act on; the page provides it.
#[derive(Clone, Copy)]
pub(super) struct PresentList {
    /// The rows.
    pub(super) rows: Signal<Vec<Row>>,
    /// Says that some of them have come to stand on the page: all that are in sight, or the last.
    pub(super) drawn: Trigger,
    /// Those of them that can be selected.
    pub(super) selectable: Signal<Vec<Chosen>>,
    /// What the address says.
    pub(super) view: Memo<ListView>,
    /// What reads the rows.
    pub(super) query: ListQuery,
    /// The page that they are on.
    pub(super) shown: ShownPage,
    /// Where they are exported.
    pub(super) export: ExportDesk,
    /// What is shown beside them.
    pub(super) look: QuickLook,
    /// The menus in them.
    pub(super) menus: Menus,
    /// The page that was asked for and is not there.
    pub(super) left_page: RwSignal<Option<u32>>,
    /// What those hear who cannot see the rows.
    pub(super) said: RwSignal<String>,
    /// Whether its keys and buttons are all heard by now: for tests, which are quicker than people.
    pub(super) is_at_hand: RwSignal<bool>,
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

    /// "1 to 25 of 240 interviews", of the page as it is shown; once there is one (tracked).
    pub(super) fn summary(self) -> Option<String> {
        summary(self.shown.get()?.as_ref())
    }

    /// How many pages there are, as far as that is known (tracked).
    pub(super) fn pages(self) -> Option<u32> {
        let page = self.query.snapshot()?;
        Some(page.value.pagination.pages)
    }
}

/// "1 to 25 of 240 interviews".
pub(super) fn summary(page: &Paginated<ListedInterview>) -> Option<String> {
    let total = page.pagination.total as usize;
    let (first, last) = page.range()?;
    Some(if page.pagination.pages > 1 {
        words::range(total, first as usize, last as usize)
    } else {
        common::interviews(total)
    })
}
