//! Keeps the browser's address true to what the router shows.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsValue;

/// leptos_router 0.8 keeps its own stack of addresses to tell back from forward, and forgets to grow it on
/// "forward". A link to the address on its top then shows the page without a new entry of the history:
/// pages 1, 2, 3, back, forward, and the link "2" leaves the address at 3. Where the two differ after a
/// navigation, the entry is made here.
pub(super) fn keep_true() {
    let location = use_location();
    Effect::new(move |_| {
        let path = location.pathname.get();
        let query = location.search.get();
        let wanted = if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        };
        // The router sets the address after the view is made, at the latest by the next frame.
        request_animation_frame(move || {
            request_animation_frame(move || {
                let is_still_shown = location
                    .pathname
                    .try_get_untracked()
                    .is_some_and(|path| wanted.split('?').next() == Some(path.as_str()));
                if is_still_shown && shown_by_browser().as_deref() != Some(&wanted) {
                    push(&wanted);
                }
            });
        });
    });
}

fn shown_by_browser() -> Option<String> {
    let location = window().location();
    Some(location.pathname().ok()? + &location.search().ok()?)
}

fn push(address: &str) {
    if let Ok(history) = window().history() {
        // A browser that refuses (too many entries at once) leaves the address as it was.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
