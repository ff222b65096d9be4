//! What the program is made of: its code by room of `src/` and by crate, told by the names of its functions.

use std::{collections::BTreeMap, fs, path::PathBuf};

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::{
    compress,
    failure::{Failure, Outcome},
    project::Project,
};

/// The app's own crate; its rooms are told apart.
const OURS: &str = "callboard";

/// Smaller ones are told together.
const SMALLEST: usize = 700;

/// Keeps the program with its names, for whoever asks what it is made of, under the name that it is shipped under.
pub(super) fn keep(project: &Project, shipped: &str, named: &[u8]) -> Outcome {
    let write = |path: PathBuf, content: &[u8]| {
        fs::write(&path, content).map_err(|error| Failure::io("write", &path, &error))
    };
    write(named_program(project), named)?;
    write(shipped_name(project), shipped.as_bytes())
}

/// What the program that is shipped under this name is made of; `None` where another was built after it.
pub(crate) fn of_shipped(
    project: &Project,
    is_shipped: impl Fn(&str) -> bool,
) -> Outcome<Option<String>> {
    let last = fs::read_to_string(shipped_name(project));
    match (last, fs::read(named_program(project))) {
        (Ok(name), Ok(named)) if is_shipped(&name) => table(&named).map(Some),
        _ => Ok(None),
    }
}

fn named_program(project: &Project) -> PathBuf {
    project.kept().join("app-named.wasm")
}

fn shipped_name(project: &Project) -> PathBuf {
    project.kept().join("app-named.txt")
}

/// The code of one room or crate.
#[derive(Default)]
struct Share {
    functions: usize,
    code: Vec<u8>,
}

/// A table of the shares of a module that has its names still, the largest first. Each is compressed alone, so that
/// their sum is more than the whole: code that is alike is found across rooms, too.
fn table(module: &[u8]) -> Outcome<String> {
    let mut rows = Vec::new();
    let mut rest = Share::default();
    for (owner, share) in shares(module)? {
        if share.code.len() < SMALLEST {
            rest.functions += share.functions;
            rest.code.extend(share.code);
        } else {
            rows.push((owner, share));
        }
    }
    rows.push(("all others".to_owned(), rest));
    let mut sized = Vec::new();
    for (owner, share) in rows {
        sized.push((compress::length(&share.code)?, owner, share));
    }
    sized.sort_by(|(a, a_name, _), (b, b_name, _)| (b, a_name).cmp(&(a, b_name)));
    let mut table = format!(
        "{:44} {:>10} {:>10} {:>10}\n",
        "room or crate", "functions", "raw", "brotli"
    );
    for (compressed, owner, share) in sized {
        let (functions, raw) = (share.functions, share.code.len());
        table += &format!("{owner:44} {functions:>10} {raw:>10} {compressed:>10}\n");
    }
    Ok(table)
}

fn shares(module: &[u8]) -> Outcome<BTreeMap<String, Share>> {
    let mut shares: BTreeMap<String, Share> = BTreeMap::new();
    for (name, body) in functions(module)? {
        let share = shares.entry(owner_of(name)).or_default();
        share.functions += 1;
        share.code.extend_from_slice(body);
    }
    Ok(shares)
}

/// The functions of a module that has its names still: each with its code.
pub(super) fn functions(module: &[u8]) -> Outcome<Vec<(&str, &[u8])>> {
    let broken = |error| Failure::new(format!("cannot read the compiled app: {error}"));
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut imported = 0_u32;
    for payload in Parser::new(0).parse_all(module) {
        match payload.map_err(broken)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let is_function = matches!(import.map_err(broken)?.ty, TypeRef::Func(_));
                    imported += u32::from(is_function);
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(sections) = section.as_known() {
                    for section in sections {
                        if let Name::Function(map) = section.map_err(broken)? {
                            for naming in map {
                                let naming = naming.map_err(broken)?;
                                names.insert(naming.index, naming.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let named = (imported..).zip(bodies).map(|(index, body)| {
        let name = names.get(&index).copied().unwrap_or("without a name");
        (name, body)
    });
    Ok(named.collect())
}

/// The room of ours that a name speaks of, wherever in it: what a library compiles for a room is the room's.
/// Else the crate that it begins with.
fn owner_of(name: &str) -> String {
    let ours = name.match_indices(OURS).find_map(|(at, _)| {
        let rest = skip_hash(&name[at + OURS.len()..]).strip_prefix("::")?;
        let mut words = rest.split("::").map(word).filter(|word| !word.is_empty());
        let room = words.next()?;
        Some(match words.next() {
            Some(below) if room == "interviews" => format!("{OURS}::{room}::{below}"),
            _ => format!("{OURS}::{room}"),
        })
    });
    ours.or_else(|| first_crate(name))
        .unwrap_or_else(|| name.to_owned())
}

/// The first word of a name that something stands below of.
fn first_crate(name: &str) -> Option<String> {
    let starts = name.char_indices().filter(|(at, letter)| {
        let before = name[..*at].chars().next_back();
        is_of_word(*letter) && !before.is_some_and(is_of_word)
    });
    let mut words = starts.map(|(at, _)| (word(&name[at..]), &name[at..]));
    let found =
        words.find(|(word, rest)| *word != "_" && skip_hash(&rest[word.len()..]).starts_with("::"));
    found.map(|(word, _)| word.to_owned())
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The word that a text begins with.
fn word(text: &str) -> &str {
    let end = text.find(|letter| !is_of_word(letter));
    &text[..end.unwrap_or(text.len())]
}

/// Names of crates may have a hash behind them, in brackets.
fn skip_hash(text: &str) -> &str {
    match text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((_, rest)) => rest,
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compiled_for_a_room_is_the_rooms() {
        for (name, owner) in [
            ("callboard[1a2b]::app::start", "callboard::app"),
            (
                "<callboard[1a2b]::interviews::list::table::Row as core[9]::cmp::PartialEq>::eq",
                "callboard::interviews::list",
            ),
            (
                "alloc[9]::vec::Vec<callboard[1a2b]::data::kept::Kept>::push",
                "callboard::data",
            ),
            ("<tachys[3c]::view::Any>::build", "tachys"),
            ("<_ as tachys[3c]::view::Any>::build", "tachys"),
            ("dlmalloc::malloc", "dlmalloc"),
            ("__rust_alloc", "__rust_alloc"),
        ] {
            assert_eq!(owner_of(name), owner);
        }
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(table(b"no wasm").is_err());
    }
}
