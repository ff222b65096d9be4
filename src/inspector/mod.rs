//! What the page asks the API and what it answers, for those who integrate with it: a panel beside the page.
//!
//! [`crate::data::Calls`] keeps the calls whether the panel is open or not, so that what led to a failure
//! can be looked at afterwards; nothing is drawn, parsed or laid out before somebody opens it.

mod button;
mod curl;
mod detail;
mod filter;
mod filter_bar;
mod form_request;
mod in_words;
mod limits;
mod list;
mod panel;
mod pretty;

use leptos::prelude::*;

pub use self::{button::InspectorButton, panel::InspectorPanel};
use crate::ui::focus_id;

/// The id of the button that opens the panel.
const BUTTON: &str = "inspector-button";
/// The id of the panel.
const PANEL: &str = "inspector";
/// The id of its heading.
const TITLE: &str = "inspector-title";

/// Whether the panel is open; lives above the routes, so that it stays while pages come and go.
#[derive(Clone, Copy, Default)]
pub struct Inspector {
    is_open: RwSignal<bool>,
}

impl Inspector {
    /// The inspector of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether it is open (tracked).
    pub fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Opens it; the panel takes the focus when it comes, which may be later: it is a part of its own.
    pub fn open(self) {
        self.is_open.set(true);
    }

    /// Closes it and goes back to its button.
    pub fn close(self) {
        self.is_open.set(false);
        focus_id(BUTTON);
    }

    /// Opens it where it is closed, and closes it where it is open.
    pub fn toggle(self) {
        if self.is_open.get_untracked() {
            self.close();
        } else {
            self.open();
        }
    }
}
