//! Every word that a person reads, in the language of the page.
//!
//! The texts lie in `messages/{en,de}/*.ftl`; `build.rs` makes a function of each (`messages::list::…`) and a
//! table a language. The loader fetches the table of one language beside the program and hands it over; a
//! development build has the English one inside, so that tests need no file. The lowest room but for the browser's
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

/// Takes the table of a language as the page loaded it. Called once, before anything is shown.
///
/// # Errors
/// The table is not the one of this program: a text could stand in the place of another.
pub fn install(language: Language, table: String) -> Result<(), TableMismatch> {
    // Shown until the page is left, which is as long as the program runs.
    let texts: Vec<&'static str> = table.leak().split(SEPARATOR).collect();
    if texts.len() != COUNT {
        return Err(TableMismatch);
    }
    TABLE.set(Some(texts.leak()));
    language::set(language);
    Ok(())
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
        let table = include_str!(concat!(env!("OUT_DIR"), "/messages-en.txt"));
        let texts: Vec<&'static str> = table.split(SEPARATOR).collect();
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
        assert_eq!(
            install(Language::English, "one\u{1e}two".to_owned()),
            Err(TableMismatch)
        );
        assert_eq!(preferences::title(), "Preferences");
    }

    #[test]
    fn a_german_table_changes_every_text() {
        let german = include_str!(concat!(env!("OUT_DIR"), "/messages-de.txt"));
        assert_eq!(install(Language::German, german.to_owned()), Ok(()));
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
