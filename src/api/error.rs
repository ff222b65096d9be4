//! What can go wrong with a call, for code that decides on it. The words for people are `data::problem`'s.

use super::TransportError;

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
    /// 401 of the server in between: who is signed in there is no longer; the API was not asked.
    SessionEnded,
    /// 403 of the server in between: this user may read only; the API was not asked.
    ReadOnly,
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
    /// What the API said of single fields (contract, section 6).
    pub fields: Vec<FieldError>,
    /// Whether the server in between said that the API certainly did not get the request
    /// (`details.carriedOut` of its own failures); the API itself says nothing of the kind.
    pub is_certainly_not_carried_out: bool,
}

/// What the API said of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, or a path such as `surveyQuestions.0.id`.
    pub path: String,
    /// What is wrong with it.
    pub reason: String,
}

/// What a write that failed did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteEffect {
    /// Nothing: the API refused it, or it never got there.
    None,
    /// Nobody knows: it may have been carried out although no usable answer came.
    Unknown,
}

impl ApiError {
    /// Whether no server was met at all.
    pub fn is_lost_connection(&self) -> bool {
        matches!(self.cause, Cause::Offline | Cause::Unreachable)
    }

    /// What this error says of the write that it ended. A refusal (4xx) changed nothing. A server error, a
    /// time limit, a cut connection or an answer from somebody in between leave it open; a browser that
    /// was offline sent nothing.
    pub fn write_effect(&self) -> WriteEffect {
        if self.is_certainly_not_carried_out {
            return WriteEffect::None;
        }
        match self.cause {
            Cause::KeyMissing
            | Cause::Offline
            | Cause::Unauthorized
            | Cause::SessionEnded
            | Cause::ReadOnly
            | Cause::Forbidden
            | Cause::NotFound
            | Cause::RateLimited { .. }
            | Cause::Rejected(_) => WriteEffect::None,
            // 404 or 405 as HTML: a gateway that knows no such path has not passed it on.
            Cause::NotJson(status) if (400..500).contains(&status) => WriteEffect::None,
            Cause::Unreachable
            | Cause::Timeout
            | Cause::ServerFailed(_)
            | Cause::NotJson(_)
            | Cause::UnexpectedAnswer => WriteEffect::Unknown,
        }
    }
}

impl From<Cause> for ApiError {
    fn from(cause: Cause) -> Self {
        Self {
            cause,
            message: None,
            request_id: None,
            fields: Vec::new(),
            is_certainly_not_carried_out: false,
        }
    }
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        Self::from(match error {
            TransportError::Offline => Cause::Offline,
            TransportError::Unreachable => Cause::Unreachable,
            TransportError::Timeout => Cause::Timeout,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_write_changed_nothing_and_a_lost_answer_leaves_it_open() {
        let effect = |cause: Cause| ApiError::from(cause).write_effect();
        for cause in [
            Cause::Rejected(400),
            Cause::RateLimited { retry_at: None },
            Cause::Offline,
            Cause::Unauthorized,
            Cause::SessionEnded,
            Cause::ReadOnly,
            Cause::NotJson(404),
        ] {
            assert_eq!(effect(cause), WriteEffect::None);
        }
        for cause in [
            Cause::Timeout,
            Cause::Unreachable,
            Cause::ServerFailed(500),
            Cause::NotJson(502),
            Cause::NotJson(200),
        ] {
            assert_eq!(effect(cause), WriteEffect::Unknown);
        }
    }
}
