//! All messages of all languages, checked against each other.

use std::path::Path;

use crate::{
    Argument, Error, FIRST, Half, LANGUAGES, code, pattern,
    read::{self, Source},
};

/// Separates the messages of a table.
const SEPARATOR: &str = "\u{1e}";

/// A message in every language.
#[derive(Debug)]
pub struct Message {
    /// Its file without `.ftl`, which is the name of its module.
    pub file: String,
    /// Its key in that file.
    pub key: String,
    /// What it needs to be given.
    pub arguments: Vec<Argument>,
    /// Its text in each of [`LANGUAGES`], as it stands in the table.
    pub texts: [String; LANGUAGES.len()],
}

impl Message {
    /// The table that it is in.
    #[must_use]
    pub fn half(&self) -> Half {
        if FIRST.contains(&self.file.as_str()) {
            Half::First
        } else {
            Half::Later
        }
    }
}

/// All messages, in the order of the tables.
#[derive(Debug)]
pub struct Catalogue {
    messages: Vec<Message>,
}

impl Catalogue {
    /// Reads `folder`, which has a folder for each language.
    ///
    /// # Errors
    /// A file that cannot be read or is not Fluent, a message or placeholder that only one language has.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let [first, others @ ..] = LANGUAGES.map(|language| folder.join(language));
        let mut messages = Vec::new();
        for source in read::folder(&first)? {
            for (key, parsed) in read::messages(&source)? {
                let place = || format!("{} {key}", source.place);
                let arguments =
                    pattern::arguments(&parsed).map_err(|what| Error::new(place(), what))?;
                let text = pattern::encode(&parsed, &arguments)
                    .map_err(|what| Error::new(place(), what))?;
                let mut texts = [const { String::new() }; LANGUAGES.len()];
                texts[0] = text;
                messages.push(Message {
                    file: source.name.clone(),
                    key: key.to_owned(),
                    arguments,
                    texts,
                });
            }
        }
        for (position, folder) in others.iter().enumerate() {
            for source in read::folder(folder)? {
                translate(&mut messages, &source, position + 1)?;
            }
        }
        let missing: Vec<_> = messages
            .iter()
            .flat_map(|message| {
                let untold = message.texts.iter().position(String::is_empty);
                untold.map(|language| {
                    format!(
                        "{}/{}.ftl {}",
                        LANGUAGES[language], message.file, message.key
                    )
                })
            })
            .collect();
        if missing.is_empty() {
            // The order within a half stays.
            messages.sort_by_key(|message| message.half() == Half::Later);
            Ok(Self { messages })
        } else {
            Err(Error::new("messages without a text", missing.join(", ")))
        }
    }

    /// The messages, in the order of the tables.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// Half of the table of a language of [`LANGUAGES`], by its position there.
    #[must_use]
    pub fn table(&self, language: usize, half: Half) -> String {
        let of_half = self
            .messages
            .iter()
            .filter(|message| message.half() == half);
        let texts: Vec<_> = of_half
            .map(|message| message.texts[language].as_str())
            .collect();
        texts.join(SEPARATOR)
    }

    /// The functions of the messages, as Rust code for the app's room `messages`.
    #[must_use]
    pub fn code(&self) -> String {
        code::write(&self.messages)
    }
}

fn translate(messages: &mut [Message], source: &Source, language: usize) -> Result<(), Error> {
    for (key, parsed) in read::messages(source)? {
        let place = || format!("{} {key}", source.place);
        let message = messages
            .iter_mut()
            .find(|message| message.file == source.name && message.key == key)
            .ok_or_else(|| Error::new(place(), format!("is not in {}", LANGUAGES[0])))?;
        message.texts[language] = pattern::encode(&parsed, &message.arguments)
            .map_err(|what| Error::new(place(), what))?;
    }
    Ok(())
}
