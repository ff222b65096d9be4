//! Keys for the rows of a list whose texts may be there more than once.

use std::collections::HashMap;

/// Stands between a text and the number of its copy.
const COPY: char = '\u{0}';

/// One key for each text, in order. The first copy of a text is its own key; later ones carry their number,
/// and so does each text that holds the sign itself.
pub fn unique_keys<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen = HashMap::new();
    texts
        .map(|text| {
            let copies: &mut usize = seen.entry(text).or_default();
            let copy = *copies;
            *copies += 1;
            if copy == 0 && !text.contains(COPY) {
                text.to_owned()
            } else {
                format!("{text}{COPY}{copy}")
            }
        })
        .collect()
}

/// The text that a key was made of.
pub fn text_of_key(key: &str) -> &str {
    key.rsplit_once(COPY).map_or(key, |(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_a_text_have_keys_of_their_own() {
        let keys = unique_keys(["a", "b", "a", "a", ""].into_iter());
        assert_eq!(keys, ["a", "b", "a\u{0}1", "a\u{0}2", ""]);
        let texts: Vec<_> = keys.iter().map(|key| text_of_key(key)).collect();
        assert_eq!(texts, ["a", "b", "a", "a", ""]);
    }

    #[test]
    fn a_text_that_holds_the_sign_is_still_its_own() {
        let odd = ["a\u{0}1", "a", "a", "\u{0}", "a\u{0}1"];
        let keys = unique_keys(odd.into_iter());
        let texts: Vec<_> = keys.iter().map(|key| text_of_key(key)).collect();
        assert_eq!(texts, odd);
        let different: std::collections::HashSet<_> = keys.iter().collect();
        assert_eq!(different.len(), odd.len());
    }
}
