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
    let shown_by_app = move || {
        let path = location.pathname.try_get_untracked()?;
        let query = location.search.try_get_untracked()?;
        Some(address(&path, &query))
    };
    Effect::new(move |_| {
        let wanted = address(&location.pathname.get(), &location.search.get());
        // The router sets the address after the view is made, at the latest by the next frame.
        request_animation_frame(move || {
            request_animation_frame(move || {
                // Somebody who goes back twice within these frames is further by now.
                let is_still_shown = shown_by_app().as_deref() == Some(&wanted);
                if is_still_shown && shown_by_browser().as_deref() != Some(&wanted) {
                    push(&wanted);
                }
            });
        });
    });
}

fn address(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
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
