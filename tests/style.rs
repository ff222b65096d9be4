//! The design system's own rules, read from the style sheets: every value is a token, every pair of colours
//! can be read, every file is loaded, and every icon is drawn.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Text on the surfaces that it stands on: at least 4.5:1.
const TEXTS: &[(&str, &[&str])] = &[
    (
        "text",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "accent-soft",
            "error-soft",
            "warning-soft",
            "info-soft",
        ],
    ),
    (
        "text-quiet",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "accent-soft",
            "info-soft",
        ],
    ),
    (
        "accent",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "accent-soft",
            "info-soft",
            "warning-soft",
        ],
    ),
    (
        "accent-hover",
        &["canvas", "surface", "surface-raised", "surface-sunken"],
    ),
    ("on-accent", &["accent", "accent-hover"]),
    ("on-error", &["error"]),
    (
        "error",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "error-soft",
        ],
    ),
    (
        "warning",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "warning-soft",
        ],
    ),
];

/// Parts that carry a meaning, on what is around them: at least 3:1.
const PARTS: &[(&str, &[&str])] = &[
    (
        "line-strong",
        &["canvas", "surface", "surface-raised", "surface-sunken"],
    ),
    (
        "focus",
        &[
            "canvas",
            "surface",
            "surface-raised",
            "surface-sunken",
            "accent-soft",
            "error-soft",
            "warning-soft",
            "info-soft",
        ],
    ),
    ("accent", &["surface-sunken", "accent-soft", "info-soft"]),
    (
        "active",
        &["canvas", "surface", "surface-sunken", "accent-soft"],
    ),
    (
        "paused",
        &["canvas", "surface", "surface-sunken", "accent-soft"],
    ),
    (
        "closed",
        &["canvas", "surface", "surface-sunken", "accent-soft"],
    ),
    (
        "archived",
        &["canvas", "surface", "surface-sunken", "accent-soft"],
    ),
    (
        "unknown",
        &["canvas", "surface", "surface-sunken", "accent-soft"],
    ),
    ("error", &["error-soft", "surface"]),
    ("warning", &["warning-soft", "surface"]),
];

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

type Rgb = [f64; 3];

/// The colours by role, in the light and in the dark.
fn colours() -> BTreeMap<String, [Rgb; 2]> {
    declarations(&without_comments(&read("style/tokens.css")))
        .into_iter()
        .filter_map(|(_, property, value)| {
            let role = property.strip_prefix("--color-")?;
            let pair = value.strip_prefix("light-dark(")?.strip_suffix(')')?;
            let (light, dark) = pair.split_once(',')?;
            Some((role.to_owned(), [rgb(light)?, rgb(dark)?]))
        })
        .collect()
}

fn rgb(hex: &str) -> Option<Rgb> {
    let hex = hex.trim().strip_prefix('#').filter(|hex| hex.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?].map(|part| f64::from(part) / 255.0))
}

/// WCAG 2.2: relative luminance, and the ratio of two of them.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let luminance = |colour: Rgb| {
        let [r, g, b] = colour.map(|part| {
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn every_pair_of_colours_can_be_read() {
    let colours = colours();
    let of = |role: &str| {
        *colours
            .get(role)
            .unwrap_or_else(|| panic!("--color-{role} is no pair of light and dark"))
    };
    let mut wrong = Vec::new();
    for (pairs, least) in [(TEXTS, 4.5), (PARTS, 3.0)] {
        for (front, surfaces) in pairs {
            for surface in *surfaces {
                for (scheme, name) in ["light", "dark"].into_iter().enumerate() {
                    let ratio = contrast(of(front)[scheme], of(surface)[scheme]);
                    if ratio < least {
                        wrong.push(format!("{front} on {surface}, {name}: {ratio:.2}:1"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_colour_is_in_a_pair() {
    let used: BTreeSet<&str> = TEXTS
        .iter()
        .chain(PARTS)
        .flat_map(|(front, surfaces)| surfaces.iter().chain([front]))
        .copied()
        .collect();
    let colours = colours();
    let lost: Vec<_> = colours
        .keys()
        // Lines that only divide carry no meaning.
        .filter(|role| *role != "line" && !used.contains(role.as_str()))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
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
    let black_on_white = contrast([0.0; 3], [1.0; 3]);
    assert!((black_on_white - 21.0).abs() < 1e-9, "{black_on_white}");
}

#[test]
fn every_icon_is_drawn_once_and_every_drawing_is_used() {
    let sprite = read("assets/sprite.svg");
    let drawn: Vec<_> = sprite
        .match_indices("<symbol id=\"icon-")
        .filter_map(|(at, _)| sprite[at + "<symbol id=\"".len()..].split('"').next())
        .collect();
    let icon = read("src/ui/icon.rs");
    let named: Vec<_> = icon
        .match_indices("\"#icon-")
        .filter_map(|(at, _)| icon[at + "\"#".len()..].split('"').next())
        .collect();
    assert!(!drawn.is_empty());
    assert_eq!(drawn, named);
}

#[test]
fn the_mark_is_the_same_in_the_header_and_in_the_browsers_tab() {
    let drawing = |svg: &str| {
        let start = svg.find("<rect").expect("a ground");
        let end = svg[start..].find("<circle").expect("a light") + start;
        svg[start..end].split_whitespace().collect::<String>()
    };
    assert_eq!(
        drawing(&read("assets/icon.svg")),
        drawing(&read("assets/sprite.svg"))
    );
}

#[test]
fn the_manifest_names_files_that_are_there() {
    let manifest: serde_json::Value =
        serde_json::from_str(&read("assets/callboard.webmanifest")).expect("JSON");
    assert!(read("index.html").contains("rel=\"manifest\" href=\"assets/callboard.webmanifest\""));
    let icons = manifest["icons"].as_array().expect("icons");
    assert!(!icons.is_empty());
    for icon in icons {
        let file = icon["src"].as_str().expect("a file");
        // The build hands out what lies in this folder under its own name.
        assert!(root().join("assets").join(file).is_file(), "{file}");
    }
}
