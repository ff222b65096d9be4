//! When a refused request may be tried again (contract, section 5).

use super::HttpResponse;

/// The longest wait that is believed: the limit's window is an hour. In milliseconds.
const LONGEST: i64 = 60 * 60 * 1000;
/// The shortest: an answer that says "now" or "before now" comes from a clock that goes wrong.
const SHORTEST: i64 = 1000;

/// What the API said last of its limit, whichever of its windows that describes (contract, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests that the window has, if that was said.
    pub limit: Option<u32>,
    /// Requests that are left.
    pub remaining: u32,
    /// When the window ends, Unix milliseconds of this browser's clock, if that was said.
    pub reset_at: Option<i64>,
}

/// The windows that are documented (contract, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateWindow {
    /// 100 requests in any 60 seconds.
    Minute,
    /// 1000 requests in any 60 minutes.
    Hour,
}

/// How much of a window is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// Enough, or nobody knows.
    Enough,
    /// Less than a tenth: the documentation's sample slows down at 100 of 1000.
    Low,
    /// Nothing.
    Spent,
}

impl RateLimit {
    /// Which window this is about: the headers do not say, so it is known by its documented size alone.
    pub fn window(self) -> Option<RateWindow> {
        match self.limit? {
            100 => Some(RateWindow::Minute),
            1000 => Some(RateWindow::Hour),
            _ => None,
        }
    }

    /// How much of it is left.
    pub fn budget(self) -> Budget {
        match (self.remaining, self.limit) {
            (0, _) => Budget::Spent,
            (remaining, Some(limit)) if remaining < limit.div_ceil(10) => Budget::Low,
            _ => Budget::Enough,
        }
    }

    /// Whether more than half of it is left, or its window is over: then something may be asked for that nobody
    /// has wanted yet. Where its size was not said it is taken for the smaller of the documented ones.
    pub fn is_plenty(self, now: i64) -> bool {
        let is_over = self.reset_at.is_some_and(|reset_at| reset_at <= now);
        is_over || self.remaining > self.limit.unwrap_or(100) / 2
    }

    /// Reads the headers of an answer.
    pub(super) fn of(response: &HttpResponse) -> Option<Self> {
        let number = |header: &Option<String>| header.as_deref()?.trim().parse().ok();
        let remaining = number(&response.rate_limit_remaining)?;
        let hints = Hints {
            reset_header: response.rate_limit_reset.as_deref(),
            ..Hints::default()
        };
        Some(Self {
            limit: number(&response.rate_limit_limit),
            remaining,
            reset_at: hints.retry_at(response.received_at),
        })
    }
}

/// What a 429 may say about its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints<'a> {
    /// `Retry-After`; never documented, honoured when present. Seconds.
    pub(super) retry_after: Option<&'a str>,
    /// `details.resetAt` in Unix milliseconds of the server's clock.
    pub(super) reset_at: Option<i64>,
    /// `X-RateLimit-Reset` in Unix seconds of the server's clock.
    pub(super) reset_header: Option<&'a str>,
    /// `meta.timestamp` in Unix milliseconds: what the server's clock says now.
    pub(super) server_now: Option<i64>,
}

impl Hints<'_> {
    /// The time to try again, in Unix milliseconds of this browser's clock, where `now` is its present
    /// time; `None` when nothing was said. Clocks differ, so the wait is measured on the server's clock
    /// where it is known, and kept within a second and an hour.
    pub(super) fn retry_at(&self, now: i64) -> Option<i64> {
        let wait = if let Some(seconds) = self.retry_after.and_then(|text| text.trim().parse().ok())
        {
            i64::saturating_mul(seconds, 1000)
        } else {
            let reset = self.reset_at.or_else(|| {
                let seconds: i64 = self.reset_header?.trim().parse().ok()?;
                Some(seconds.saturating_mul(1000))
            })?;
            reset.saturating_sub(self.server_now.unwrap_or(now))
        };
        Some(now.saturating_add(wait.clamp(SHORTEST, LONGEST)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_704_067_200_000;

    #[test]
    fn a_window_is_known_by_its_documented_size_and_low_below_a_tenth() {
        let limit = |limit, remaining| RateLimit {
            limit,
            remaining,
            reset_at: None,
        };
        assert_eq!(limit(Some(1000), 5).window(), Some(RateWindow::Hour));
        assert_eq!(limit(Some(60), 5).window(), None);
        assert_eq!(limit(Some(1000), 100).budget(), Budget::Enough);
        assert_eq!(limit(Some(1000), 99).budget(), Budget::Low);
        assert_eq!(limit(Some(5), 1).budget(), Budget::Enough);
        assert_eq!(limit(Some(5), 0).budget(), Budget::Spent);
        assert_eq!(limit(None, 3).budget(), Budget::Enough);
    }

    #[test]
    fn plenty_is_more_than_half_of_a_window_that_is_not_over() {
        let limit = |limit, remaining| RateLimit {
            limit,
            remaining,
            reset_at: Some(NOW),
        };
        let before = NOW - 1;
        assert!(limit(Some(1000), 501).is_plenty(before));
        assert!(!limit(Some(1000), 500).is_plenty(before));
        assert!(limit(Some(1000), 0).is_plenty(NOW));
        assert!(!limit(None, 50).is_plenty(before));
        assert!(limit(None, 51).is_plenty(before));
    }

    #[test]
    fn retry_after_wins_over_the_rest() {
        let hints = Hints {
            retry_after: Some("7"),
            reset_at: Some(NOW + 60_000),
            ..Hints::default()
        };
        assert_eq!(hints.retry_at(NOW), Some(NOW + 7_000));
    }

    #[test]
    fn the_wait_is_measured_on_the_servers_clock() {
        let day = 24 * 60 * 60 * 1000;
        let hints = Hints {
            reset_at: Some(NOW + day + 30_000),
            server_now: Some(NOW + day),
            ..Hints::default()
        };
        assert_eq!(hints.retry_at(NOW), Some(NOW + 30_000));
    }

    #[test]
    fn the_header_counts_in_seconds() {
        let hints = Hints {
            reset_header: Some("1704067260"),
            ..Hints::default()
        };
        assert_eq!(hints.retry_at(NOW), Some(NOW + 60_000));
    }

    #[test]
    fn a_wait_is_never_negative_nor_longer_than_the_window() {
        let at = |reset_at| {
            Hints {
                reset_at: Some(reset_at),
                ..Hints::default()
            }
            .retry_at(NOW)
        };
        assert_eq!(at(NOW - 5_000), Some(NOW + SHORTEST));
        assert_eq!(at(i64::MAX), Some(NOW + LONGEST));
    }

    #[test]
    fn nothing_said_is_nothing_known() {
        assert_eq!(Hints::default().retry_at(NOW), None);
    }
}
