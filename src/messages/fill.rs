//! A message of the table with its placeholders filled in. `messages/src/pattern.rs` writes what is read here.

use super::{intl, language::plural_form};

const TEXT: char = '\u{1}';
const NUMBER: char = '\u{2}';
const PLURAL: char = '\u{3}';
const CHOICE: char = '\u{4}';
const KEY_END: char = '\u{5}';
const VARIANT_END: char = '\u{6}';
const END: char = '\u{7}';

/// What is given for a placeholder.
pub(super) enum Argument<'a> {
    /// A text.
    Text(&'a str),
    /// A count.
    Number(usize),
}

impl Argument<'_> {
    fn fits(&self, key: &str) -> bool {
        match self {
            Self::Text(text) => *text == key,
            Self::Number(number) => {
                key == plural_form(*number) || key.parse::<usize>() == Ok(*number)
            }
        }
    }

    fn put(&self, text: &mut String) {
        match self {
            Self::Number(number) => text.push_str(&intl::count(*number)),
            Self::Text(given) if is_written_to_the_left(given) => {
                // Kept apart, or its order would reach into the sentence around it.
                text.push('\u{2068}');
                text.push_str(given);
                text.push('\u{2069}');
            }
            Self::Text(given) => text.push_str(given),
        }
    }
}

/// Whether it has a letter of a script that runs from right to left: Hebrew, Arabic and their neighbours.
fn is_written_to_the_left(text: &str) -> bool {
    text.chars().any(
        |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'),
    )
}

pub(super) fn fill(message: &str, arguments: &[Argument]) -> String {
    let mut text = String::with_capacity(message.len() + 16);
    put(message, arguments, &mut text);
    text
}

fn put(message: &str, arguments: &[Argument], text: &mut String) {
    let mut rest = message;
    while let Some(at) = rest.find([TEXT, NUMBER, PLURAL, CHOICE]) {
        let (plain, marked) = rest.split_at(at);
        text.push_str(plain);
        let mut marks = marked.chars();
        let kind = marks.next();
        let position = marks.next().and_then(|digit| digit.to_digit(10));
        rest = marks.as_str();
        let argument = position.and_then(|position| arguments.get(position as usize));
        let is_choice = kind == Some(PLURAL) || kind == Some(CHOICE);
        if is_choice {
            let (variants, after) = rest.split_once(END).unwrap_or((rest, ""));
            rest = after;
            if let Some(variant) = chosen(variants, argument) {
                put(variant, arguments, text);
            }
        } else if let Some(argument) = argument {
            argument.put(text);
        }
    }
    text.push_str(rest);
}

/// The first variant that fits; the one without a key, which comes last, always does.
fn chosen<'a>(variants: &'a str, argument: Option<&Argument>) -> Option<&'a str> {
    variants
        .split(VARIANT_END)
        .filter_map(|variant| variant.split_once(KEY_END))
        .find(|(key, _)| key.is_empty() || argument.is_some_and(|argument| argument.fits(key)))
        .map(|(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const COUNTED: &str = "\u{1}0 has \u{3}1one\u{5}\u{2}1 row\u{6}\u{5}\u{2}1 rows\u{6}\u{7} now";

    #[test]
    fn placeholders_and_plural_forms_are_filled_in() {
        let of = |count| fill(COUNTED, &[Argument::Text("It"), Argument::Number(count)]);
        assert_eq!(of(1), "It has 1 row now");
        assert_eq!(of(0), "It has 0 rows now");
        assert_eq!(of(12), "It has 12 rows now");
    }

    #[test]
    fn an_exact_number_and_a_text_choose_too() {
        let none = "\u{3}00\u{5}none\u{6}one\u{5}one\u{6}\u{5}many\u{6}\u{7}";
        assert_eq!(fill(none, &[Argument::Number(0)]), "none");
        assert_eq!(fill(none, &[Argument::Number(1)]), "one");
        assert_eq!(fill(none, &[Argument::Number(2)]), "many");
        let kind = "\u{4}0copy\u{5}Copied\u{6}\u{5}Done\u{6}\u{7}";
        assert_eq!(fill(kind, &[Argument::Text("copy")]), "Copied");
        assert_eq!(fill(kind, &[Argument::Text("other")]), "Done");
    }

    #[test]
    fn what_is_given_is_never_read_as_a_placeholder() {
        let odd = "a\u{1}1\u{3}0{ $x }";
        assert_eq!(fill("<\u{1}0>", &[Argument::Text(odd)]), format!("<{odd}>"));
    }

    #[test]
    fn a_text_from_right_to_left_is_kept_apart() {
        assert_eq!(
            fill("“\u{1}0” copied", &[Argument::Text("ممرضة")]),
            "“\u{2068}ممرضة\u{2069}” copied"
        );
    }
}
