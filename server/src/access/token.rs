//! Session tokens: signed, not stored, so that several copies of this server behind a load balancer
//! agree on who is signed in.
//!
//! A token is `1~NAME~ISSUED~EXPIRES~NONCE~MAC`. The MAC (HMAC-SHA256) is over the text before it
//! and over the user's present password hash: a new password, or the user's removal, ends every
//! session of that user without a list of them anywhere. What the user may do is not in the token
//! but read from the user file with each request.

use ring::hmac;
use ring::rand::{SecureRandom, SystemRandom};

use super::hex;

/// A working day and a bit; then people sign in anew.
pub(super) const LIFETIME_SECONDS: u64 = 12 * 60 * 60;
/// Clocks of several copies differ a little.
const CLOCK_SKEW_SECONDS: u64 = 60;
const VERSION: &str = "1";
/// Keeps these MACs apart from any other use of the same secret.
const PURPOSE: &[u8] = b"callboard session\0";

/// Makes and checks tokens with the secret of a user file.
#[derive(Clone)]
pub struct Signer(hmac::Key);

/// A token that is well formed; nothing about it is proven yet.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Claim<'a> {
    pub(super) name: &'a str,
    pub(super) expires: u64,
    issued: u64,
    signed: &'a str,
    mac: Vec<u8>,
}

impl Signer {
    /// A signer with this secret.
    #[must_use]
    pub fn new(secret: &[u8]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
    }

    /// A token for a user with this password hash; `now` is in Unix seconds. `None` when the system
    /// has no randomness to give.
    #[must_use]
    pub fn issue(&self, name: &str, password_hash: &str, now: u64) -> Option<String> {
        let mut nonce = [0; 16];
        SystemRandom::new().fill(&mut nonce).ok()?;
        let expires = now + LIFETIME_SECONDS;
        let signed = format!("{VERSION}~{name}~{now}~{expires}~{}", hex::encode(&nonce));
        let mac = hmac::sign(&self.0, &message(&signed, password_hash));
        Some(format!("{signed}~{}", hex::encode(mac.as_ref())))
    }

    /// Is this claim ours, of this password, and not over?
    pub(super) fn proves(&self, claim: &Claim<'_>, password_hash: &str, now: u64) -> bool {
        let is_ours = hmac::verify(&self.0, &message(claim.signed, password_hash), &claim.mac);
        is_ours.is_ok() && claim.issued <= now + CLOCK_SKEW_SECONDS && now < claim.expires
    }
}

impl<'a> Claim<'a> {
    /// Reads a token.
    pub(super) fn parse(token: &'a str) -> Option<Self> {
        let (signed, mac) = token.rsplit_once('~')?;
        let mut parts = signed.split('~');
        let (version, name) = (parts.next()?, parts.next()?);
        let (issued, expires) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let (_nonce, None) = (parts.next()?, parts.next()) else {
            return None;
        };
        (version == VERSION).then_some(Self {
            name,
            expires,
            issued,
            signed,
            mac: hex::decode(mac)?,
        })
    }
}

/// The hash holds no NUL, so the end of the text cannot be shifted.
fn message(signed: &str, password_hash: &str) -> Vec<u8> {
    [PURPOSE, signed.as_bytes(), b"\0", password_hash.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const NOW: u64 = 1_800_000_000;

    fn holds(signer: &Signer, token: &str, hash: &str, now: u64) -> bool {
        Claim::parse(token).is_some_and(|claim| signer.proves(&claim, hash, now))
    }

    #[test]
    fn a_token_holds_until_it_expires() {
        let signer = Signer::new(b"secret");
        let token = signer.issue("ann", "hash", NOW).unwrap();
        assert_eq!(Claim::parse(&token).unwrap().name, "ann");
        assert!(holds(&signer, &token, "hash", NOW));
        assert!(holds(&signer, &token, "hash", NOW + LIFETIME_SECONDS - 1));
        assert!(!holds(&signer, &token, "hash", NOW + LIFETIME_SECONDS));
        assert!(
            !holds(&signer, &token, "hash", NOW - 3600),
            "from the future"
        );
    }

    #[test]
    fn a_token_is_bound_to_password_secret_and_every_letter() {
        let signer = Signer::new(b"secret");
        let token = signer.issue("ann", "hash", NOW).unwrap();
        assert!(!holds(&signer, &token, "another hash", NOW));
        assert!(!holds(&Signer::new(b"another secret"), &token, "hash", NOW));
        for at in 0..token.len() {
            let mut changed = token.clone().into_bytes();
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(!holds(&signer, &changed, "hash", NOW), "{changed}");
        }
    }

    #[test]
    fn what_is_no_token_is_none() {
        for text in [
            "",
            "~",
            "1~ann",
            "1~ann~1~2~n~zz",
            "2~ann~1~2~n~00",
            "1~a~b~1~2~n~00",
            "1~ann~-1~2~n~00",
        ] {
            assert_eq!(Claim::parse(text), None, "{text}");
        }
    }
}
