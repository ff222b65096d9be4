//! Compiles the messages of the interface at build time: the Fluent files of each language become one Rust
//! function a message (`messages::list::search_label()`) and one table of texts a language, which the page
//! loads for the language it shows. The syntax is Fluent's, without what needs an interpreter of its size in
//! the browser: plain texts, `{ $name }`, `{ NUMBER($name) }` and one level of selection.
//!
//! What the languages say is checked here, so that a missing message, a placeholder that only one language
//! knows or a typing error ends the build, and never a person's day.

mod catalogue;
mod code;
mod error;
mod pattern;
mod read;

pub use self::{
    catalogue::{Catalogue, Message},
    code::identifier,
    error::Error,
    pattern::{Argument, Kind},
};

/// The languages, as their folders and the page's `lang` are called. The first is the one that the others
/// are translated from: its messages are the ones there must be.
pub const LANGUAGES: [&str; 2] = ["en", "de"];

/// The files whose messages the list and the frame around it show. They are a table of their own, for which everybody
/// waits; all others come with the first part of the app. The build looks whether this is true.
pub const FIRST: [&str; 7] = [
    "columns",
    "common",
    "components",
    "favourites",
    "list",
    "shell",
    "ui",
];

/// The two tables that a language has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The messages of the files [`FIRST`].
    First,
    /// All others.
    Later,
}

impl Half {
    /// Both, in the order in which the app counts the messages.
    pub const BOTH: [Self; 2] = [Self::First, Self::Later];

    /// What the table of a language is called as a file.
    #[must_use]
    pub fn file_name(self, language: &str) -> String {
        match self {
            Self::First => format!("messages-{language}.txt"),
            Self::Later => format!("messages-{language}-later.txt"),
        }
    }
}
