//! What the page of preferences says.

use crate::data::{Density, Theme};

pub(super) const TITLE: &str = "Preferences";
pub(super) const KEPT: &str = "Kept on this device, for every tab.";
pub(super) const NOT_KEPT: &str =
    "The browser did not keep this. It holds until the page is reloaded.";

pub(super) const APPEARANCE: &str = "Appearance";
pub(super) const THEME: &str = "Theme";
pub(super) const DENSITY: &str = "Density";
pub(super) const MOTION: &str = "Motion follows the system: with reduced motion there, nothing moves here.";

pub(super) const WRITING: &str = "Writing to the API";
pub(super) const ACTING_USER: &str = "Acting user";
pub(super) const ACTING_USER_HINT: &str =
    "Named to the API as the one who archives an interview. A key does not say who is using it.";
pub(super) const LOADING_PEOPLE: &str = "Loading people…";
pub(super) const NO_PEOPLE: &str =
    "The list of people is not available. Paste a user’s id, or leave this empty.";
pub(super) const NOBODY: &str = "Nobody in particular";

pub(super) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "System",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
}

pub(super) fn density(density: Density) -> &'static str {
    match density {
        Density::Comfortable => "Comfortable",
        Density::Compact => "Compact",
    }
}

pub(super) fn not_in_the_list(id: &str) -> String {
    format!("{id} (not in the list)")
}
