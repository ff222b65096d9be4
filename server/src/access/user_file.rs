//! The user file as text. One line for each thing, so that it can be read and compared by eye:
//!
//! ```text
//! # a comment
//! secret 64-HEX-DIGITS
//! user NAME full|read-only ARGON2ID-HASH
//! ```
//!
//! The secret signs the sessions. Whoever can read this file can make himself anybody's session, so
//! it is written with mode 0600.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ring::rand::{SecureRandom, SystemRandom};

use super::identity::Role;
use super::token::Signer;
use super::{hex, password};

const HEADING: &str = "\
# The users of Callboard, written by `callboard-server user`. Keep this file secret.
# secret HEX                       signs the sessions; a new one signs everybody out
# user NAME full|read-only HASH    one user
";
const SECRET_BYTES: usize = 32;
const MAX_NAME: usize = 64;

/// One user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct User {
    pub(super) role: Role,
    pub(super) password_hash: String,
}

/// All users, and the secret that signs their sessions.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Users {
    secret: Vec<u8>,
    pub(super) by_name: BTreeMap<String, User>,
}

impl Users {
    /// Nobody, with a new secret.
    pub(super) fn new() -> Result<Self, String> {
        let mut secret = vec![0; SECRET_BYTES];
        SystemRandom::new()
            .fill(&mut secret)
            .map_err(|_| "the system gives no random numbers")?;
        Ok(Self {
            secret,
            by_name: BTreeMap::new(),
        })
    }

    pub(super) fn signer(&self) -> Signer {
        Signer::new(&self.secret)
    }

    /// Reads the text of a file. Anything that is not understood is an error: half a list of users
    /// is no list of users.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut secret = None;
        let mut by_name = BTreeMap::new();
        for (number, line) in (1..).zip(text.lines()) {
            let words: Vec<&str> = line.split_ascii_whitespace().collect();
            // No error quotes the line: it may hold the secret.
            let wrong = |why: &str| Err(format!("line {number}: {why}"));
            match words.as_slice() {
                [] => {}
                [first, ..] if first.starts_with('#') => {}
                ["secret", digits] => {
                    let bytes = hex::decode(digits).filter(|bytes| bytes.len() == SECRET_BYTES);
                    if secret.is_some() || bytes.is_none() {
                        return wrong("there must be one secret of 64 hex digits");
                    }
                    secret = bytes;
                }
                ["user", name, role, hash] => {
                    if !is_name(name) {
                        return wrong(NAME_RULE);
                    }
                    let Some(role) = Role::from_word(role) else {
                        return wrong("a user is `full` or `read-only`");
                    };
                    if !password::is_hash(hash) {
                        return wrong("the hash is no argon2id hash");
                    }
                    let user = User {
                        role,
                        password_hash: (*hash).to_owned(),
                    };
                    if by_name.insert((*name).to_owned(), user).is_some() {
                        return wrong("there is another user of this name above");
                    }
                }
                _ => return wrong("neither a secret nor a user"),
            }
        }
        let secret = secret.ok_or("there is no secret in it; it is made by `user add`")?;
        Ok(Self { secret, by_name })
    }

    /// The text of a file.
    pub(super) fn to_text(&self) -> String {
        let mut text = format!("{HEADING}secret {}\n", hex::encode(&self.secret));
        for (name, user) in &self.by_name {
            let (role, hash) = (user.role.as_str(), &user.password_hash);
            // Writing to a string cannot fail.
            let _ = writeln!(text, "user {name} {role} {hash}");
        }
        text
    }
}

/// What a name may be, for people.
pub(super) const NAME_RULE: &str = "a name has 1 to 64 letters (a-z), digits and . _ @ + -";

/// Few characters, none of which means anything in a cookie, a log line or this file.
pub(super) fn is_name(text: &str) -> bool {
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._@+-".contains(&byte);
    (1..=MAX_NAME).contains(&text.len()) && text.bytes().all(is_allowed)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const HASH: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA";

    #[test]
    fn what_is_written_is_read_back() {
        let mut users = Users::new().unwrap();
        for (name, role) in [("ann@example.com", Role::Full), ("bob", Role::ReadOnly)] {
            let user = User {
                role,
                password_hash: HASH.into(),
            };
            users.by_name.insert(name.into(), user);
        }
        let text = users.to_text();
        assert!(Users::parse(&text).unwrap() == users, "{text}");
    }

    #[test]
    fn two_files_have_two_secrets() {
        assert!(Users::new().unwrap() != Users::new().unwrap());
    }

    #[test]
    fn a_damaged_file_is_an_error_that_shows_no_secret() {
        let secret = "ab".repeat(32);
        for text in [
            String::new(),
            format!("secret {secret}x"),
            "secret abcd".to_owned(),
            format!("secret {secret}\nsecret {secret}"),
            format!("secret {secret}\nuser ann full"),
            format!("secret {secret}\nuser ann admin {HASH}"),
            format!("secret {secret}\nuser ann full plaintext"),
            format!("secret {secret}\nuser a~n full {HASH}"),
            format!("secret {secret}\nuser ann full {HASH}\nuser ann full {HASH}"),
            format!("secret {secret}\nann full {HASH}"),
        ] {
            let error = Users::parse(&text).map(|_| ()).unwrap_err();
            assert!(!error.contains("abab"), "{error}");
        }
    }

    #[test]
    fn a_name_is_plain() {
        for name in ["a", "ann", "Ann.B-c_d+e@example.com"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", "a b", "a~b", "a;b", "a\"b", "ä", "#", "a\nb"] {
            assert!(!is_name(name), "{name}");
        }
        assert!(!is_name(&"a".repeat(65)));
    }
}
