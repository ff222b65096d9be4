//! What a person sees when the app cannot go on: a page that waits in index.html and that `loader.js` shows, since
//! nothing that may have failed is needed for it. The loader also hears of the end of the program, which is how a panic
//! ends.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

/// Makes a panic say in the console what it is about, where the program knows that: in development builds.
pub(super) fn explain() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from(info.to_string()));
    }));
}

/// Shows the crash page, and why in the console.
pub(super) fn stop(reason: &JsValue) {
    let stop = Reflect::get(&window(), &JsValue::from("callboard"))
        .and_then(|handed_over| Reflect::get(&handed_over, &JsValue::from("stop")))
        .and_then(JsCast::dyn_into::<Function>);
    if let Ok(stop) = stop {
        // What is left to do when even this fails?
        let _ = stop.call1(&JsValue::NULL, reason);
    }
}
