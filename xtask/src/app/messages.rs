//! The texts of the interface as files of the app, one a language; `loader.js` fetches the one that is read.

use std::{collections::BTreeSet, path::Path};

use callboard_messages::{Catalogue, Half, LANGUAGES, identifier};

use super::{files::Dist, weight};
use crate::failure::{Failure, Outcome};

/// Adds the tables of the messages below `root`.
pub(super) fn add(root: &Path, dist: &mut Dist) -> Outcome {
    let catalogue =
        Catalogue::read(&root.join("messages")).map_err(|error| Failure::new(error.to_string()))?;
    for (position, language) in LANGUAGES.iter().enumerate() {
        for half in Half::BOTH {
            let table = catalogue.table(position, half);
            dist.add(&half.file_name(language), table.as_bytes())?;
        }
    }
    Ok(())
}

/// The program that is loaded first must do with the first words: the others come with its parts.
///
/// # Errors
/// It uses others.
pub(super) fn check_first(root: &Path, program: &[u8]) -> Outcome {
    let catalogue =
        Catalogue::read(&root.join("messages")).map_err(|error| Failure::new(error.to_string()))?;
    let later = catalogue
        .messages()
        .iter()
        .filter(|message| message.half() == Half::Later);
    let modules: BTreeSet<String> = later.map(|message| identifier(&message.file)).collect();
    let functions = weight::functions(program)?;
    let early: BTreeSet<&str> = functions
        .iter()
        .filter_map(|(name, _)| message_of(name))
        .filter(|message| {
            message
                .split_once("::")
                .is_some_and(|(module, _)| modules.contains(module))
        })
        .collect();
    if early.is_empty() {
        return Ok(());
    }
    let early: Vec<_> = early.into_iter().collect();
    Err(Failure::new(format!(
        "the first program uses words that come later (messages/src/lib.rs, FIRST): {}",
        early.join(", ")
    )))
}

/// `list::title` of the function of that message.
fn message_of(function: &str) -> Option<&str> {
    let (owner, message) = function.split_once("::messages::")?;
    owner.starts_with("callboard").then_some(message)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_known_by_the_name_of_its_function() {
        for (function, message) in [
            (
                "callboard[86ab]::messages::drafts::about",
                Some("drafts::about"),
            ),
            ("callboard[86ab]::data::batch::begin", None),
            ("other::messages::drafts::about", None),
        ] {
            assert_eq!(message_of(function), message);
        }
    }

    #[test]
    fn our_page_names_the_words_in_every_language() {
        let page = include_str!("../../../index.html");
        for (language, half) in LANGUAGES
            .iter()
            .flat_map(|language| Half::BOTH.map(|half| (language, half)))
        {
            let file = half.file_name(language);
            let id = format!("id=\"{}\"", file.trim_end_matches(".txt"));
            let href = format!("href=\"{file}\"");
            let is_named = page
                .lines()
                .any(|line| line.contains(&id) && line.contains(&href));
            assert!(is_named, "{file}");
        }
    }
}
