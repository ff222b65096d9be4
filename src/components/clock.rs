//! The present time, as far as "3 minutes ago" needs it.

use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;

use crate::following::until_gone;

/// How often relative times are made anew.
const TICK: Duration = Duration::from_secs(30);

/// The present time in steps of half a minute, so that relative times stay true while a page is open.
#[derive(Clone, Copy)]
pub struct Clock(ReadSignal<i64>);

impl Clock {
    /// Starts the clock; it stops with the present owner.
    pub fn start() -> Self {
        let (now, set_now) = signal(Date::now() as i64);
        // Without an interval the times merely stand still.
        if let Ok(interval) =
            set_interval_with_handle(move || set_now.set(Date::now() as i64), TICK)
        {
            on_cleanup(move || interval.clear());
        }
        Self(now)
    }

    /// The clock of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Unix milliseconds (tracked).
    pub fn now(self) -> i64 {
        until_gone();
        self.0.get()
    }
}
