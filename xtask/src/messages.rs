//! The texts of the interface as files of the app: one a language, named by its content, and told to the loader.

use std::{fs, path::Path};

use callboard_messages::{Catalogue, LANGUAGES};
use sha2::{Digest, Sha256};

use crate::failure::{Failure, Outcome};

/// Where index.html wants to know the files.
const PLACE: &str = "<!-- messages -->";

/// Writes the tables of the messages below `root` into `dist`, and their names into its page.
pub(crate) fn put(root: &Path, dist: &Path) -> Outcome {
    let catalogue =
        Catalogue::read(&root.join("messages")).map_err(|error| Failure::new(error.to_string()))?;
    let mut links = String::new();
    for (position, language) in LANGUAGES.iter().enumerate() {
        let table = catalogue.table(position);
        let name = format!("messages-{language}-{}.txt", short_hash(&table));
        let file = dist.join(&name);
        fs::write(&file, table).map_err(|error| Failure::io("write", &file, &error))?;
        links.push_str(&link(language, &name));
    }
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| Failure::io("read", &page, &error))?;
    if !html.contains(PLACE) {
        return Err(Failure::new(format!(
            "index.html has no place for the messages: {PLACE}"
        )));
    }
    fs::write(&page, html.replace(PLACE, &links))
        .map_err(|error| Failure::io("write", &page, &error))
}

/// No browser fetches a link of this kind by itself: `loader.js` takes the one it needs.
fn link(language: &str, name: &str) -> String {
    format!(
        "<link id=\"messages-{language}\" rel=\"messages\" hreflang=\"{language}\" href=\"/{name}\">"
    )
}

fn short_hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
