//! Points in time as the API gives them.

use time::{OffsetDateTime, format_description::well_known::Rfc3339};

/// An RFC 3339 time that keeps its text: one that cannot be read is shown as it came, never an error
/// (contract, section 9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    unix_ms: Option<i64>,
}

impl Timestamp {
    /// Reads a time with or without a fraction; never fails.
    pub fn from_text(text: impl Into<String>) -> Self {
        let text = text.into();
        let unix_ms = OffsetDateTime::parse(&text, &Rfc3339)
            .ok()
            .map(|time| time.unix_timestamp() * 1000 + i64::from(time.millisecond()));
        Self { text, unix_ms }
    }

    /// The text as it came.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Milliseconds since 1970 (UTC), unless the text is no date.
    pub fn unix_ms(&self) -> Option<i64> {
        self.unix_ms
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_seconds_and_milliseconds_are_both_read() {
        let whole = Timestamp::from_text("2026-01-15T00:00:00Z");
        let fraction = Timestamp::from_text("2026-01-15T00:00:00.250Z");
        assert_eq!(whole.unix_ms(), Some(1_768_435_200_000));
        assert_eq!(fraction.unix_ms(), Some(1_768_435_200_250));
    }

    #[test]
    fn an_unreadable_date_keeps_its_text() {
        let odd = Timestamp::from_text("last Tuesday");
        assert_eq!((odd.as_str(), odd.unix_ms()), ("last Tuesday", None));
    }
}
