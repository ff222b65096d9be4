//! Passwords: what is kept of one, and how a typed one is compared with it.

use std::sync::Arc;
use std::time::Duration;

use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use ring::rand::{SecureRandom, SystemRandom};
use tokio::sync::Semaphore;

/// Long enough to outlast guessing at the pace that the slow-down leaves.
pub(super) const MIN_CHARACTERS: usize = 12;
/// Longer ones are no passwords, and hashing them would be work for nothing.
pub(super) const MAX_BYTES: usize = 1024;

/// Each comparison takes 19 MiB and a good part of a processor; the others wait in line.
const AT_ONCE: usize = 2;
/// For a place in that line; afterwards the person is asked to come back.
const PATIENCE: Duration = Duration::from_secs(10);

/// Of a password that nobody knows: an unknown name takes as long as a wrong password.
const HASH_OF_NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Y2FsbGJvYXJkIG5vYm9keQ$MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA";

/// Argon2id with the parameters that OWASP recommends: 19 MiB, two passes, one lane.
fn argon2() -> Result<Argon2<'static>, argon2::Error> {
    let params = Params::new(19 * 1024, 2, 1, None)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// What may be kept of a password: a PHC string with a salt of its own.
///
/// # Errors
/// Why this text cannot be a password, in words.
pub(super) fn hash(password: &str) -> Result<String, String> {
    if password.chars().count() < MIN_CHARACTERS {
        return Err(format!(
            "the password needs at least {MIN_CHARACTERS} characters"
        ));
    }
    if password.len() > MAX_BYTES {
        return Err(format!("the password is longer than {MAX_BYTES} bytes"));
    }
    let mut salt = [0; 16];
    SystemRandom::new()
        .fill(&mut salt)
        .map_err(|_| "the system gives no random numbers")?;
    let hashed = SaltString::encode_b64(&salt)
        .and_then(|salt| {
            let argon2 = argon2()?;
            let hash = argon2.hash_password(password.as_bytes(), &salt)?;
            Ok(hash.to_string())
        })
        .map_err(|error| format!("cannot hash the password: {error}"))?;
    Ok(hashed)
}

/// Is this a hash that [`Checker`] can compare with?
pub(super) fn is_hash(text: &str) -> bool {
    PasswordHash::new(text).is_ok_and(|hash| hash.algorithm.as_str() == "argon2id")
}

fn is_right(password: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    // Parameters come from the hash, so that a later release may choose stronger ones.
    Argon2::default()
        .verify_password(password.as_bytes(), &hash)
        .is_ok()
}

/// Compares passwords, a few at a time and away from the threads that answer requests.
pub(super) struct Checker {
    places: Arc<Semaphore>,
}

/// Too many people are signing in at once.
#[derive(Debug)]
pub(super) struct Busy;

impl Checker {
    pub(super) fn new() -> Self {
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// Is it the password of this hash? `None`, an unknown user, is never right and takes as long.
    pub(super) async fn check(&self, password: String, hash: Option<String>) -> Result<bool, Busy> {
        let place = tokio::time::timeout(PATIENCE, self.places.clone().acquire_owned());
        let place = place.await.map_err(|_| Busy)?.map_err(|_| Busy)?;
        let compared = tokio::task::spawn_blocking(move || {
            // Held until the work is done, even if the person has gone by then.
            let _place = place;
            let is_known = hash.is_some();
            let hash = hash.unwrap_or_else(|| HASH_OF_NOBODY.to_owned());
            is_right(&password, &hash) && is_known
        });
        compared.await.map_err(|_| Busy)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_password_is_known_again_and_another_is_not() {
        let hash = hash("correct horse battery").unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        assert!(is_hash(&hash));
        assert!(is_right("correct horse battery", &hash));
        assert!(!is_right("correct horse batterx", &hash));
    }

    #[test]
    fn equal_passwords_have_different_hashes() {
        assert_ne!(
            hash("correct horse battery").unwrap(),
            hash("correct horse battery").unwrap()
        );
    }

    #[test]
    fn a_short_or_endless_password_is_refused() {
        assert!(hash("elevenchars").unwrap_err().contains("12"));
        assert!(hash("zwölf-zeichen").is_ok());
        assert!(hash(&"x".repeat(1025)).is_err());
    }

    #[test]
    fn the_hash_of_nobody_is_as_much_work_as_any() {
        assert!(is_hash(HASH_OF_NOBODY));
        let nobody = PasswordHash::new(HASH_OF_NOBODY).unwrap();
        let somebody = hash("correct horse battery").unwrap();
        let somebody = PasswordHash::new(&somebody).unwrap();
        assert_eq!(nobody.params, somebody.params);
        assert_eq!(
            nobody.hash.unwrap().len(),
            somebody.hash.unwrap().len(),
            "nothing is compared when the lengths differ"
        );
    }
}
