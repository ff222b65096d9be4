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
    error::Error,
    pattern::{Argument, Kind},
};

/// The languages, as their folders and the page's `lang` are called. The first is the one that the others
/// are translated from: its messages are the ones there must be.
pub const LANGUAGES: [&str; 2] = ["en", "de"];
