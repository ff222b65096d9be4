//! The language of the page.

use std::cell::Cell;

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::English) };
}

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// German.
    German,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its code, as the page's `lang` and the folders of `messages/` call it.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Its name in itself: whoever cannot read the page must be able to find their own.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }

    /// The one with that code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The one that the page is shown in.
    pub fn current() -> Self {
        CURRENT.get()
    }
}

pub(super) fn set(language: Language) {
    CURRENT.set(language);
}

/// Whether a number takes the form of "one". English and German have two forms, and for counts the same rule
/// (CLDR: `one` is the integer 1); a test in the browser holds this against `Intl.PluralRules`.
pub(super) fn plural_form(number: usize) -> &'static str {
    if number == 1 { "one" } else { "other" }
}
