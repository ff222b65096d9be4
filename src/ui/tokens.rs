//! What a token field takes as tokens (pure).

use std::collections::BTreeMap;

use crate::messages::ui as words;

/// What became of a text that was added to a list of tokens.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Addition {
    /// The list with the new ones at its end.
    pub(super) tokens: Vec<String>,
    /// Those that are new, as typed.
    pub(super) added: Vec<String>,
    /// Those that were there already, as they are spelled there; each named once.
    pub(super) doubles: Vec<String>,
}

/// Adds each token of `text`. Tokens stay as typed and are compared without case.
pub(super) fn add(present: &[String], text: &str) -> Addition {
    let mut known: BTreeMap<String, String> = present
        .iter()
        .map(|token| (token.to_lowercase(), token.clone()))
        .collect();
    let mut addition = Addition {
        tokens: present.to_vec(),
        ..Addition::default()
    };
    for token in split(text) {
        match known.get(&token.to_lowercase()) {
            Some(double) if addition.doubles.contains(double) => {}
            Some(double) => addition.doubles.push(double.clone()),
            None => {
                known.insert(token.to_lowercase(), token.clone());
                addition.tokens.push(token.clone());
                addition.added.push(token);
            }
        }
    }
    addition
}

/// The tokens of a text: between commas, semicolons and line breaks, without white space around them, and
/// only those that show something.
fn split(text: &str) -> impl Iterator<Item = String> {
    text.split([',', ';', '\n', '\r', '\u{2028}', '\u{2029}'])
        .map(|token| token.trim_matches(is_padding))
        .filter(|token| !token.chars().all(is_invisible))
        .map(str::to_owned)
}

/// Whether a text holds more than one token, or the end of one.
pub(super) fn is_list(text: &str) -> bool {
    text.contains([',', ';', '\n', '\r', '\u{2028}', '\u{2029}'])
}

/// What a typed text becomes at a comma: the part that is finished, and what is still being typed.
pub(super) fn finished(text: &str) -> Option<(&str, &str)> {
    let (finished, rest) = text.rsplit_once(',')?;
    Some((finished, rest.trim_start()))
}

/// White space, and its invisible kin that pasted texts have at their ends. Not the joiners, which shape
/// letters and emoji.
fn is_padding(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Characters that show nothing by themselves.
fn is_invisible(c: char) -> bool {
    is_padding(c)
        || c.is_control()
        || matches!(c, '\u{200C}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The words for doubles: "“React” is already there".
pub(super) fn doubles_in_words(doubles: &[String]) -> String {
    match doubles {
        [] => String::new(),
        [one] => words::token_is_double(one),
        [one, two] => words::two_tokens_are_double(one, two),
        [one, two, more @ ..] => words::tokens_are_double(one, two, more.len()),
    }
}

/// The words for what was added: "Added React".
pub(super) fn added_in_words(added: &[String]) -> String {
    match added {
        [] => String::new(),
        [one] => words::token_added(one),
        more => words::tokens_added(more.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(tokens: &[&str]) -> Vec<String> {
        tokens.iter().map(|token| (*token).to_owned()).collect()
    }

    #[test]
    fn a_list_is_split_at_commas_semicolons_and_line_breaks() {
        let addition = add(&[], "React, Vue;Svelte\r\nNight shift\n\n , ;Go");
        assert_eq!(
            addition.tokens,
            list(&["React", "Vue", "Svelte", "Night shift", "Go"])
        );
        assert_eq!(addition.added, addition.tokens);
        assert!(addition.doubles.is_empty());
        assert!(is_list("a;b") && !is_list("night shift"));
    }

    #[test]
    fn doubles_are_compared_without_case_and_named_once_as_they_are_spelled() {
        let addition = add(&list(&["React", "ÄRZTE"]), "react, REACT, ärzte, Vue, vue");
        assert_eq!(addition.tokens, list(&["React", "ÄRZTE", "Vue"]));
        assert_eq!(addition.added, list(&["Vue"]));
        assert_eq!(addition.doubles, list(&["React", "ÄRZTE", "Vue"]));
    }

    #[test]
    fn what_was_there_is_never_changed() {
        let odd = list(&["", "a", "A", " a ", "\u{200B}"]);
        assert_eq!(add(&odd, "").tokens, odd);
        assert_eq!(add(&odd, "b").tokens[..5], odd[..]);
    }

    #[test]
    fn naughty_strings_stay_as_they_are() {
        for text in [
            "👩‍⚕️",
            "🇵🇹",
            "مرحبا بالعالم",
            "נײַע",
            "می‌خواهم",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "Z̸̢͔a̷lgo",
            "undefined",
            "0",
            "%s%n",
        ] {
            assert_eq!(add(&[], text).tokens, list(&[text]), "{text}");
        }
        let long = "ä".repeat(10_000);
        assert_eq!(add(&[], &long).tokens, [long]);
    }

    #[test]
    fn what_shows_nothing_is_no_token_and_ends_are_cut() {
        for text in [
            "",
            "  ",
            "\u{200B}",
            "\u{FEFF}\u{200E}",
            "\u{3000},\t",
            "\u{202E}",
        ] {
            assert!(add(&[], text).tokens.is_empty(), "{text:?}");
        }
        assert_eq!(add(&[], "\u{FEFF} React\u{200B}\u{A0}").tokens, ["React"]);
    }

    #[test]
    fn thousands_at_once_are_taken() {
        let many: Vec<_> = (0..10_000).map(|n| format!("word {n}")).collect();
        let addition = add(&many[..500], &many.join("\n"));
        assert_eq!(addition.tokens.len(), 10_000);
        assert_eq!(addition.doubles.len(), 500);
    }

    #[test]
    fn a_comma_finishes_what_stands_before_it() {
        assert_eq!(finished("React"), None);
        assert_eq!(finished("React,"), Some(("React", "")));
        assert_eq!(finished("a, b, c"), Some(("a, b", "c")));
    }

    #[test]
    fn the_words_name_what_happened() {
        assert_eq!(
            doubles_in_words(&list(&["React"])),
            "“React” is already there"
        );
        assert_eq!(
            doubles_in_words(&list(&["a", "b", "c", "d"])),
            "“a”, “b” and 2 more are already there"
        );
        assert_eq!(added_in_words(&list(&["Vue"])), "Added Vue");
        assert_eq!(added_in_words(&list(&["a", "b"])), "Added 2");
    }
}
