//! The keys of the list: single letters, for people who go through hundreds of interviews a day. They can
//! be switched off in the preferences (WCAG 2.1.4), and none fires while somebody types.
//!
//! The present row is the one that has the focus, so that what is seen, what is read out and what a key
//! acts on are the same.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::view_model::{InterviewRow, Row};
use crate::{
    data::Preferences,
    interviews::{
        actions::{ArchiveDesk, CopyDesk},
        selection::Selection,
    },
    model::InterviewStatus,
    routes::{self, Go, ListView, NEW_INTERVIEW},
    session::Session,
    ui::{focus_id, is_dialog_open, takes_letters},
};

const ROWS: &str = ".interview-table tbody > tr";

/// What the keys act on.
#[derive(Clone, Copy)]
pub(super) struct Keys {
    /// The rows as they stand on the page.
    pub(super) rows: Signal<Vec<Row>>,
    /// What the address says.
    pub(super) view: Memo<ListView>,
    /// How many pages there are, when that is known.
    pub(super) pages: Signal<Option<u32>>,
}

/// Listens for as long as the present owner lives.
pub(super) fn listen(keys: Keys) {
    let preferences = Preferences::expect();
    let may_change = Session::expect().may_change();
    let desks = (CopyDesk::expect(), ArchiveDesk::expect());
    let selection = Selection::expect();
    let go = routes::use_go();
    let handle = window_event_listener(ev::keydown, move |event| {
        let is_meant = preferences.has_shortcuts_untracked()
            && !event.default_prevented()
            && !(event.ctrl_key() || event.meta_key() || event.alt_key())
            && !is_dialog_open()
            && !takes_letters(&event);
        if is_meant && keys.pressed(&event, go, desks, selection, may_change) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

impl Keys {
    /// Whether the key meant something here.
    fn pressed(
        self,
        event: &KeyboardEvent,
        go: Go,
        (copy, archive): (CopyDesk, ArchiveDesk),
        selection: Selection,
        may_change: bool,
    ) -> bool {
        match event.key().as_str() {
            "j" => return step(1),
            "k" => return step(-1),
            "/" => focus_id("search"),
            "x" => return self.select(selection, false),
            "X" => return self.select(selection, true),
            "[" => return self.turn(go, -1),
            "]" => return self.turn(go, 1),
            "n" if may_change => go.push(&routes::address(NEW_INTERVIEW)),
            "e" | "c" | "a" if may_change => {
                let Some(row) = self.present() else {
                    return false;
                };
                let is_archived = row.status == Some(InterviewStatus::Archived);
                match event.key().as_str() {
                    "c" => copy.open(row.target()),
                    "e" if !is_archived => go.push(&routes::edit_interview(&row.id, None)),
                    "a" if !is_archived => {
                        // The row goes; the next one is then the present one.
                        if !step(1) {
                            step(-1);
                        }
                        archive.archive(&row.target());
                    }
                    _ => return false,
                }
            }
            _ => return false,
        }
        true
    }

    fn present(self) -> Option<InterviewRow> {
        let at = focused_row()?;
        self.rows.with_untracked(|rows| match rows.get(at)? {
            Row::Interview(row) => Some(row.clone()),
            Row::Unreadable(..) => None,
        })
    }

    /// Selects the present row or takes it out; `to_here` does the same to all since the last one.
    fn select(self, selection: Selection, to_here: bool) -> bool {
        let Some(row) = self.present().map(|row| row.chosen()) else {
            return false;
        };
        let rows: Vec<_> = self.rows.with_untracked(|rows| {
            let interviews = rows.iter().filter_map(|row| match row {
                Row::Interview(row) => Some(row.chosen()),
                Row::Unreadable(..) => None,
            });
            interviews.collect()
        });
        selection.update(|set| {
            let is_on = !set.contains(&row.id);
            if to_here {
                set.set_range(&rows, &row.id, is_on);
            } else {
                set.set(&row, is_on);
            }
        });
        true
    }

    fn turn(self, go: Go, by: i64) -> bool {
        let view = self.view.get_untracked();
        let last = self.pages.get_untracked().unwrap_or(1).max(1);
        let page = i64::from(view.params.page) + by;
        match u32::try_from(page) {
            Ok(page) if page >= 1 && page <= last => {
                go.push(&view.at_page(page).href());
                true
            }
            _ => false,
        }
    }
}

/// The rows in the page.
fn rows() -> Vec<Element> {
    let found = document().query_selector_all(ROWS).ok();
    let found = found.iter().flat_map(|list| {
        (0..list.length()).filter_map(|index| list.item(index)?.dyn_into::<Element>().ok())
    });
    found.collect()
}

/// Where the row with the focus is among them.
fn focused_row() -> Option<usize> {
    let row = document().active_element()?.closest(ROWS).ok()??;
    rows().iter().position(|other| *other == row)
}

/// Gives the focus to the title of the next or the previous row that has one; of the first one where no
/// row has it yet.
fn step(by: isize) -> bool {
    let rows = rows();
    let mut at = match focused_row() {
        Some(at) => at.checked_add_signed(by),
        None => Some(0),
    };
    while let Some(row) = at.and_then(|index| rows.get(index)) {
        let link = row.query_selector("th a").ok().flatten();
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            // Fails only for an element that is not in the page.
            let _ = link.focus();
            return true;
        }
        at = at.and_then(|index| index.checked_add_signed(by));
    }
    false
}
