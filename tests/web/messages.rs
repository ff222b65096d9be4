//! The words of the page in its language, where a browser is needed to judge them.

use callboard::messages::{Language, common, install, install_later};
use js_sys::{Array, Intl::PluralRules, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::open;

/// Shows the words of a language from now on.
fn speak(language: Language) {
    let (first, later) = match language {
        Language::English => (
            include_str!(concat!(env!("OUT_DIR"), "/messages-en.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/messages-en-later.txt")),
        ),
        Language::German => (
            include_str!(concat!(env!("OUT_DIR"), "/messages-de.txt")),
            include_str!(concat!(env!("OUT_DIR"), "/messages-de-later.txt")),
        ),
    };
    install(language, first.to_owned()).expect("the table of this program");
    install_later(later.to_owned()).expect("the later one of this program");
}

/// One rule is written down for all languages: it must be the browser's for each of them.
#[wasm_bindgen_test]
fn the_form_of_a_count_is_the_one_that_the_browser_knows() {
    for language in Language::ALL {
        let locales = Array::of1(&JsValue::from(language.code()));
        let rules = PluralRules::new(&locales, &Object::new());
        for count in 0..=1000_u32 {
            let form = String::from(rules.select(f64::from(count)));
            let is_one = common::interviews(count as usize).ends_with(" interview");
            assert_eq!(form == "one", is_one, "{count} in {}", language.code());
        }
    }
}

#[wasm_bindgen_test]
fn the_shell_is_in_german_where_the_page_is() {
    speak(Language::German);
    let page = open("/nowhere");
    let shown = page.text();
    // Before anything else runs: other tests are in English.
    speak(Language::English);
    for text in ["Zum Inhalt springen", "Interviews", "Einstellungen"] {
        assert!(shown.contains(text), "{text} is missing in: {shown}");
    }
    assert!(!shown.contains("Preferences"), "{shown}");
}
