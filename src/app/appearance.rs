//! Light or dark, and how close things stand: two attributes of the page, which `style/tokens.css` reads.

use leptos::{ev, prelude::*};

use crate::data::{Density, Preferences, Theme};

/// Keeps the page as this device prefers it, also when another tab changes that.
pub(super) fn follow(preferences: Preferences) {
    Effect::new(move |_| {
        let theme = preferences.theme();
        say(
            "data-theme",
            (theme != Theme::System).then(|| theme.as_str()),
        );
    });
    Effect::new(move |_| {
        let density = preferences.density();
        say(
            "data-density",
            (density != Density::Comfortable).then(|| density.as_str()),
        );
    });
    let elsewhere = window_event_listener(ev::storage, move |_| preferences.read_again());
    on_cleanup(move || elsewhere.remove());
}

fn say(name: &str, value: Option<&str>) {
    let Some(page) = document().document_element() else {
        return;
    };
    // Both fail only for a name that is none.
    let _ = match value {
        Some(value) => page.set_attribute(name, value),
        None => page.remove_attribute(name),
    };
}
