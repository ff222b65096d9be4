//! Light or dark, and how close things stand: two attributes of the page, which `style/tokens.css` reads.

use leptos::{ev, prelude::*};

use crate::{
    data::{Density, Preferences, Theme},
    ui::mark_page,
};

/// Keeps the page as this device prefers it, also when another tab changes that.
pub(super) fn follow(preferences: Preferences) {
    Effect::new(move |_| {
        let theme = preferences.theme();
        mark_page(
            "data-theme",
            (theme != Theme::System).then(|| theme.as_str()),
        );
    });
    Effect::new(move |_| {
        let density = preferences.density();
        mark_page(
            "data-density",
            (density != Density::Comfortable).then(|| density.as_str()),
        );
    });
    let elsewhere = window_event_listener(ev::storage, move |_| preferences.read_again());
    on_cleanup(move || elsewhere.remove());
}
