//! What saving the form of the present page would send, for those who look at requests.

use leptos::prelude::*;

use super::{WriteRequest, app_wide};

/// What a form would send now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedWrite {
    /// Nothing: nothing was changed.
    Nothing,
    /// Nothing yet: this is wrong or missing, field by field.
    Incomplete(Vec<String>),
    /// This.
    Ready(WriteRequest),
}

/// The place where the form of a page says it. It is worked out only while somebody reads it.
#[derive(Clone, Copy, Default)]
pub struct PlannedWrites(RwSignal<Option<Signal<PlannedWrite>>>);

impl PlannedWrites {
    /// The place of this app.
    pub fn expect() -> Self {
        app_wide(Self::default)
    }

    /// Says it for as long as the present owner lives.
    pub fn publish(planned: Signal<PlannedWrite>) {
        let Self(place) = Self::expect();
        place.set(Some(planned));
        on_cleanup(move || {
            // The next form may have come before this one went.
            place.try_update(|present| {
                if *present == Some(planned) {
                    *present = None;
                }
            });
        });
    }

    /// Whether there is a form (tracked).
    pub fn is_there(self) -> bool {
        self.0.with(Option::is_some)
    }

    /// What it would send (tracked); `None` where there is no form.
    pub fn now(self) -> Option<PlannedWrite> {
        self.0.get()?.try_get()
    }
}
