//! What can go wrong with a call, for code that decides on it. The words for people are `data::problem`'s.

/// Why a call brought no answer that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// There is no key to send; nothing was asked.
    KeyMissing,
    /// The browser says that it is offline.
    Offline,
    /// No connection to the server.
    Unreachable,
    /// No answer within the time limit.
    Timeout,
    /// 401: the key was refused.
    Unauthorized,
    /// 403: the key, or somebody in between, does not allow this.
    Forbidden,
    /// 404.
    NotFound,
    /// 429: too many requests; `retry_at` in Unix milliseconds of this browser's clock, if it was said.
    RateLimited {
        /// When to try again.
        retry_at: Option<i64>,
    },
    /// 5xx with an answer in JSON: the API (or its proxy) failed.
    ServerFailed(u16),
    /// Any other status that is not 2xx.
    Rejected(u16),
    /// Something that is not JSON, such as a gateway's HTML page.
    NotJson(u16),
    /// JSON, but nothing that the documentation knows.
    UnexpectedAnswer,
}

/// A failed call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// What happened.
    pub cause: Cause,
    /// The API's own words, if it gave any.
    pub message: Option<String>,
    /// The id to quote to the API's makers, if there was one.
    pub request_id: Option<String>,
}

impl From<Cause> for ApiError {
    fn from(cause: Cause) -> Self {
        Self {
            cause,
            message: None,
            request_id: None,
        }
    }
}
