//! How one item of a batch ends.

use crate::{
    api::{ApiError, Cause, WriteEffect},
    data::{WriteKind, explain_write, field_problems::said},
    model::InterviewId,
    session::Way,
};

/// Why something failed, in words, and the id to quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What happened, in one line.
    pub text: String,
    /// The id to quote to support.
    pub request_id: Option<String>,
}

impl Reason {
    /// A reason of our own.
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            request_id: None,
        }
    }

    fn of(error: &ApiError, kind: WriteKind, way: Way) -> Self {
        let problem = explain_write(error, kind, way);
        // There is no form here that shows what was said of its fields.
        let said = if problem.fields.is_empty() {
            problem.api_message
        } else {
            said(error, |_| true)
        };
        let text = match said {
            Some(said) => format!("{}: {said}", problem.title),
            None => format!("{}. {}", problem.title, problem.advice),
        };
        Self {
            text,
            request_id: problem.request_id,
        }
    }
}

/// Where one item stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Not sent.
    Waiting,
    /// Sent, and not answered.
    UnderWay,
    /// Done; of a copy, the new interview where the answer names it.
    Done(Option<InterviewId>),
    /// Refused: nothing was done, so it may be tried again.
    Failed(Reason),
    /// The answer was lost: nobody knows, so it is not tried again.
    Unknown(Reason),
}

impl ItemState {
    /// Why, where there is a why.
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Failed(reason) | Self::Unknown(reason) => Some(reason),
            Self::Waiting | Self::UnderWay | Self::Done(_) => None,
        }
    }

    /// Where it stands among others in a list of results: first what needs a look.
    pub fn rank(&self) -> u8 {
        match self {
            Self::Failed(_) => 0,
            Self::Unknown(_) => 1,
            Self::Waiting | Self::UnderWay => 2,
            Self::Done(_) => 3,
        }
    }
}

/// How an item that was under way ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    Done(Option<InterviewId>),
    /// 429, which proves that nothing was done.
    RateLimited {
        retry_at: Option<i64>,
    },
    Refused {
        reason: Reason,
        /// Every other item would be refused for the same reason.
        concerns_all: bool,
    },
    Unknown(Reason),
}

impl Settled {
    pub(super) fn of(
        result: Result<Option<InterviewId>, ApiError>,
        kind: WriteKind,
        way: Way,
    ) -> Self {
        let error = match result {
            Ok(made) => return Self::Done(made),
            Err(error) => error,
        };
        let reason = Reason::of(&error, kind, way);
        match (&error.cause, error.write_effect()) {
            (Cause::RateLimited { retry_at }, _) => Self::RateLimited {
                retry_at: *retry_at,
            },
            (_, WriteEffect::Unknown) => Self::Unknown(reason),
            (cause, WriteEffect::None) => Self::Refused {
                reason,
                concerns_all: matches!(
                    cause,
                    Cause::KeyMissing
                        | Cause::Unauthorized
                        | Cause::SessionEnded
                        | Cause::ReadOnly
                        | Cause::Offline
                ),
            },
        }
    }
}
