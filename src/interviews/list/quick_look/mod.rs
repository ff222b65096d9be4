//! Quick look: the interview of the present row beside the list, without leaving it.
//!
//! The address says what is looked at. The panel follows the focus through the rows: what the list knows is
//! there at once, while address and API wait for a pause, so that a key which is held down asks once. The
//! panel itself is a part that is loaded when it is opened; here is what the list needs for that.

mod commands;
mod follow;
mod order;
mod panel;

use std::time::Duration;

use leptos::prelude::*;

use super::{ListQuery, present_row, view_model::Row};
use crate::{
    components::{LazyDialog, lazy_part},
    model::{Interview, InterviewId},
    routes::{self, Go, ListView},
    ui::Debounce,
};

lazy_part! {
    /// The panel.
    const PANEL = detail::quick_look, || view! { <panel::QuickLookPanel /> };
}

/// The panel in the page.
const INSIDE: &str = ".quick-look";

/// How long the movement through the rows must pause before the address follows and the API is asked.
const PAUSE: Duration = Duration::from_millis(150);

/// What is looked at, for as long as the list is on the screen.
#[derive(Clone, Copy)]
pub(super) struct QuickLook {
    view: Memo<ListView>,
    rows: Signal<Vec<Row>>,
    query: ListQuery,
    /// What the address says.
    asked: Memo<Option<InterviewId>>,
    /// What was moved to and is not in the address yet.
    ahead: RwSignal<Option<InterviewId>>,
    settle: Debounce,
    /// Whether it was opened here, so that its entry of the history is ours to go back from.
    is_own_entry: StoredValue<bool>,
    /// Whether the panel is to take the focus as it comes.
    wants_focus: RwSignal<bool>,
    /// What is said of it to those who cannot see it.
    announced: RwSignal<String>,
    go: Go,
}

impl QuickLook {
    /// A quick look at these rows, for what is inside the present owner.
    pub(super) fn provide(view: Memo<ListView>, rows: Signal<Vec<Row>>, query: ListQuery) -> Self {
        let asked = routes::use_look();
        let ahead = RwSignal::new(None::<InterviewId>);
        let go = routes::use_go();
        let settled = Callback::new(move |()| {
            let wanted = ahead.get_untracked();
            if let (Some(wanted), true) = (wanted, asked.with_untracked(Option::is_some)) {
                let list = view.with_untracked(ListView::href);
                go.replace(&routes::with_look(&list, &wanted));
            }
        });
        let look = Self {
            view,
            rows,
            query,
            asked,
            ahead,
            settle: Debounce::new(PAUSE, settled),
            is_own_entry: StoredValue::new(false),
            wants_focus: RwSignal::new(false),
            announced: RwSignal::new(String::new()),
            go,
        };
        provide_context(look);
        look
    }

    /// The one of the list around.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// What the address asks for (tracked).
    fn asked(self) -> Option<InterviewId> {
        self.asked.get()
    }

    /// What is shown (tracked).
    fn shown(self) -> Option<InterviewId> {
        self.asked().map(|asked| self.ahead.get().unwrap_or(asked))
    }

    /// Whether something is looked at (tracked).
    pub(super) fn is_open(self) -> bool {
        self.asked.with(Option::is_some)
    }

    fn is_open_untracked(self) -> bool {
        self.asked.with_untracked(Option::is_some)
    }

    /// What the list knows of it (tracked).
    fn known(self, id: &InterviewId) -> Option<Interview> {
        self.query.with(|state| {
            let rows = &state.snapshot()?.value.rows;
            let mut interviews = rows.iter().filter_map(|row| row.interview());
            interviews.find(|one| one.id == *id).cloned()
        })
    }

    /// Shows an interview.
    pub(super) fn open(self, id: &InterviewId) {
        let address = routes::with_look(&self.view.with_untracked(ListView::href), id);
        self.forget_ahead();
        if self.is_open_untracked() {
            self.go.replace(&address);
        } else {
            self.is_own_entry.set_value(true);
            self.go.push_over(&address);
        }
        // The row must not lie below the panel of a narrow screen.
        if let Some(at) = self.rows.with_untracked(|rows| order::position(rows, id)) {
            request_animation_frame(move || present_row::reveal_at(at));
        }
    }

    /// Shows an interview and goes there: a menu is no place to move through rows from.
    pub(super) fn open_and_enter(self, id: &InterviewId) {
        self.open(id);
        self.wants_focus.set(true);
    }

    /// Closes it; a focus inside it goes to the row that it showed.
    pub(super) fn close(self) {
        if let Some(at) = self.row_of_focus() {
            present_row::focus_at(at);
        }
        self.forget_ahead();
        if self.is_own_entry.get_value() {
            self.is_own_entry.set_value(false);
            self.go.back();
        } else {
            self.go.replace(&self.view.with_untracked(ListView::href));
        }
    }

    /// Shows it, or closes what shows it already.
    fn toggle(self, id: &InterviewId) {
        if untrack(|| self.shown()).as_ref() == Some(id) {
            self.close();
        } else {
            self.open(id);
        }
    }

    /// Moves to another one: at once for the eye, after a pause for the rest.
    fn move_to(self, id: InterviewId) {
        if untrack(|| self.shown()).as_ref() != Some(&id) {
            self.ahead.set(Some(id));
            self.settle.restart();
        }
    }

    /// The one after what is shown, or before it (tracked).
    fn neighbour(self, by: isize) -> Option<InterviewId> {
        let shown = self.shown()?;
        self.rows
            .with(|rows| order::neighbour(rows, &shown, by).cloned())
    }

    /// The row that is shown where the focus is in the panel: there it is the present one.
    pub(super) fn row_of_focus(self) -> Option<usize> {
        let focused = document().active_element()?;
        focused.closest(INSIDE).ok().flatten()?;
        let shown = untrack(|| self.shown())?;
        self.rows
            .with_untracked(|rows| order::position(rows, &shown))
    }

    /// The address of the list as it is, with what is looked at.
    pub(super) fn list_href(self) -> String {
        let list = self.view.with_untracked(ListView::href);
        match untrack(|| self.shown()) {
            Some(id) => routes::with_look(&list, &id),
            None => list,
        }
    }

    fn forget_ahead(self) {
        self.settle.stop();
        self.ahead.set(None);
    }
}

/// The panel once it is opened, and what is said of it. Stands after the rows, which it is beside of.
#[component]
pub(super) fn QuickLookPlace(
    /// Which.
    look: QuickLook,
) -> impl IntoView {
    follow::address(look);
    follow::focus(look);
    follow::escape(look);
    follow::mark(look);
    view! {
        <LazyDialog
            part=PANEL
            is_wanted=Signal::derive(move || look.is_open())
            on_failed=move |()| look.close()
        />
        <p role="status" class="visually-hidden">{look.announced}</p>
    }
}
