//! What style sheets are told on the page's root: how the device prefers it, and what stands on it just now.
//!
//! `:root:has(.quick-look)` would need no telling, but then the browser asks every rule of the whole page again
//! whenever something comes or goes: opening an interview cost three times as much style.

use leptos::prelude::*;

/// Gives the root of the page this attribute, or takes it away.
pub fn mark_page(name: &str, value: Option<&str>) {
    let Some(page) = document().document_element() else {
        return;
    };
    // Both fail only for a name that is none.
    let _ = match value {
        Some(value) => page.set_attribute(name, value),
        None => page.remove_attribute(name),
    };
}

/// Says on the root of the page that this stands on it, for as long as the present owner lives. The attribute
/// counts: what comes may be there before what goes has gone.
pub fn mark_page_meanwhile(name: &'static str) {
    count(name, 1);
    on_cleanup(move || count(name, -1));
}

fn count(name: &str, by: i32) {
    let page = document().document_element();
    let before = page.and_then(|page| page.get_attribute(name)?.parse().ok());
    let now = before.unwrap_or(0) + by;
    mark_page(name, (now > 0).then(|| now.to_string()).as_deref());
}
