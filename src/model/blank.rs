//! Texts that show nothing (pure).

/// Whether a text shows nothing: it is empty, or all of it is white space or invisible. A title of
/// zero-width spaces would be a row that nobody can read.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(shows_nothing)
}

/// White space and control characters, and Unicode's `Default_Ignorable_Code_Point`, which the standard
/// library does not know.
fn shows_nothing(c: char) -> bool {
    let is_ignorable = matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    );
    is_ignorable || c.is_whitespace() || c.is_control()
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
