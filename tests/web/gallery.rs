//! Every part of the design system in every state.

use callboard::ui::IconName;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::open;

/// Of each part: whether it has to show more than its usual state, and that text of both directions fits in.
const PARTS: [&str; 18] = [
    "buttons",
    "icon-buttons",
    "icons",
    "text-fields",
    "text-areas",
    "selects",
    "choices",
    "comboboxes",
    "token-fields",
    "sortables",
    "tags",
    "pages",
    "notices",
    "empty-states",
    "skeletons",
    "menus",
    "dialogs",
    "messages",
];

#[wasm_bindgen_test]
async fn every_part_is_shown_in_its_states() {
    let page = open("/gallery");
    page.sees("Gallery").await;
    let shown: Vec<_> = page
        .find_all("[data-exhibit]")
        .iter()
        .map(|exhibit| exhibit.id())
        .collect();
    assert_eq!(shown, PARTS);
    for (state, least) in [
        ("Default", 13),
        ("Hover", 5),
        ("Focus", 10),
        ("Disabled", 2),
        ("Busy", 2),
        ("Error", 6),
        ("Long text", 10),
        ("Right to left", 13),
    ] {
        let number = page.find_all(&format!("[data-state=\"{state}\"]")).len();
        assert!(number >= least, "{state} is shown {number} times");
    }
    let icons = page.find_all("#icons use").len();
    assert_eq!(icons, IconName::ALL.len());
}

#[wasm_bindgen_test]
async fn ids_are_unique_and_every_control_has_a_name() {
    let page = open("/gallery");
    page.sees("Gallery").await;
    let mut ids: Vec<_> = page
        .find_all("[id]")
        .iter()
        .map(|element| element.id())
        .collect();
    ids.sort();
    let doubled: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(doubled.is_empty(), "{doubled:?}");
    for control in page.find_all("main button") {
        let named = control.has_attribute("aria-label")
            || !control.text_content().unwrap_or_default().trim().is_empty();
        assert!(named, "{}", control.outer_html());
    }
}

#[wasm_bindgen_test]
async fn what_comes_over_the_page_can_be_opened() {
    let page = open("/gallery");
    page.click("Open the dialog").await;
    page.sees("Archive “Night nurse”?").await;
    page.click("Cancel").await;
    page.no_longer_sees("Archive “Night nurse”?").await;
    page.click("Say three things").await;
    page.sees("Copied to Northwind Lisboa").await;
}
