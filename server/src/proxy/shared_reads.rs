//! Identical reads at the same moment become one: the key's limit is shared by everybody who uses
//! it, and when a team opens the same list after a meeting, one request is enough.
//!
//! A read that begins after a write was answered never gets the answer of a read that began before
//! it: what a person has just saved would be missing in it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::Request;
use axum::http::HeaderMap;
use bytes::Bytes;
use futures_util::future::{BoxFuture, FutureExt, Shared, WeakShared};
use http_body_util::Full;

use super::problem::Problem;
use super::upstream::Received;

type Outcome = Result<Received, Problem>;

/// The reads that are under way.
#[derive(Default)]
pub(super) struct SharedReads {
    writes: AtomicU64,
    under_way: Mutex<HashMap<Reading, WeakShared<BoxFuture<'static, Outcome>>>>,
}

/// What makes two reads the same: address, headers (and so the key), and the writes before them.
/// The headers are hashed, as no key should lie about in a map; two that differ and hash alike,
/// within one moment and for one address, are not met by accident, and no sender knows the hash's
/// secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Reading {
    target: String,
    headers: u64,
    writes: u64,
}

impl SharedReads {
    /// To be called when a write was answered, and when it was given up.
    pub(super) fn note_write(&self) {
        self.writes.fetch_add(1, Ordering::SeqCst);
    }

    /// What a read is told apart by.
    pub(super) fn reading(&self, request: &Request<Full<Bytes>>) -> Reading {
        Reading {
            target: request.uri().to_string(),
            headers: hash(request.headers()),
            writes: self.writes.load(Ordering::SeqCst),
        }
    }

    /// Asks, or waits for the answer of whoever is asking the same. When the last who waits has gone,
    /// so has the request.
    pub(super) async fn ask(
        &self,
        reading: Reading,
        ask: impl FnOnce() -> BoxFuture<'static, Outcome>,
    ) -> Outcome {
        let shared = self.join(&reading, ask);
        let outcome = shared.clone().await;
        if let Ok(mut under_way) = self.under_way.lock() {
            let is_over = under_way
                .get(&reading)
                .and_then(WeakShared::upgrade)
                .is_none_or(|other| other.ptr_eq(&shared));
            if is_over {
                under_way.remove(&reading);
            }
        }
        outcome
    }

    fn join(
        &self,
        reading: &Reading,
        ask: impl FnOnce() -> BoxFuture<'static, Outcome>,
    ) -> Shared<BoxFuture<'static, Outcome>> {
        let Ok(mut under_way) = self.under_way.lock() else {
            return ask().shared();
        };
        if let Some(shared) = under_way.get(reading).and_then(WeakShared::upgrade) {
            return shared;
        }
        // Those whose askers have all gone.
        under_way.retain(|_, shared| shared.upgrade().is_some());
        let shared = ask().shared();
        if let Some(weak) = shared.downgrade() {
            under_way.insert(reading.clone(), weak);
        }
        shared
    }
}

fn hash(headers: &HeaderMap) -> u64 {
    use std::hash::{BuildHasher, RandomState};
    use std::sync::LazyLock;
    static SECRET: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    let mut hasher: DefaultHasher = SECRET.build_hasher();
    for (name, value) in headers {
        name.hash(&mut hasher);
        value.hash(&mut hasher);
    }
    hasher.finish()
}
