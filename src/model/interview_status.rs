//! Status of an interview.

/// Where an interview stands: a number 0 to 3 in the seed, words in older versions
/// (contract, section 9), and whatever else may come.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum InterviewStatus {
    /// 0: candidates can take it.
    Active,
    /// 1: on hold.
    Paused,
    /// 2: ended.
    Closed,
    /// 3: archived; the API documents no way back.
    Archived,
    /// Anything else, kept as it came so that a person can read it.
    Unknown(String),
}

impl InterviewStatus {
    /// The four documented ones, in the API's order.
    pub const KNOWN: [Self; 4] = [Self::Active, Self::Paused, Self::Closed, Self::Archived];

    /// Reads a number as text, a numeric string or a word in any case; never fails.
    pub fn from_text(text: &str) -> Self {
        match text.trim().to_ascii_lowercase().as_str() {
            "0" | "active" => Self::Active,
            "1" | "paused" => Self::Paused,
            "2" | "closed" => Self::Closed,
            "3" | "archived" => Self::Archived,
            _ => Self::Unknown(text.to_owned()),
        }
    }

    /// The word used in our URLs and style sheets; `unknown` for all that is not documented.
    pub fn slug(&self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Closed => "closed",
            Self::Archived => "archived",
            Self::Unknown(_) => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_a_numeric_string_and_a_word_mean_the_same() {
        for (number, word) in [
            ("0", "active"),
            ("1", "Paused"),
            ("2", "CLOSED"),
            ("3", " archived "),
        ] {
            assert_eq!(
                InterviewStatus::from_text(number),
                InterviewStatus::from_text(word)
            );
        }
    }

    #[test]
    fn each_known_status_is_read_back_from_its_slug() {
        for status in InterviewStatus::KNOWN {
            assert_eq!(InterviewStatus::from_text(status.slug()), status);
        }
    }
}
