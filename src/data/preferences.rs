//! What a person prefers on this device.

use leptos::prelude::*;

use super::{Density, Theme};
use crate::{
    messages::Language,
    model::{ListColumns, UserId},
    storage::Place,
};

/// Where this device keeps the acting user.
const ACTING_USER: &str = "callboard.acting-user";
/// Where it keeps that single letters are no shortcuts.
const NO_SHORTCUTS: &str = "callboard.no-shortcuts";
/// Where it keeps the theme; `loader.js` reads it before the first paint.
const THEME: &str = "callboard.theme";
/// Where it keeps the density; so does `loader.js`.
const DENSITY: &str = "callboard.density";
/// Where it keeps the language; `loader.js` reads it before the program runs.
const LANGUAGE: &str = "callboard.language";
/// Where it keeps the columns of the list.
const COLUMNS: &str = "callboard.columns";

/// Preferences; they live above the routes.
#[derive(Clone, Copy)]
pub struct Preferences {
    acting_user: RwSignal<Option<UserId>>,
    has_shortcuts: RwSignal<bool>,
    theme: RwSignal<Theme>,
    density: RwSignal<Density>,
    columns: RwSignal<ListColumns>,
}

impl Preferences {
    /// What this device has kept.
    pub fn of_device() -> Self {
        Self {
            acting_user: RwSignal::new(kept_user()),
            has_shortcuts: RwSignal::new(Place::Device.read(NO_SHORTCUTS).is_none()),
            theme: RwSignal::new(kept_theme()),
            density: RwSignal::new(kept_density()),
            columns: RwSignal::new(kept_columns()),
        }
    }

    /// The preferences of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Takes over what another tab has changed.
    pub fn read_again(self) {
        put(self.acting_user, kept_user());
        put(self.theme, kept_theme());
        put(self.density, kept_density());
        put(self.columns, kept_columns());
    }

    /// Who is named as the one who acts, where the API takes that (tracked).
    pub fn acting_user(self) -> Option<UserId> {
        self.acting_user.get()
    }

    /// The same, without following it.
    pub fn acting_user_untracked(self) -> Option<UserId> {
        self.acting_user.try_get_untracked().flatten()
    }

    /// Whether single letters are shortcuts (tracked).
    pub fn has_shortcuts(self) -> bool {
        self.has_shortcuts.get()
    }

    /// The same, without following it.
    pub fn has_shortcuts_untracked(self) -> bool {
        self.has_shortcuts.try_get_untracked().unwrap_or_default()
    }

    /// Switches the shortcuts on or off. `false` when the browser refused to keep it.
    pub fn set_shortcuts(self, is_on: bool) -> bool {
        self.has_shortcuts.set(is_on);
        if is_on {
            Place::Device.remove(NO_SHORTCUTS);
            true
        } else {
            Place::Device.write(NO_SHORTCUTS, "1")
        }
    }

    /// Names somebody, or nobody in particular. `false` when the browser refused to keep it.
    pub fn set_acting_user(self, user: Option<UserId>) -> bool {
        let is_kept = keep(ACTING_USER, user.as_ref().map(UserId::as_str));
        self.acting_user.set(user);
        is_kept
    }

    /// Light or dark (tracked).
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Chooses light or dark. `false` when the browser refused to keep it.
    pub fn set_theme(self, theme: Theme) -> bool {
        self.theme.set(theme);
        keep(THEME, (theme != Theme::default()).then(|| theme.as_str()))
    }

    /// How close things stand (tracked).
    pub fn density(self) -> Density {
        self.density.get()
    }

    /// Chooses how close things stand. `false` when the browser refused to keep it.
    pub fn set_density(self, density: Density) -> bool {
        self.density.set(density);
        keep(
            DENSITY,
            (density != Density::default()).then(|| density.as_str()),
        )
    }

    /// The columns of the list, where its address names none (tracked).
    pub fn columns(self) -> ListColumns {
        self.columns.get()
    }

    /// Chooses the columns of the list. `false` when the browser refused to keep it.
    pub fn set_columns(self, columns: ListColumns) -> bool {
        let word = (columns != ListColumns::default()).then(|| columns.to_text());
        self.columns.set(columns);
        keep(COLUMNS, word.as_deref())
    }

    /// The language that was chosen here; `None` leaves it to the browser.
    pub fn language(self) -> Option<Language> {
        Language::of_code(&Place::Device.read(LANGUAGE)?)
    }

    /// Chooses a language for the next load of the page. `false` when the browser refused to keep it.
    pub fn set_language(self, language: Option<Language>) -> bool {
        keep(LANGUAGE, language.map(Language::code))
    }
}

fn kept_user() -> Option<UserId> {
    Place::Device
        .read(ACTING_USER)
        .filter(|id| !id.is_empty())
        .map(UserId::from)
}

fn kept_theme() -> Theme {
    Theme::from_text(&Place::Device.read(THEME).unwrap_or_default())
}

fn kept_density() -> Density {
    Density::from_text(&Place::Device.read(DENSITY).unwrap_or_default())
}

fn kept_columns() -> ListColumns {
    let text = Place::Device.read(COLUMNS);
    text.and_then(|text| ListColumns::from_text(&text))
        .unwrap_or_default()
}

/// Keeps a word, or nothing where it is the default; `false` when the browser refused.
fn keep(key: &str, word: Option<&str>) -> bool {
    match word {
        Some(word) => Place::Device.write(key, word),
        None => {
            Place::Device.remove(key);
            true
        }
    }
}

/// Only what has changed is told to those who follow it.
fn put<T: PartialEq + Clone + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.try_with_untracked(|now| *now != value) == Some(true) {
        signal.set(value);
    }
}
