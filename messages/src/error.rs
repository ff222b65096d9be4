//! What is wrong with a message file.

use std::fmt;

/// What is wrong, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Error {
    place: String,
    what: String,
}

impl Error {
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            what: what.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl std::error::Error for Error {}
