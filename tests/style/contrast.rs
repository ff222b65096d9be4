//! Colours by role, light and dark: what stands on what can be read (WCAG 2.2).

use std::collections::{BTreeMap, BTreeSet};

use super::{declarations, read, without_comments};

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
fn black_on_white_has_the_most_contrast_there_is() {
    let black_on_white = contrast([0.0; 3], [1.0; 3]);
    assert!((black_on_white - 21.0).abs() < 1e-9, "{black_on_white}");
}
