//! The body of an answer: whole where it is short, passed on as it comes where it is long.
//!
//! A short answer (nearly every one) is held back until it has ended, because a cut, an endless or a
//! malformed answer can only be reported while nothing of it has been passed on. A long one would
//! fill the memory if many asked for it at once; when it breaks off, so does the browser's
//! connection, which the app takes for what it is.

use std::sync::{Arc, Mutex};

use axum::body::Body;
use bytes::{Bytes, BytesMut};
use futures_util::stream;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use tokio::time::{Instant, timeout_at};

/// Held back up to this size. A page of 100 interviews is a few hundred kilobytes.
const HELD: usize = 1024 * 1024;

/// Nothing documented comes near; what is longer is no answer of this API.
const MAX_ANSWER: usize = 16 * 1024 * 1024;

/// The body of an answer. Its clones are one answer, handed to several who asked for the same.
#[derive(Clone, Debug)]
pub(super) enum Content {
    /// To its end.
    Whole(Bytes),
    /// Its beginning, and what is still to come; only the first who takes it gets it.
    Long(Arc<Mutex<Option<Long>>>),
}

/// An answer that has only begun.
#[derive(Debug)]
pub(super) struct Long {
    start: Bytes,
    rest: Incoming,
    until: Instant,
}

/// Why a body could not be read.
#[derive(Debug)]
pub(super) enum ContentError {
    /// The connection ended before the body did.
    Cut(hyper::Error),
    /// It says that it is longer than any answer of the API.
    TooLarge,
}

impl Content {
    /// Reads a body to its end, or until it is known to be long. The rest of it has to come before
    /// `until`.
    pub(super) async fn read(mut body: Incoming, until: Instant) -> Result<Self, ContentError> {
        let promised = hyper::body::Body::size_hint(&body).lower();
        if promised > MAX_ANSWER as u64 {
            return Err(ContentError::TooLarge);
        }
        let mut start = BytesMut::new();
        while start.len() <= HELD {
            match body.frame().await {
                None => return Ok(Self::Whole(start.freeze())),
                Some(Err(error)) => return Err(ContentError::Cut(error)),
                Some(Ok(frame)) => {
                    if let Some(data) = frame.data_ref() {
                        start.extend_from_slice(data);
                    }
                }
            }
        }
        let long = Long {
            start: start.freeze(),
            rest: body,
            until,
        };
        Ok(Self::Long(Arc::new(Mutex::new(Some(long)))))
    }

    /// The body for the browser; `None` when somebody else has taken it.
    pub(super) fn take(self) -> Option<Body> {
        match self {
            Self::Whole(bytes) => Some(Body::from(bytes)),
            Self::Long(long) => Some(long.lock().ok()?.take()?.into_body()),
        }
    }
}

impl Long {
    fn into_body(self) -> Body {
        let left = MAX_ANSWER.saturating_sub(self.start.len());
        let first = stream::iter([Ok(self.start)]);
        let rest = stream::try_unfold((self.rest, left), move |(mut rest, left)| async move {
            let frame = timeout_at(self.until, rest.frame()).await;
            let frame = frame.map_err(|_| "the rest of the answer did not come in time".to_owned());
            let Some(frame) = frame? else {
                return Ok(None);
            };
            let frame = frame.map_err(|error| error.to_string())?;
            let data = frame.into_data().unwrap_or_default();
            match left.checked_sub(data.len()) {
                Some(left) => Ok(Some((data, (rest, left)))),
                None => Err("the answer is longer than any of the API's".to_owned()),
            }
        });
        Body::from_stream(stream::StreamExt::chain(first, rest))
    }
}
