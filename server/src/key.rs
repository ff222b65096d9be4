//! The API key that this server may hold.

use std::ffi::OsString;
use std::path::PathBuf;

use axum::http::HeaderValue;

/// The environment variable with the key itself.
pub const KEY_VARIABLE: &str = "QUALIFI_API_KEY";
/// The environment variable with the name of a file that holds the key (container secrets).
pub const KEY_FILE_VARIABLE: &str = "QUALIFI_API_KEY_FILE";

/// An API key. It can be sent, and nothing else: `Debug` hides it, there is no `Display`, and the
/// header value is marked sensitive, so that no log of the HTTP libraries can show it either.
#[derive(Clone)]
pub struct Key(HeaderValue);

/// Why there is no usable key. No variant carries any part of the key.
#[derive(Debug, PartialEq, Eq)]
pub enum KeyError {
    /// Both variables are set, and they might disagree.
    Both,
    /// The key's file cannot be read.
    Unreadable(PathBuf, String),
    /// The key's file has nothing in it.
    EmptyFile(PathBuf),
    /// The key has characters that no header can carry.
    NotAHeader,
}

impl Key {
    /// A key as somebody wrote it down; surrounding white space (a file's last line end) is not
    /// part of it. No shape is demanded: the documentation's samples differ in length.
    ///
    /// # Errors
    /// [`KeyError::NotAHeader`] when a header could not carry it.
    pub fn new(text: &str) -> Result<Self, KeyError> {
        let text = text.trim();
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(KeyError::NotAHeader);
        }
        let mut value = HeaderValue::from_str(text).map_err(|_| KeyError::NotAHeader)?;
        value.set_sensitive(true);
        Ok(Self(value))
    }

    /// Reads the key from the environment, given as a function so that tests need not change the
    /// process. Never from a flag: flags are visible to every user of the machine.
    ///
    /// A variable that is set to nothing counts as not set, as container set-ups write it so.
    ///
    /// # Errors
    /// When a key is there and cannot be used.
    pub fn from_environment(
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Option<Self>, KeyError> {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        match (set(KEY_VARIABLE), set(KEY_FILE_VARIABLE)) {
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err(KeyError::Both),
            (Some(key), None) => Self::new(key.to_str().ok_or(KeyError::NotAHeader)?).map(Some),
            (None, Some(file)) => {
                let file = PathBuf::from(file);
                match std::fs::read_to_string(&file) {
                    Err(error) => Err(KeyError::Unreadable(file, error.to_string())),
                    Ok(text) if text.trim().is_empty() => Err(KeyError::EmptyFile(file)),
                    Ok(text) => Self::new(&text).map(Some),
                }
            }
        }
    }

    /// The value for `x-api-key`.
    #[must_use]
    pub fn to_header(&self) -> HeaderValue {
        self.0.clone()
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(hidden)")
    }
}

impl std::fmt::Display for KeyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Both => write!(
                f,
                "{KEY_VARIABLE} and {KEY_FILE_VARIABLE} are both set: set one of them"
            ),
            Self::Unreadable(file, reason) => write!(
                f,
                "cannot read {}, named by {KEY_FILE_VARIABLE}: {reason}",
                file.display()
            ),
            Self::EmptyFile(file) => write!(
                f,
                "{}, named by {KEY_FILE_VARIABLE}, is empty",
                file.display()
            ),
            Self::NotAHeader => {
                f.write_str("the API key has spaces or characters that no header can carry")
            }
        }
    }
}

impl std::error::Error for KeyError {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> impl Fn(&str) -> Option<OsString> {
        let pairs: Vec<(String, OsString)> = pairs
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()))
            .collect();
        move |name| {
            let found = pairs.iter().find(|(key, _)| key == name);
            found.map(|(_, value)| value.clone())
        }
    }

    #[test]
    fn a_key_never_shows_itself() {
        let key = Key::new("qapi_secret").unwrap();
        assert!(!format!("{key:?}").contains("secret"));
        assert!(!format!("{:?}", key.to_header()).contains("secret"));
    }

    #[test]
    fn the_line_end_of_a_key_file_is_not_part_of_the_key() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "qapi_from_file\n").unwrap();
        let name = file.path().to_str().unwrap();
        let key = Key::from_environment(environment(&[(KEY_FILE_VARIABLE, name)]));
        assert_eq!(key.unwrap().unwrap().to_header(), "qapi_from_file");
    }

    #[test]
    fn a_variable_set_to_nothing_is_no_key() {
        let key = Key::from_environment(environment(&[(KEY_VARIABLE, "")]));
        assert!(key.unwrap().is_none());
    }

    #[test]
    fn two_sources_of_the_key_are_refused() {
        let both = environment(&[(KEY_VARIABLE, "a"), (KEY_FILE_VARIABLE, "b")]);
        assert_eq!(Key::from_environment(both).unwrap_err(), KeyError::Both);
    }

    #[test]
    fn an_error_about_a_key_does_not_quote_it() {
        let error = Key::new("qapi_sec ret\u{e9}").unwrap_err();
        assert!(!error.to_string().contains("qapi_"));
        assert!(!format!("{error:?}").contains("qapi_"));
    }

    #[test]
    fn an_empty_key_file_is_an_error_and_not_the_own_key_way() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let name = file.path().to_str().unwrap();
        let key = Key::from_environment(environment(&[(KEY_FILE_VARIABLE, name)]));
        assert_eq!(key.unwrap_err(), KeyError::EmptyFile(name.into()));
    }
}
