//! Waiting for a pause.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

/// Does something once nothing has happened for a while; forgotten with its owner.
#[derive(Clone, Copy)]
pub struct Debounce {
    pause: Duration,
    action: Callback<()>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Debounce {
    /// Something to do after a pause. Needs a reactive owner.
    pub fn new(pause: Duration, action: Callback<()>) -> Self {
        let debounce = Self {
            pause,
            action,
            timer: StoredValue::new(None),
        };
        on_cleanup(move || debounce.stop());
        debounce
    }

    /// Something has happened: the pause begins anew.
    pub fn restart(self) {
        self.stop();
        let fire = move || {
            self.timer.try_set_value(None);
            self.action.try_run(());
        };
        match set_timeout_with_handle(fire, self.pause) {
            Ok(handle) => {
                self.timer.try_set_value(Some(handle));
            }
            // Without a timer it is done at once.
            Err(_) => self.action.run(()),
        }
    }

    /// Nothing is to be done any more.
    pub fn stop(self) {
        if let Some(handle) = self.timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
}
