//! The words of this room.

use crate::{
    data::{CallEnd, RateLimit, RateWindow, TransportError},
    ui::intl,
};

/// What the panel, and the button that opens it, are called.
pub(super) const TITLE: &str = "API calls";
pub(super) const CLOSE: &str = "Close the API calls";
pub(super) const LIMITS: &str = "Rate limit";
pub(super) const NO_LIMITS: &str = "The API has said nothing of its limits yet.";
pub(super) const LIMIT_LOW: &str = "Few calls are left.";
pub(super) const LIMIT_SPENT: &str = "No calls are left. The API refuses every further one.";
pub(super) const NONE_YET: &str = "No calls yet. Whatever this page asks the API from now on is listed here, until the tab is closed.";
pub(super) const NONE_MATCHES: &str = "No call matches.";
pub(super) const FILTER: &str = "Path, status or request id";
pub(super) const METHOD: &str = "Method";
pub(super) const EVERY_METHOD: &str = "Every method";
pub(super) const FAILED_ONLY: &str = "Failed only";
pub(super) const PAUSE: &str = "Pause";
pub(super) const PAUSED: &str = "Paused: new calls are not kept.";
pub(super) const CLEAR: &str = "Clear";
pub(super) const BACK: &str = "All calls";
pub(super) const GONE: &str = "This call is no longer kept.";
pub(super) const COPY_CURL: &str = "Copy as cURL";
pub(super) const COPY_REQUEST_ID: &str = "Copy request id";
pub(super) const COPY_ANSWER: &str = "Copy answer";
pub(super) const STATUS: &str = "Status";
pub(super) const TIME: &str = "Time";
pub(super) const REQUEST_ID: &str = "Request id";
pub(super) const KEY: &str = "Key";
pub(super) const KEY_OF_TAB: &str = "qapi_…, the key of this tab";
pub(super) const KEY_OF_SERVER: &str = "None from this tab; the server adds one";
pub(super) const SENT: &str = "Sent";
pub(super) const NOTHING_SENT: &str = "No body";
pub(super) const ANSWER: &str = "Answer";
pub(super) const NO_ANSWER: &str = "No answer";
pub(super) const EMPTY_ANSWER: &str = "No body";
pub(super) const NOT_JSON: &str = "This is not JSON, so it may come from somebody in between.";
pub(super) const UNDER_WAY: &str = "Under way";
pub(super) const NO_CURL: &str =
    "What was sent is too long to be kept whole, so there is no cURL command.";
pub(super) const FORM: &str = "What this form would send";
pub(super) const FORM_UNCHANGED: &str = "Nothing: nothing was changed.";
pub(super) const FORM_INCOMPLETE: &str = "Nothing yet. This is missing or needs mending:";
pub(super) const FORM_READY: &str = "Nothing is sent before you save and confirm.";

/// How a call ended, in a word or two.
pub(super) fn outcome(end: &CallEnd) -> String {
    match end {
        CallEnd::Answered(answer) if answer.is_readable => answer.status.to_string(),
        CallEnd::Answered(answer) => format!("{}, not JSON", answer.status),
        CallEnd::Failed(TransportError::Offline) => "Offline".to_owned(),
        CallEnd::Failed(TransportError::Unreachable) => "No connection".to_owned(),
        CallEnd::Failed(TransportError::Timeout) => "Timed out".to_owned(),
        CallEnd::Aborted => "Given up".to_owned(),
    }
}

/// What there is to add to an end without an answer.
pub(super) fn explanation(end: &CallEnd) -> &'static str {
    match end {
        CallEnd::Answered(_) => "",
        CallEnd::Failed(TransportError::Offline) => "The browser was offline.",
        CallEnd::Failed(TransportError::Unreachable) => {
            "There was no connection, or it was cut. It may have been carried out."
        }
        CallEnd::Failed(TransportError::Timeout) => {
            "No answer came in time. It may have been carried out."
        }
        CallEnd::Aborted => "The page no longer needed the answer.",
    }
}

/// How long a call took.
pub(super) fn duration(milliseconds: i64) -> String {
    let milliseconds = u32::try_from(milliseconds).unwrap_or(u32::MAX);
    format!("{} ms", intl::number(milliseconds))
}

/// How many calls are listed.
pub(super) fn listed(shown: usize, all: usize) -> String {
    match (shown, all) {
        (1, 1) => "1 call".to_owned(),
        _ if shown == all => format!("{} calls", intl::count(all)),
        _ => format!("{} of {} calls", intl::count(shown), intl::count(all)),
    }
}

/// A body of which only the beginning is kept.
pub(super) fn cut(kept: usize, length: usize) -> String {
    let kilobytes = |bytes: usize| intl::count(bytes.div_ceil(1024));
    format!(
        "The first {} of {} KB are kept.",
        kilobytes(kept),
        kilobytes(length)
    )
}

/// What a window of the rate limit is called.
pub(super) fn window(limit: RateLimit) -> &'static str {
    match limit.window() {
        Some(RateWindow::Minute) => "Within a minute",
        Some(RateWindow::Hour) => "Within an hour",
        None => "Within the window that the API counts",
    }
}

/// How much of it is left.
pub(super) fn left(limit: RateLimit) -> String {
    let remaining = intl::number(limit.remaining);
    match limit.limit {
        Some(limit) => format!("{remaining} of {} left", intl::number(limit)),
        None => format!("{remaining} left"),
    }
}

/// When it begins anew.
pub(super) fn resets(at: i64) -> String {
    format!("resets at {}", intl::clock_time(at))
}

/// It has begun anew since the API spoke of it.
pub(super) fn was_reset(at: i64) -> String {
    format!(
        "Was reset at {}; the next call says what is left.",
        intl::clock_time(at)
    )
}
