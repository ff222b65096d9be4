//! Texts that show nothing (pure).

/// Whether a text shows nothing: it is empty, or all of it is white space or invisible. A title of
/// zero-width spaces would be a row that nobody can read.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(shows_nothing)
}

fn shows_nothing(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_blank() {
        for text in [
            "",
            " \t\n",
            "\u{200B}\u{FEFF}",
            "\u{202E}",
            "\u{3000}\u{AD}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["0", "\u{200B}a", "👩‍⚕️", "\u{301}", "."] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}
