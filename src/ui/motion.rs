//! What goes shows that it goes (`style/ui/motion.css`).

use std::time::Duration;

use leptos::prelude::*;

use super::say;

/// As long as the style sheet's own; nobody waits for longer, whether or not anything moves.
const LEAVING: Duration = Duration::from_millis(120);

/// Lets what is around the focus and matches `selector` leave the screen, and then does it.
pub fn leave(selector: &str, then: impl FnOnce() + 'static) {
    let leaving = document()
        .active_element()
        .and_then(|focused| focused.closest(selector).ok().flatten());
    if let Some(element) = leaving {
        say(&element, "data-leaving", "");
    }
    set_timeout(then, LEAVING);
}
