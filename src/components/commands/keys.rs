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
    let chords = shortcut.chords().iter().take(count).map(|chord| {
        let keys = chord
            .names()
            .into_iter()
            .map(|name| view! { <kbd>{name}</kbd> });
        view! { <span class="keys">{keys.collect_view()}</span> }
    });
    chords.collect_view()
}
