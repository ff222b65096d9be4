//! No text for people in the code: it belongs into `messages/`, where every language has it.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What programmers read, and nobody else: messages of panics and of the console.
const FOR_PROGRAMMERS: [&str; 9] = [
    "expect",
    "panic",
    "unreachable",
    "assert",
    "assert_eq",
    "debug_assert",
    "error_1",
    "warn_1",
    "log_1",
];

/// Attributes of an element whose value a person sees or hears; all others are for the browser.
const FOR_PEOPLE: [&str; 5] = ["label", "title", "placeholder", "alt", "content"];

/// Words with a capital that are names of the web or of the API, not of the interface.
const NAMES: [&str; 40] = [
    "Credential(…)",
    "Accept",
    "Content-Type",
    "MutationObserver",
    "AltGraph",
    "Mac",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "JSON",
    "Alt",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "Backspace",
    "Control",
    "Delete",
    "End",
    "Enter",
    "Esc",
    "Escape",
    "F8",
    "Home",
    "Meta",
    "PageDown",
    "PageUp",
    "Shift",
    "Space",
    "Tab",
    "DELETE",
    "GET",
    "PATCH",
    "POST",
    "Deutsch",
    "English",
    "Callboard",
    "AbortError",
    "TimeoutError",
    "Retry-After",
];

/// Elements that selectors name.
const ELEMENTS: [&str; 3] = ["main", "table", "a"];

/// Shown to those who build the app, and to nobody else.
const IN_NO_RELEASE: &str = "src/gallery";

fn is_text(literal: &str) -> bool {
    let is_class = |word: &str| {
        word.chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    let words: Vec<_> = literal.split_whitespace().collect();
    let is_selector = literal.starts_with('.')
        || ["[", " .", " > "].iter().any(|sign| literal.contains(sign))
        || words.iter().all(|word| ELEMENTS.contains(word));
    let is_option = literal.trim_start().starts_with("--");
    if is_selector || is_option {
        return false;
    }
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_punctuation() || "“”„…’".contains(c));
        word.chars().count() > 1 && word.chars().all(|c| c.is_alphabetic() || "’-".contains(c))
    };
    let is_list_of_classes =
        words.iter().all(|word| is_class(word)) && words.iter().any(|word| word.contains('-'));
    match words.as_slice() {
        [] => false,
        [word] => {
            is_word(word)
                && word.starts_with(|c: char| c.is_uppercase())
                && word.chars().skip(1).any(char::is_lowercase)
                && !NAMES.contains(word)
        }
        words => words.iter().filter(|word| is_word(word)).count() > 1 && !is_list_of_classes,
    }
}

/// Collects the literals that read like a text.
fn look(tokens: TokenStream, found: &mut Vec<String>) {
    let mut before: Vec<String> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let last = before.iter().rev().find(|token| *token != "!");
                let is_for_programmers = group.delimiter() == Delimiter::Parenthesis
                    && last.is_some_and(|name| FOR_PROGRAMMERS.contains(&name.as_str()));
                let is_attribute = last.is_some_and(|token| token == "#")
                    && group.delimiter() == Delimiter::Bracket;
                if !is_for_programmers && !is_attribute {
                    look(group.stream(), found);
                }
                before.push(String::from("()"));
            }
            TokenTree::Literal(literal) => {
                let written = literal.to_string();
                let text = written
                    .strip_prefix('"')
                    .and_then(|text| text.strip_suffix('"'))
                    .map(|text| text.replace("\\n", " ").replace("\\\n", " "));
                let is_for_the_browser = matches!(before.as_slice(), [.., name, equals]
                    if equals == "=" && name != "let" && is_attribute_for_the_browser(name));
                if let Some(text) = text.filter(|text| !is_for_the_browser && is_text(text)) {
                    found.push(text);
                }
                before.push(written);
            }
            other => before.push(other.to_string()),
        }
    }
}

fn is_attribute_for_the_browser(name: &str) -> bool {
    let is_lower = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    is_lower
        && !FOR_PEOPLE.contains(&name)
        && ["class", "rel", "d", "points", "autocomplete", "sizes"].contains(&name)
}

/// The code that is shipped: what stands before a module of tests.
fn shipped(code: &str) -> &str {
    let ends = ["#[cfg(test)]\nmod ", "#[cfg(all(test"];
    let end = ends.iter().filter_map(|end| code.find(end)).min();
    &code[..end.unwrap_or(code.len())]
}

fn check(folder: &Path, found: &mut Vec<String>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder of the sources")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() && !path.ends_with(IN_NO_RELEASE) {
            check(&path, found);
        } else if path.ends_with("tests.rs") {
            // Tests in a file of their own.
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = fs::read_to_string(&path).expect("a source can be read");
            let tokens: TokenStream = shipped(&code).parse().expect("a source is Rust");
            let mut texts = Vec::new();
            look(tokens, &mut texts);
            found.extend(
                texts
                    .into_iter()
                    .map(|text| format!("{}: {text}", path.display())),
            );
        }
    }
}

#[test]
fn every_text_is_a_message() {
    let mut found = Vec::new();
    check(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut found,
    );
    assert!(
        found.is_empty(),
        "{} texts in the code:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn the_check_sees_texts_and_lets_names_of_the_web_pass() {
    let found = |code: &str| {
        let mut found = Vec::new();
        look(code.parse().expect("Rust"), &mut found);
        found
    };
    assert_eq!(found(r#"let x = "Save changes";"#), ["Save changes"]);
    assert_eq!(
        found(r#"view! { <p aria-label="Close" class="a b">"Archived"</p> }"#),
        ["Close", "Archived"]
    );
    assert_eq!(
        found(r#"format!("{count} of {total} interviews sent")"#).len(),
        1
    );
    let none: [&str; 0] = [];
    assert_eq!(
        found(r#"event.key() == "Enter" && x.expect("a text for us") == "page page--wide""#),
        none
    );
    assert_eq!(
        found(r#"#[doc = "A text for us"] fn f() { panic!("It is wrong") }"#),
        none
    );
}

/// The page itself shows some of the words before they are fetched; they must be those of the messages.
#[test]
fn the_page_shows_the_words_of_the_messages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).expect("the page");
    let (_, rest) = page.split_once("<div class=\"boot\"").expect("the frame");
    let frame = rest.split("id=\"crash\"").next().expect("its end");
    for language in ["en", "de"] {
        let mut messages = String::new();
        for file in fs::read_dir(root.join("messages").join(language)).expect("a folder") {
            messages += &fs::read_to_string(file.expect("a file").path()).expect("text");
        }
        let is_message = |word: &str| {
            messages
                .lines()
                .any(|line| line.ends_with(&format!("= {word}")))
        };
        let mark = format!("<span lang=\"{language}\">");
        let words: Vec<_> = frame
            .split(&mark)
            .skip(1)
            .filter_map(|rest| rest.split("</span>").next())
            .filter(|word| !matches!(*word, "Ctrl" | "Strg"))
            .collect();
        assert!(words.len() > 8, "{words:?}");
        for word in words {
            assert!(is_message(word), "{language}: {word}");
        }
    }
}
