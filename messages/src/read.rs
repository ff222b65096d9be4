//! Reading the files of one language.

use std::{fs, path::Path};

use fluent_syntax::{ast, parser};

use crate::Error;

/// One file of messages: its name without `.ftl`, and its text.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) text: String,
}

/// The files of a folder in the order of their names.
pub(crate) fn folder(folder: &Path) -> Result<Vec<Source>, Error> {
    let place = folder.display().to_string();
    let entries = fs::read_dir(folder).map_err(|error| Error::new(&place, error.to_string()))?;
    let mut sources = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| Error::new(&place, error.to_string()))?
            .path();
        let place = path.display().to_string();
        let (Some(stem), Some("ftl")) = (
            path.file_stem().and_then(|stem| stem.to_str()),
            path.extension().and_then(|extension| extension.to_str()),
        ) else {
            continue;
        };
        sources.push(Source {
            name: stem.to_owned(),
            text: fs::read_to_string(&path)
                .map_err(|error| Error::new(&place, error.to_string()))?,
            place,
        });
    }
    sources.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(sources)
}

/// The messages of a file: key and pattern, in their order.
pub(crate) fn messages(source: &Source) -> Result<Vec<(&str, ast::Pattern<&str>)>, Error> {
    let resource = parser::parse(source.text.as_str()).map_err(|(_, errors)| {
        let what: Vec<_> = errors
            .iter()
            .map(|error| {
                let line = source.text[..error.pos.start].lines().count().max(1);
                format!("line {line}: {error}")
            })
            .collect();
        Error::new(&source.place, what.join("; "))
    })?;
    let mut messages: Vec<(&str, ast::Pattern<&str>)> = Vec::new();
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                let key = message.id.name;
                let place = format!("{} {key}", source.place);
                if !message.attributes.is_empty() {
                    return Err(Error::new(place, "attributes are not read"));
                }
                if messages.iter().any(|(known, _)| *known == key) {
                    return Err(Error::new(place, "stands twice"));
                }
                let pattern = message
                    .value
                    .ok_or_else(|| Error::new(place, "has no text"))?;
                messages.push((key, pattern));
            }
            ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
            ast::Entry::Term(term) => {
                let place = format!("{} -{}", source.place, term.id.name);
                return Err(Error::new(place, "terms are not read"));
            }
            ast::Entry::Junk { content } => {
                return Err(Error::new(
                    &source.place,
                    format!("not a message: {content}"),
                ));
            }
        }
    }
    Ok(messages)
}
