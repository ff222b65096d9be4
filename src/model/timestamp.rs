//! Points in time as the API gives them.

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
        let unix_ms = rfc3339(&text);
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

/// Milliseconds since 1970 of an RFC 3339 time. By hand: the list's first rows wait for every kilobyte, and a
/// library for dates has five for this one format.
fn rfc3339(text: &str) -> Option<i64> {
    let bytes = text.as_bytes();
    let number = |from: usize, to: usize| {
        let digits = bytes.get(from..to)?;
        digits.iter().try_fold(0_i64, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + i64::from(digit - b'0'))
        })
    };
    let is = |at: usize, signs: &[u8]| bytes.get(at).is_some_and(|byte| signs.contains(byte));
    let is_formed = is(4, b"-") && is(7, b"-") && is(10, b"Tt ") && is(13, b":") && is(16, b":");
    if !is_formed {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let is_possible = (1..=12).contains(&month)
        && (1..=days_of(year, month)).contains(&day)
        && hour < 24
        && minute < 60
        // A leap second counts as the one after it.
        && second <= 60;
    if !is_possible {
        return None;
    }
    let mut at = 19;
    let mut millisecond = 0;
    if is(at, b".") {
        let digits = bytes[at + 1..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit());
        let count = digits.count();
        for place in 0..3 {
            let digit = if place < count {
                number(at + 1 + place, at + 2 + place)?
            } else {
                0
            };
            millisecond = millisecond * 10 + digit;
        }
        at += 1 + count;
        if count == 0 {
            return None;
        }
    }
    let (offset, end) = match bytes.get(at)? {
        b'Z' | b'z' => (0, at + 1),
        sign @ (b'+' | b'-') if is(at + 3, b":") => {
            let (hours, minutes) = (number(at + 1, at + 3)?, number(at + 4, at + 6)?);
            if hours > 23 || minutes > 59 {
                return None;
            }
            let minutes = hours * 60 + minutes;
            (if *sign == b'-' { -minutes } else { minutes }, at + 6)
        }
        _ => return None,
    };
    let minutes = (days_before(year, month) + day - 1) * 1440 + hour * 60 + minute - offset;
    (end == bytes.len()).then_some((minutes * 60 + second) * 1000 + millisecond)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days between 1970-01-01 and the first of this month.
fn days_before(year: i64, month: i64) -> i64 {
    let before = year - 1;
    let of_years = before * 365 + before / 4 - before / 100 + before / 400 - 719_162;
    of_years + (1..month).map(|month| days_of(year, month)).sum::<i64>()
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

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;
    use time::{OffsetDateTime, format_description::well_known::Rfc3339};

    use super::rfc3339;

    proptest! {
        /// The library that is made for it is the judge.
        #[test]
        fn times_are_read_as_the_library_reads_them(
            text in "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|z|[+-][0-2][0-9]:[0-5][0-9])"
        ) {
            let judged = OffsetDateTime::parse(&text, &Rfc3339)
                .ok()
                .map(|time| (time.unix_timestamp_nanos().div_euclid(1_000_000)) as i64);
            prop_assert_eq!(rfc3339(&text), judged, "{}", text);
        }

        #[test]
        fn nothing_makes_it_fail(text in "\\PC{0,40}") {
            let _ = rfc3339(&text);
        }
    }
}
