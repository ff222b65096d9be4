//! Keys as they are shown.

use leptos::prelude::*;

use super::Shortcut;

/// The keys of a shortcut, each as a `<kbd>`; of several ways, all or the first.
#[component]
pub fn ShortcutKeys(
    /// Which one.
    shortcut: Shortcut,
    /// Whether only the first way is shown, where there is little room.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    let count = if is_short { 1 } else { usize::MAX };
    let mut all = Vec::new();
    for chord in shortcut.chords().iter().take(count) {
        let mut keys = Vec::new();
        for name in chord.names() {
            keys.push(view! { <kbd>{name}</kbd> }.into_any());
        }
        all.push(view! { <span class="keys">{keys}</span> }.into_any());
    }
    all
}
