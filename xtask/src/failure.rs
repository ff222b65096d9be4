//! Why a command ends: one line for the person, nothing for programs.

use std::{fmt, io, path::Path};

/// One clear line. Nobody branches on it, so it is text and not an enum.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// What everything that can fail returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }

    /// `doing` completes "cannot ...": "write", "make the folder".
    pub(crate) fn io(doing: &str, path: &Path, error: &io::Error) -> Self {
        let path = path.display();
        if error.kind() == io::ErrorKind::StorageFull {
            return Self(format!("the disk is full: cannot {doing} {path}"));
        }
        Self(format!("cannot {doing} {path}: {error}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_called_so() {
        let error = io::Error::from(io::ErrorKind::StorageFull);
        let failure = Failure::io("write", Path::new("dist/app.wasm"), &error);
        assert_eq!(
            failure.to_string(),
            "the disk is full: cannot write dist/app.wasm"
        );
    }
}
