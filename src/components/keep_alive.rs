//! A page that may wait, as it stands, while what was opened from it is looked at.

use leptos::prelude::*;

/// Whether the page around may wait to be come back to instead of being drawn anew.
#[derive(Clone, Copy, Default)]
pub struct KeepAlive(StoredValue<Option<Signal<bool>>>);

impl KeepAlive {
    /// The one of the page around, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// It may, as long as this holds. Of a page that says nothing nothing is kept.
    pub fn allow(self, while_holds: Signal<bool>) {
        self.0.set_value(Some(while_holds));
    }

    /// Whether it may now.
    pub fn is_allowed(self) -> bool {
        self.0
            .get_value()
            .is_some_and(|while_holds| while_holds.get_untracked())
    }
}
