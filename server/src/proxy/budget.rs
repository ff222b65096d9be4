//! The part of the rate limit that is kept for writes.
//!
//! The API counts requests by key. With a key held by this server, one person's browsing could use
//! up what another needs to save an hour of typing; so the last requests before the limit are
//! writes': a read that comes then is told to wait until the API's own reset, in the API's own words
//! for that, without asking it. Reading one interview counts as part of a write, as a save looks at
//! what it changes.

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::json;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::error::ApiError;

/// A fiftieth of the limit, and at least two and at most twenty requests: a team of five can each
/// save four times.
const SHARE: u32 = 50;
const LEAST: u32 = 2;
const MOST: u32 = 20;

/// A reset further away than the longest documented period is a clock that is wrong.
const LONGEST: Duration = Duration::from_secs(3600);

/// What the API's last answer said of the limit.
#[derive(Debug, Default)]
pub(super) struct Budget(Mutex<Option<State>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    limit: u32,
    remaining: u32,
    /// Seconds since 1970 (contract, section 5).
    reset: u64,
}

impl Budget {
    /// Takes in what an answer says.
    pub(super) fn note(&self, headers: &HeaderMap) {
        let (Some(limit), Some(remaining), Some(reset)) = (
            number(headers, "x-ratelimit-limit"),
            number(headers, "x-ratelimit-remaining"),
            number(headers, "x-ratelimit-reset"),
        ) else {
            return;
        };
        let (Ok(limit), Ok(remaining)) = (u32::try_from(limit), u32::try_from(remaining)) else {
            return;
        };
        if let Ok(mut state) = self.0.lock() {
            *state = Some(State {
                limit,
                remaining,
                reset,
            });
        }
    }

    /// Lets a read pass, unless only the writes' part is left.
    pub(super) fn check_read(&self) -> Result<(), ApiError> {
        let state = self.0.lock().ok().and_then(|state| *state);
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        match state.and_then(|state| state.wait(now.unwrap_or_default().as_secs())) {
            None => Ok(()),
            Some((state, seconds)) => Err(state.refusal(seconds)),
        }
    }
}

impl State {
    /// Itself and the seconds until the reset, if a read has to wait for it.
    fn wait(self, now: u64) -> Option<(Self, u64)> {
        let kept = (self.limit / SHARE).clamp(LEAST, MOST);
        let seconds = self.reset.checked_sub(now)?;
        let has_to = self.remaining <= kept && seconds > 0 && seconds <= LONGEST.as_secs();
        has_to.then_some((self, seconds))
    }

    fn refusal(self, seconds: u64) -> ApiError {
        let reset = i64::try_from(self.reset).unwrap_or_default();
        let reset_at = OffsetDateTime::from_unix_timestamp(reset)
            .ok()
            .and_then(|time| time.format(&Rfc3339).ok());
        ApiError::new(
            StatusCode::TOO_MANY_REQUESTS,
            "RATE_LIMIT_EXCEEDED",
            format!(
                "Your team has {} requests left until the API's limit begins anew. They are kept for saving, so reading waits.",
                self.remaining
            ),
        )
        .with_details(json!({
            "limit": self.limit,
            "remaining": self.remaining,
            "resetAt": reset_at,
            "keptForWrites": true,
            "carriedOut": "no",
        }))
        .with_header(header::RETRY_AFTER, HeaderValue::from(seconds))
    }
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(limit: u32, remaining: u32, reset: u64) -> Option<u64> {
        let state = State {
            limit,
            remaining,
            reset,
        };
        state.wait(1_000).map(|(_, seconds)| seconds)
    }

    #[test]
    fn reads_wait_when_only_the_part_of_writes_is_left() {
        assert_eq!(waits(1000, 21, 1_060), None);
        assert_eq!(waits(1000, 20, 1_060), Some(60));
        assert_eq!(waits(100, 3, 1_060), None);
        assert_eq!(waits(100, 2, 1_060), Some(60));
        assert_eq!(waits(100_000, 20, 1_060), Some(60));
    }

    #[test]
    fn a_reset_that_has_been_or_makes_no_sense_holds_nobody_up() {
        for reset in [0, 1_000, 1_000 + 3601, u64::MAX] {
            assert_eq!(waits(1000, 0, reset), None, "{reset}");
        }
    }
}
