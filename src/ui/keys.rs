//! Keys for the rows of a list whose texts may be there more than once.

/// Stands between a text and the number of its copy: no text that people or the API give holds it.
const COPY: char = '\u{0}';

/// One key for each text, in order. The first copy of a text is its own key; later ones carry their number.
pub fn unique_keys<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let texts: Vec<_> = texts.collect();
    let mut keys = Vec::with_capacity(texts.len());
    for (index, text) in texts.iter().enumerate() {
        let earlier = texts[..index].iter().filter(|other| *other == text).count();
        keys.push(match earlier {
            0 => (*text).to_owned(),
            copy => format!("{text}{COPY}{copy}"),
        });
    }
    keys
}

/// The text that a key was made of.
pub fn text_of_key(key: &str) -> &str {
    key.split_once(COPY).map_or(key, |(text, _)| text)
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
}
