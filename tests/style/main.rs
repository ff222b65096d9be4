//! The design system's own rules, read from the style sheets: every value is a token, every pair of colours
//! can be read, every file is loaded, and every icon is drawn.
#![cfg(not(target_arch = "wasm32"))]

mod contrast;
mod drawings;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Properties whose lengths and times are rhythm, and so a token; what a thing measures itself (the width
/// of a dialog, say) may be said where it is drawn, in `rem`.
const RHYTHM: &[&str] = &[
    "padding",
    "margin",
    "gap",
    "row-gap",
    "column-gap",
    "font",
    "font-size",
    "font-weight",
    "border",
    "border-radius",
    "outline",
    "box-shadow",
    "transition",
    "animation",
    "z-index",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every style sheet but the tokens, as its path and its text without comments.
fn sheets() -> Vec<(String, String)> {
    let mut files = Vec::new();
    collect(&root().join("style"), &mut files);
    let sheets: Vec<_> = files
        .into_iter()
        .filter_map(|file| {
            let path = file.strip_prefix(root()).ok()?.to_str()?.replace('\\', "/");
            (path != "style/tokens.css").then(|| (path.clone(), without_comments(&read(&path))))
        })
        .collect();
    assert!(sheets.len() > 20, "the style sheets were not found");
    sheets
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "css") {
            files.push(path);
        }
    }
}

/// Lines stay where they are, so that a complaint can name one.
fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut plain = String::new();
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        let (comment, after) = comment.split_once("*/").unwrap_or((comment, ""));
        plain.extend(comment.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    plain + rest
}

/// The declarations of a sheet: line, property and value.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in css.char_indices() {
        if !matches!(c, '{' | '}' | ';') {
            continue;
        }
        let text = &css[start..at];
        start = at + 1;
        // What ends in a brace is a selector or a rule such as `@media (max-width: 48rem)`.
        if c == '{' {
            continue;
        }
        if let Some((property, value)) = text.split_once(':') {
            let line = css[..at].matches('\n').count() + 1;
            found.push((line, property.trim().to_owned(), value.trim().to_owned()));
        }
    }
    found
}

/// The numbers with a unit in a value: `0.5rem` as `("0.5", "rem")`. Names such as `--space-2` are none.
fn measures(value: &str) -> Vec<(&str, &str)> {
    value
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '#' | '%')))
        .filter_map(|word| {
            let word = word.trim_start_matches('-');
            if !word.starts_with(|c: char| c.is_ascii_digit()) {
                return None;
            }
            let end = word
                .find(|c: char| !(c.is_ascii_digit() || c == '.'))
                .unwrap_or(word.len());
            Some(word.split_at(end))
        })
        .collect()
}

fn is_zero(number: &str) -> bool {
    number.parse::<f64>() == Ok(0.0)
}

/// What is wrong with a value outside of the tokens.
fn complaint(property: &str, value: &str) -> Option<String> {
    let colour = ["#", "rgb(", "hsl(", "oklch(", "light-dark("]
        .into_iter()
        .find(|sign| value.contains(sign));
    if let Some(colour) = colour {
        return Some(format!("a colour of its own ({colour})"));
    }
    let is_rhythm = RHYTHM.iter().any(|name| {
        property
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }) && !matches!(property, "margin-trim" | "font-family");
    for (number, unit) in measures(value) {
        let is_own = match unit {
            // A hairline is one pixel on every screen.
            "px" => number != "1" && !is_zero(number),
            "rem" | "ms" | "s" => is_rhythm && !is_zero(number),
            "" => matches!(property, "font-weight" | "z-index"),
            _ => false,
        };
        if is_own {
            return Some(format!("a measure of its own ({number}{unit})"));
        }
    }
    None
}

#[test]
fn every_value_is_a_token() {
    let mut wrong = Vec::new();
    for (path, css) in sheets() {
        for (line, property, value) in declarations(&css) {
            if let Some(complaint) = complaint(&property, &value) {
                wrong.push(format!("{path}:{line}: {property}: {value}: {complaint}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_token_that_is_used_is_there() {
    let tokens = without_comments(&read("style/tokens.css"));
    let mut wrong = Vec::new();
    for (path, css) in sheets() {
        let own: BTreeSet<_> = declarations(&css)
            .into_iter()
            .map(|(_, property, _)| property)
            .collect();
        for (at, _) in css.match_indices("var(--") {
            let name = css[at + "var(".len()..]
                .split([')', ','])
                .next()
                .unwrap_or_default();
            if !tokens.contains(&format!("{name}:")) && !own.contains(name) {
                wrong.push(format!("{path}: {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_sheet_is_loaded_and_none_is_lost() {
    let page = read("index.html");
    let loaded: BTreeSet<_> = page
        .match_indices("href=\"style/")
        .filter_map(|(at, _)| page[at + "href=\"".len()..].split('"').next())
        .map(str::to_owned)
        .collect();
    let mut there: BTreeSet<_> = sheets().into_iter().map(|(path, _)| path).collect();
    there.insert("style/tokens.css".to_owned());
    assert_eq!(loaded, there);
}

#[test]
fn the_checks_see_what_they_look_for() {
    for (property, value) in [
        ("color", "#fff"),
        ("background", "rgb(0 0 0 / 0.5)"),
        ("padding", "0.5rem var(--space-2)"),
        ("margin-inline-start", "-2px"),
        ("inline-size", "12px"),
        ("transition", "opacity 200ms"),
        ("font-weight", "600"),
        ("border-radius", "0.25rem"),
    ] {
        assert!(complaint(property, value).is_some(), "{property}: {value}");
    }
    for (property, value) in [
        ("color", "var(--color-text)"),
        ("border", "1px solid var(--color-line)"),
        ("padding", "0 var(--space-2)"),
        ("inline-size", "min(32rem, 100%)"),
        ("margin-block", "-0.1em"),
        ("opacity", "0.5"),
        ("font-weight", "var(--weight-strong)"),
    ] {
        assert_eq!(complaint(property, value), None, "{property}: {value}");
    }
}
