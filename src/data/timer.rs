//! Waiting inside a task.

use std::time::Duration;

use js_sys::{Function, Promise};
use leptos::prelude::set_timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Lets the browser hear and paint before a long piece of work goes on.
pub async fn pause() {
    sleep(Duration::ZERO).await;
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
