//! Every word that a person reads, in the language of the page.
//!
//! The texts lie in `messages/{en,de}/*.ftl`; `build.rs` makes a function of each (`messages::list::…`) and a
//! two tables a language: what the list shows, for which everybody waits, and what comes with the first part of the
//! app. The loader fetches those of one language and hands them over; a development build has the English ones inside,
//! so that tests need no file. The lowest room but for the browser's
//! own `Intl`: it knows no other, and any may use it.

mod fill;
pub mod intl;
mod language;

use std::cell::Cell;

use fill::Argument;
pub use language::Language;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// Separates the messages of a table, see `messages/src/catalogue.rs`.
const SEPARATOR: char = '\u{1e}';

thread_local! {
    static TABLE: Cell<Option<&'static [&'static str]>> = const { Cell::new(None) };
}

/// Takes the first table of a language as the page loaded it. Called once, before anything is shown.
///
/// # Errors
/// The table is not the one of this program: a text could stand in the place of another.
pub fn install(language: Language, table: String) -> Result<(), TableMismatch> {
    TABLE.set(Some(texts_of(table.leak(), FIRST)?.leak()));
    language::set(language);
    Ok(())
}

/// Takes the later table of the same language, before any part of the app is shown.
///
/// # Errors
/// The table is not the one of this program.
pub fn install_later(table: String) -> Result<(), TableMismatch> {
    let later = texts_of(table.leak(), LATER)?;
    let first = TABLE.get().unwrap_or_default();
    let first = first.get(..FIRST).ok_or(TableMismatch)?;
    TABLE.set(Some([first, &later].concat().leak()));
    Ok(())
}

/// Shown until the page is left, which is as long as the program runs.
fn texts_of(table: &'static str, count: usize) -> Result<Vec<&'static str>, TableMismatch> {
    let texts: Vec<_> = table.split(SEPARATOR).collect();
    if texts.len() == count {
        Ok(texts)
    } else {
        Err(TableMismatch)
    }
}

/// The table and the program are of different versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableMismatch;

fn text(index: usize) -> &'static str {
    let table = TABLE.get().or_else(|| {
        let table = built_in();
        TABLE.set(table);
        table
    });
    table
        .and_then(|table| table.get(index).copied())
        .unwrap_or_default()
}

/// The English table, where it is inside the program.
fn built_in() -> Option<&'static [&'static str]> {
    #[cfg(debug_assertions)]
    {
        let first = include_str!(concat!(env!("OUT_DIR"), "/messages-en.txt"));
        let later = include_str!(concat!(env!("OUT_DIR"), "/messages-en-later.txt"));
        let texts: Vec<&'static str> = [first, later]
            .into_iter()
            .flat_map(|table| table.split(SEPARATOR))
            .collect();
        Some(texts.leak())
    }
    #[cfg(not(debug_assertions))]
    None
}

fn fill(index: usize, arguments: &[Argument]) -> String {
    fill::fill(text(index), arguments)
}

/// Stands in a sentence for a part that is an element of the page, such as a link: give it for the
/// placeholder, and [`around`] takes the sentence apart there.
pub const SLOT: &str = "\u{fffc}";

/// What stands before and after the [`SLOT`] of a sentence.
pub fn around(sentence: &str) -> (String, String) {
    let (before, after) = sentence.split_once(SLOT).unwrap_or((sentence, ""));
    (before.to_owned(), after.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_the_text_of_its_file() {
        assert_eq!(preferences::title(), "Preferences");
        assert_eq!(
            preferences::acting_user_not_in_list("u-1"),
            "u-1 (not in the list)"
        );
    }

    #[test]
    fn a_table_of_another_version_is_refused() {
        for install in [|table| install(Language::English, table), install_later] {
            assert_eq!(install("one\u{1e}two".to_owned()), Err(TableMismatch));
        }
        assert_eq!(preferences::title(), "Preferences");
    }

    #[test]
    fn a_german_table_changes_every_text() {
        let first = include_str!(concat!(env!("OUT_DIR"), "/messages-de.txt"));
        let later = include_str!(concat!(env!("OUT_DIR"), "/messages-de-later.txt"));
        assert_eq!(install(Language::German, first.to_owned()), Ok(()));
        assert_eq!(shell::preferences(), "Einstellungen");
        assert_eq!(install_later(later.to_owned()), Ok(()));
        assert_eq!(preferences::title(), "Einstellungen");
        assert_eq!(Language::current(), Language::German);
    }

    #[test]
    fn a_sentence_is_taken_apart_at_its_slot() {
        let sentence = preferences::acting_user_not_in_list(SLOT);
        assert_eq!(
            around(&sentence),
            (String::new(), " (not in the list)".to_owned())
        );
        assert_eq!(around("no slot"), ("no slot".to_owned(), String::new()));
    }
}
