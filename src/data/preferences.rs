//! What a person prefers on this device.

use leptos::prelude::*;

use crate::{messages::Language, model::UserId, storage::Place};

/// Where this device keeps the acting user.
const ACTING_USER: &str = "callboard.acting-user";

/// Where this device keeps the language; `loader.js` reads it before the program runs.
const LANGUAGE: &str = "callboard.language";

/// Preferences; they live above the routes.
#[derive(Clone, Copy)]
pub struct Preferences {
    acting_user: RwSignal<Option<UserId>>,
}

impl Preferences {
    /// What this device has kept.
    pub fn of_device() -> Self {
        let user = Place::Device
            .read(ACTING_USER)
            .filter(|id| !id.is_empty())
            .map(UserId::from);
        Self {
            acting_user: RwSignal::new(user),
        }
    }

    /// The preferences of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Who is named as the one who acts, where the API takes that (tracked).
    pub fn acting_user(self) -> Option<UserId> {
        self.acting_user.get()
    }

    /// The same, without following it.
    pub fn acting_user_untracked(self) -> Option<UserId> {
        self.acting_user.try_get_untracked().flatten()
    }

    /// Names somebody, or nobody in particular. `false` when the browser refused to keep it.
    pub fn set_acting_user(self, user: Option<UserId>) -> bool {
        let is_kept = match &user {
            Some(user) => Place::Device.write(ACTING_USER, user.as_str()),
            None => {
                Place::Device.remove(ACTING_USER);
                true
            }
        };
        self.acting_user.set(user);
        is_kept
    }

    /// The language that was chosen here; `None` leaves it to the browser.
    pub fn language(self) -> Option<Language> {
        Language::of_code(&Place::Device.read(LANGUAGE)?)
    }

    /// Chooses a language for the next load of the page. `false` when the browser refused to keep it.
    pub fn set_language(self, language: Option<Language>) -> bool {
        match language {
            Some(language) => Place::Device.write(LANGUAGE, language.code()),
            None => {
                Place::Device.remove(LANGUAGE);
                true
            }
        }
    }
}
