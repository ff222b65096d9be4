//! Two rolling windows per key, a minute and an hour (contract section 5).

use std::collections::{HashMap, VecDeque};
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::http::HeaderMap;

use crate::choices;
use crate::timestamp::Timestamp;

/// The length of the shorter window.
pub(crate) const MINUTE: Duration = Duration::from_secs(60);
/// The length of the longer window.
pub(crate) const HOUR: Duration = Duration::from_secs(60 * 60);

/// How many requests a key may make; written `100/1000` for a minute and an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimits {
    /// Requests in any 60 seconds; documented as 100.
    pub per_minute: u32,
    /// Requests in any 60 minutes; documented as 1000.
    pub per_hour: u32,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self {
            per_minute: 100,
            per_hour: 1000,
        }
    }
}

impl FromStr for RateLimits {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = |part: &str| part.trim().parse().ok().filter(|number| *number > 0);
        text.split_once('/')
            .and_then(|(minute, hour)| {
                Some(Self {
                    per_minute: parse(minute)?,
                    per_hour: parse(hour)?,
                })
            })
            .ok_or_else(|| {
                format!("`{text}` is no rate limit; write requests a minute and an hour: 100/1000")
            })
    }
}

/// Where a key stands in one window, after the present request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) limit: u32,
    pub(crate) remaining: u32,
    /// Until the oldest counted request leaves the window.
    pub(crate) resets_in: Duration,
}

/// Where a key stands after the present request, as the headers tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    shown: Window,
    pub(crate) refused: bool,
}

impl Standing {
    pub(crate) fn limit(&self) -> u32 {
        self.shown.limit
    }

    /// Rounded up: waiting that long is always enough.
    pub(crate) fn resets_in_seconds(&self) -> i64 {
        i64::try_from(self.shown.resets_in.as_millis().div_ceil(1000)).unwrap_or(i64::MAX)
    }

    /// `X-RateLimit-Limit`, `-Remaining` and `-Reset` (Unix seconds).
    pub(crate) fn write_headers(&self, headers: &mut HeaderMap) {
        let reset = Timestamp::now().plus_seconds(self.resets_in_seconds());
        headers.insert("x-ratelimit-limit", self.shown.limit.into());
        headers.insert("x-ratelimit-remaining", self.shown.remaining.into());
        headers.insert("x-ratelimit-reset", reset.unix().into());
    }
}

/// Counts the requests of every key; gone when the process ends.
pub(crate) struct RateLimiter {
    limits: RateLimits,
    /// Moments of the counted requests of the last hour, oldest first.
    counted: Mutex<HashMap<String, VecDeque<Instant>>>,
}

impl RateLimiter {
    pub(crate) fn new(limits: RateLimits) -> Self {
        Self {
            limits,
            counted: Mutex::default(),
        }
    }

    /// Counts a request at `now`, or refuses it. A refused request is not counted.
    pub(crate) fn take(&self, key: &str, now: Instant) -> Standing {
        let mut keys = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = keys.entry(key.to_owned()).or_default();
        while counted
            .front()
            .is_some_and(|at| now.duration_since(*at) >= HOUR)
        {
            counted.pop_front();
        }

        let is_full =
            |limit: u32, length: Duration| window(counted, limit, length, now).remaining == 0;
        let refused =
            is_full(self.limits.per_minute, MINUTE) || is_full(self.limits.per_hour, HOUR);
        if !refused {
            counted.push_back(now);
        }
        let minute = window(counted, self.limits.per_minute, MINUTE, now);
        let hour = window(counted, self.limits.per_hour, HOUR, now);
        Standing {
            shown: choices::window_in_the_headers(minute, hour),
            refused,
        }
    }
}

fn window(counted: &VecDeque<Instant>, limit: u32, length: Duration, now: Instant) -> Window {
    let start = counted.partition_point(|at| now.duration_since(*at) >= length);
    let used = u32::try_from(counted.len() - start).unwrap_or(u32::MAX);
    let resets_in = counted.get(start).map_or(length, |oldest| {
        length.saturating_sub(now.duration_since(*oldest))
    });
    Window {
        limit,
        remaining: limit.saturating_sub(used),
        resets_in,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn limiter(limits: &str) -> RateLimiter {
        RateLimiter::new(limits.parse().unwrap())
    }

    #[test]
    fn limits_are_written_as_a_minute_and_an_hour() {
        assert_eq!("100/1000".parse(), Ok(RateLimits::default()));
        for wrong in ["", "100", "a/b", "0/10", "10/0", "-1/5", "1/2/3"] {
            assert!(wrong.parse::<RateLimits>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_minute_rolls_on_and_does_not_start_anew() {
        let (limiter, start) = (limiter("2/100"), Instant::now());
        let at = |seconds| start + Duration::from_secs(seconds);
        assert!(!limiter.take("k", at(0)).refused);
        assert!(!limiter.take("k", at(50)).refused);
        let refused = limiter.take("k", at(59));
        assert!(refused.refused);
        assert_eq!((refused.limit(), refused.resets_in_seconds()), (2, 1));
        assert!(!limiter.take("k", at(60)).refused, "the first one has left");
        assert!(limiter.take("k", at(109)).refused, "the second has not");
        assert!(!limiter.take("k", at(110)).refused);
    }

    #[test]
    fn the_hour_refuses_what_the_minute_allows() {
        let (limiter, start) = (limiter("2/3"), Instant::now());
        let at = |minutes: u64| start + Duration::from_secs(minutes * 60);
        for minute in [0, 2, 4] {
            assert!(!limiter.take("k", at(minute)).refused);
        }
        let refused = limiter.take("k", at(6));
        assert!(refused.refused);
        assert_eq!((refused.limit(), refused.resets_in_seconds()), (3, 54 * 60));
    }

    #[test]
    fn the_headers_tell_of_the_hour_until_the_minute_is_used_up() {
        let (limiter, now) = (limiter("2/1000"), Instant::now());
        let first = limiter.take("k", now);
        assert_eq!((first.shown.limit, first.shown.remaining), (1000, 999));
        let second = limiter.take("k", now);
        assert_eq!((second.shown.limit, second.shown.remaining), (2, 0));
    }

    #[test]
    fn a_refused_request_is_not_counted_and_keys_do_not_share() {
        let (limiter, now) = (limiter("1/2"), Instant::now());
        assert!(!limiter.take("k", now).refused);
        for _ in 0..10 {
            assert!(limiter.take("k", now).refused);
        }
        assert!(!limiter.take("other", now).refused);
        assert!(!limiter.take("k", now + MINUTE).refused);
    }
}
