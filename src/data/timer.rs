//! Waiting inside a task.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::{request_animation_frame, set_timeout};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser hear and paint before a long piece of work goes on.
pub async fn pause() {
    sleep(Duration::ZERO).await;
}

/// Ends when the browser has painted what stands there now, and what else was ready then has had its turn.
pub async fn painted() {
    let mut start = |resolve: Function, _: Function| {
        request_animation_frame(move || {
            let wake = move || {
                // Resolving a promise cannot fail.
                let _ = resolve.call0(&JsValue::UNDEFINED);
            };
            // Not at once: that would be in the order of asking.
            set_timeout(wake, Duration::from_millis(1));
        });
    };
    // Nothing rejects it.
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}

/// Ends after some time.
pub(super) async fn sleep(time: Duration) {
    let mut start = |resolve: Function, _: Function| {
        let wake = move || {
            // Resolving a promise cannot fail.
            let _ = resolve.call0(&JsValue::UNDEFINED);
        };
        set_timeout(wake, time);
    };
    // Nothing rejects it.
    let _ = JsFuture::from(Promise::new(&mut start)).await;
}
