//! Tokens that were given back by signing out, until they expire by themselves.
//!
//! Only this process knows of them, and forgets them with a restart: the cookie is gone from the
//! browser anyway. What is caught here is a copy of it.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use ring::digest;

/// About a megabyte. Each sign-out needs a valid session, so nobody from outside fills it.
const MAX_ENTRIES: usize = 20_000;

/// By the digest of the token: the list itself lets nobody in.
#[derive(Default)]
pub(super) struct SignedOut(Mutex<HashMap<Vec<u8>, u64>>);

impl SignedOut {
    /// Remembers a token until `expires` (Unix seconds).
    pub(super) fn add(&self, token: &str, expires: u64, now: u64) {
        let mut tokens = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if tokens.len() >= MAX_ENTRIES {
            tokens.retain(|_, expires| *expires > now);
        }
        if tokens.len() >= MAX_ENTRIES {
            let soonest = tokens.iter().min_by_key(|(_, expires)| **expires);
            if let Some(key) = soonest.map(|(key, _)| key.clone()) {
                tokens.remove(&key);
            }
        }
        tokens.insert(key(token), expires);
    }

    pub(super) fn has(&self, token: &str) -> bool {
        let tokens = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tokens.contains_key(&key(token))
    }
}

fn key(token: &str) -> Vec<u8> {
    digest::digest(&digest::SHA256, token.as_bytes())
        .as_ref()
        .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_bounded_and_drops_what_ends_first() {
        let list = SignedOut::default();
        for number in 0..=MAX_ENTRIES {
            list.add(&number.to_string(), 1000 + number as u64, 0);
        }
        assert!(!list.has("0"));
        assert!(list.has("1") && list.has(&MAX_ENTRIES.to_string()));
        list.add("late", 9_000_000, 8_000_000);
        assert!(list.has("late") && !list.has("1"));
    }
}
