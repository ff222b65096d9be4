//! Values of this room in words.

use crate::{
    data::{CallEnd, RateLimit, RateWindow, TransportError},
    messages::{inspector as words, intl},
};

/// How a call ended, in a word or two.
pub(super) fn outcome(end: &CallEnd) -> String {
    let status = |status: u16| status.to_string();
    match end {
        CallEnd::Answered(answer) if answer.is_readable => status(answer.status),
        CallEnd::Answered(answer) => words::not_json(&status(answer.status)),
        CallEnd::Failed(TransportError::Offline) => words::offline().to_owned(),
        CallEnd::Failed(TransportError::Unreachable) => words::unreachable().to_owned(),
        CallEnd::Failed(TransportError::Timeout) => words::timeout().to_owned(),
        CallEnd::Aborted => words::given_up().to_owned(),
    }
}

/// Why there was no answer.
pub(super) fn why(end: &CallEnd) -> &'static str {
    match end {
        CallEnd::Answered(_) => "",
        CallEnd::Failed(TransportError::Offline) => words::offline_why(),
        CallEnd::Failed(TransportError::Unreachable) => words::unreachable_why(),
        CallEnd::Failed(TransportError::Timeout) => words::timeout_why(),
        CallEnd::Aborted => words::given_up_why(),
    }
}

/// How long a call took.
pub(super) fn duration(milliseconds: i64) -> String {
    words::milliseconds(usize::try_from(milliseconds).unwrap_or_default())
}

/// How many calls are listed.
pub(super) fn listed(shown: usize, all: usize) -> String {
    if shown == all {
        words::listed(all)
    } else {
        words::listed_of(shown, all)
    }
}

/// A body of which only the beginning is kept; both in bytes.
pub(super) fn cut(kept: usize, length: usize) -> String {
    words::cut(kept.div_ceil(1024), length.div_ceil(1024))
}

/// What a window of the rate limit is called.
pub(super) fn window(limit: RateLimit) -> &'static str {
    match limit.window() {
        Some(RateWindow::Minute) => words::limit_minute(),
        Some(RateWindow::Hour) => words::limit_hour(),
        None => words::limit_other(),
    }
}

/// How much of it is left.
pub(super) fn left(limit: RateLimit) -> String {
    let remaining = limit.remaining as usize;
    match limit.limit {
        Some(limit) => words::limit_left(remaining, limit as usize),
        None => words::limit_left_alone(remaining),
    }
}

/// When it begins anew.
pub(super) fn resets(at: i64) -> String {
    words::limit_resets(&intl::clock_time(at))
}

/// It has begun anew since the API spoke of it.
pub(super) fn was_reset(at: i64) -> String {
    words::limit_was_reset(&intl::clock_time(at))
}
