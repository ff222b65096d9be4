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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;
    use tokio::sync::Notify;

    fn request(key: &'static str) -> Request<Full<Bytes>> {
        let mut request = Request::new(Full::default());
        *request.uri_mut() = axum::http::Uri::from_static("http://h/x");
        let key = axum::http::HeaderValue::from_static(key);
        request.headers_mut().insert("x-api-key", key);
        request
    }

    /// Asks that fail when told, which is an outcome like any other here.
    #[derive(Clone, Default)]
    struct Asks {
        count: std::sync::Arc<AtomicUsize>,
        told: std::sync::Arc<Notify>,
    }

    impl Asks {
        fn ask(&self) -> BoxFuture<'static, Outcome> {
            self.count.fetch_add(1, Ordering::SeqCst);
            let told = self.told.clone();
            Box::pin(async move {
                told.notified().await;
                Err(Problem::TimedOut(Duration::ZERO))
            })
        }
    }

    #[tokio::test]
    async fn a_read_after_a_write_does_not_join_one_from_before_it() {
        let (reads, asks) = (SharedReads::default(), Asks::default());
        let before = reads.reading(&request("a"));
        let first = reads.ask(before, || asks.ask());
        let then = async {
            reads.note_write();
            let after = reads.reading(&request("a"));
            let second = reads.ask(after, || asks.ask());
            let told = async {
                assert_eq!(asks.count.load(Ordering::SeqCst), 2);
                asks.told.notify_waiters();
            };
            tokio::join!(second, told)
        };
        let (first, (second, ())) = tokio::join!(first, then);
        assert!(first.is_err() && second.is_err());
    }

    #[tokio::test]
    async fn whoever_joined_gets_the_answer_when_the_first_has_gone() {
        let (reads, asks) = (SharedReads::default(), Asks::default());
        let reading = reads.reading(&request("a"));
        let mut first = Box::pin(reads.ask(reading.clone(), || asks.ask()));
        assert!(futures_util::poll!(&mut first).is_pending());
        let mut second = Box::pin(reads.ask(reading.clone(), || asks.ask()));
        assert!(futures_util::poll!(&mut second).is_pending());
        drop(first);
        asks.told.notify_waiters();
        assert!(second.await.is_err());
        assert_eq!(asks.count.load(Ordering::SeqCst), 1);
        assert!(reads.under_way.lock().unwrap().is_empty());
    }

    #[tokio::test]
    async fn a_read_that_all_have_left_is_no_read_to_join() {
        let (reads, asks) = (SharedReads::default(), Asks::default());
        let reading = reads.reading(&request("a"));
        let mut left = Box::pin(reads.ask(reading.clone(), || asks.ask()));
        assert!(futures_util::poll!(&mut left).is_pending());
        drop(left);
        let mut again = Box::pin(reads.ask(reading, || asks.ask()));
        assert!(futures_util::poll!(&mut again).is_pending());
        assert_eq!(asks.count.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn keys_tell_reads_apart_and_are_not_kept() {
        let reads = SharedReads::default();
        let (a, b) = (
            reads.reading(&request("qapi_a")),
            reads.reading(&request("qapi_b")),
        );
        assert_ne!(a, b);
        assert_eq!(a, reads.reading(&request("qapi_a")));
        assert!(!format!("{a:?}").contains("qapi_a"));
    }
}
