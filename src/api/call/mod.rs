//! What there is to tell of a call, for those who want to watch: fit to be shown, never with the key in it.

mod excerpt;
mod recording;
mod redaction;

pub use excerpt::Excerpt;
pub(super) use recording::Recording;

use super::{RateLimit, TransportError, endpoint};

/// Is told of every call of the API, from its start to its end.
///
/// It is told during the call, so whatever it does must be quick.
pub trait CallObserver: Send + Sync {
    /// A call is sent. The answer is the number that its end will be told with.
    fn started(&self, call: SentCall) -> u64;

    /// The call of this number is over.
    fn ended(&self, number: u64, end: CallEnd);
}

/// What was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentCall {
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// Path and query, below the path that the app is hosted at.
    pub path: String,
    /// Whether this tab sent a key of its own; otherwise the server adds one, or needs none.
    pub has_key: bool,
    /// The JSON that was sent, if any.
    pub body: Option<Excerpt>,
}

impl SentCall {
    /// The path without what all paths of the API begin with, for where there is little room.
    pub fn short_path(&self) -> &str {
        endpoint::shortened(&self.path)
    }
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallEnd {
    /// An answer came, whatever it says.
    Answered(CallAnswer),
    /// None came.
    Failed(TransportError),
    /// Nobody wanted the answer any more, so that the request was cut off.
    Aborted,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CallAnswer {
    /// HTTP status.
    pub status: u16,
    /// `meta.requestId`, where the answer has one.
    pub request_id: Option<String>,
    /// Whether it is what an answer should be: JSON, or the empty body of a write that succeeded.
    pub is_readable: bool,
    /// The headers that speak of the rate limit, as they came.
    pub headers: LimitHeaders,
    /// What they say.
    pub rate_limit: Option<RateLimit>,
    /// The body as it came.
    pub body: Excerpt,
}

impl CallEnd {
    /// Whether this is no success. A call that nobody waited for any more has not failed.
    pub fn is_failure(&self) -> bool {
        match self {
            Self::Answered(answer) => !(200..300).contains(&answer.status) || !answer.is_readable,
            Self::Failed(_) => true,
            Self::Aborted => false,
        }
    }

    /// The answer, if one came.
    pub fn answer(&self) -> Option<&CallAnswer> {
        match self {
            Self::Answered(answer) => Some(answer),
            Self::Failed(_) | Self::Aborted => None,
        }
    }
}

/// The headers of contract, section 5, as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LimitHeaders {
    /// `X-RateLimit-Limit`.
    pub limit: Option<String>,
    /// `X-RateLimit-Remaining`.
    pub remaining: Option<String>,
    /// `X-RateLimit-Reset`.
    pub reset: Option<String>,
    /// `Retry-After`.
    pub retry_after: Option<String>,
}
