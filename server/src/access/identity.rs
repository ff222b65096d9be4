//! Who a request speaks for.

/// What somebody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Read and change.
    Full,
    /// Read. Writes are refused here, before the API hears of them.
    ReadOnly,
}

impl Role {
    /// The word for it in the user file and in a role header.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::ReadOnly => "read-only",
        }
    }

    /// Reads that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Full, Self::ReadOnly]
            .into_iter()
            .find(|role| role.as_str() == word)
    }
}

/// Who sent a request. It lies in the request's extensions once the request was let in, and is
/// missing where access is not controlled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The name that the user signed in with, or that the proxy gave.
    pub name: String,
    /// What this user may do.
    pub role: Role,
}
