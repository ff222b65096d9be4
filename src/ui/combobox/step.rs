//! Where the keys lead in a list of options (pure).

/// How far Page Up and Page Down go.
const PAGE: usize = 10;

/// What a key does to the active option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Active {
    /// The key means nothing here and is left to the text.
    Unmoved,
    /// No option is active: the text is.
    Text,
    /// This option is active.
    Option(usize),
}

/// Where `key` leads from the active option `at` in a list of `count`. Home and End belong to the text
/// until an option is active.
pub fn step(key: &str, at: Option<usize>, count: usize) -> Active {
    let Some(last) = count.checked_sub(1) else {
        return match key {
            "ArrowDown" | "ArrowUp" | "PageDown" | "PageUp" => Active::Text,
            _ => Active::Unmoved,
        };
    };
    match (key, at) {
        ("ArrowDown", None) | ("PageDown", None) => Active::Option(0),
        ("ArrowDown", Some(at)) => Active::Option((at + 1).min(last)),
        ("ArrowUp", None) | ("PageUp", None) => Active::Option(last),
        ("ArrowUp", Some(0)) => Active::Text,
        ("ArrowUp", Some(at)) => Active::Option(at - 1),
        ("PageDown", Some(at)) => Active::Option((at + PAGE).min(last)),
        ("PageUp", Some(at)) => Active::Option(at.saturating_sub(PAGE)),
        ("Home", Some(_)) => Active::Option(0),
        ("End", Some(_)) => Active::Option(last),
        _ => Active::Unmoved,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_through_the_options_and_back_to_the_text() {
        assert_eq!(step("ArrowDown", None, 3), Active::Option(0));
        assert_eq!(step("ArrowDown", Some(0), 3), Active::Option(1));
        assert_eq!(step("ArrowDown", Some(2), 3), Active::Option(2));
        assert_eq!(step("ArrowUp", None, 3), Active::Option(2));
        assert_eq!(step("ArrowUp", Some(1), 3), Active::Option(0));
        assert_eq!(step("ArrowUp", Some(0), 3), Active::Text);
    }

    #[test]
    fn pages_and_ends_stay_in_the_list() {
        assert_eq!(step("PageDown", Some(1), 30), Active::Option(11));
        assert_eq!(step("PageDown", Some(25), 30), Active::Option(29));
        assert_eq!(step("PageUp", Some(4), 30), Active::Option(0));
        assert_eq!(step("Home", Some(4), 30), Active::Option(0));
        assert_eq!(step("End", Some(4), 30), Active::Option(29));
    }

    #[test]
    fn the_text_keeps_its_own_keys() {
        assert_eq!(step("Home", None, 30), Active::Unmoved);
        assert_eq!(step("End", None, 30), Active::Unmoved);
        assert_eq!(step("a", Some(1), 30), Active::Unmoved);
        assert_eq!(step("ArrowDown", None, 0), Active::Text, "the caret stays");
    }
}
