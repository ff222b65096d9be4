//! The texts of the interface as files of the app, one a language; `loader.js` fetches the one that is read.

use std::path::Path;

use callboard_messages::{Catalogue, LANGUAGES};

use super::files::Dist;
use crate::failure::{Failure, Outcome};

/// Adds the tables of the messages below `root`.
pub(super) fn add(root: &Path, dist: &mut Dist) -> Outcome {
    let catalogue =
        Catalogue::read(&root.join("messages")).map_err(|error| Failure::new(error.to_string()))?;
    for (position, language) in LANGUAGES.iter().enumerate() {
        dist.add(&name(language), catalogue.table(position).as_bytes())?;
    }
    Ok(())
}

/// What the page calls the table of a language.
fn name(language: &str) -> String {
    format!("messages-{language}.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_page_names_the_words_in_every_language() {
        let page = include_str!("../../../index.html");
        for language in LANGUAGES {
            let id = format!("id=\"messages-{language}\"");
            let href = format!("href=\"{}\"", name(language));
            let is_named = page
                .lines()
                .any(|line| line.contains(&id) && line.contains(&href));
            assert!(is_named, "{language}");
        }
    }
}
