//! Icons, the mark and the manifest.

use super::{read, root};

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
