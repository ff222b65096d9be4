//! The beginning of a body, so that two hundred of them never fill the memory of a tab.

use std::sync::Arc;

/// How much of a body is kept, in bytes: a page of 25 interviews is some 25 KB.
const MOST: usize = 64 * 1024;

/// A body, or the beginning of a long one. Cloning it copies nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    text: Arc<str>,
    length: usize,
}

impl Excerpt {
    /// The first 64 KB of a body.
    pub fn of(body: &str) -> Self {
        let mut end = body.len().min(MOST);
        while !body.is_char_boundary(end) {
            end -= 1;
        }
        Self {
            text: Arc::from(&body[..end]),
            length: body.len(),
        }
    }

    /// What was kept.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length of the whole, in bytes.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Whether nothing is missing.
    pub fn is_whole(&self) -> bool {
        self.text.len() == self.length
    }

    /// How much memory it takes, in bytes.
    pub fn weight(&self) -> usize {
        self.text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_usual_length_is_kept_whole() {
        let excerpt = Excerpt::of("{\"data\":\"ü\"}");
        assert_eq!(excerpt.text(), "{\"data\":\"ü\"}");
        assert!(excerpt.is_whole());
    }

    #[test]
    fn a_long_body_is_cut_between_two_letters_and_says_how_long_it_was() {
        let body = "a".to_owned() + &"ü".repeat(MOST);
        let excerpt = Excerpt::of(&body);
        assert_eq!(excerpt.weight(), MOST - 1, "no half of a letter");
        assert_eq!(excerpt.length(), 2 * MOST + 1);
        assert!(!excerpt.is_whole());
    }
}
