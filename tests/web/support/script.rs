//! HTTP by script: requests wait until the test answers them.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use callboard::api::{
    FromDevice, HttpRequest, HttpResponse, Transport, TransportError, TransportFuture,
};
use futures_channel::oneshot;

use super::page::wait_for;

type Outcome = Result<HttpResponse, TransportError>;

struct Exchange {
    method: &'static str,
    url: String,
    body: Option<String>,
    key: Option<String>,
    answer: Option<oneshot::Sender<Outcome>>,
    is_aborted: Arc<AtomicBool>,
}

/// A transport whose answers the test gives. Lookups are answered by themselves with a few names, unless
/// they are held back.
#[derive(Clone, Default)]
pub struct Script {
    exchanges: Arc<Mutex<Vec<Exchange>>>,
    holds_lookups: Arc<AtomicBool>,
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> TransportFuture {
        let (answer, answered) = oneshot::channel();
        let is_aborted = Arc::new(AtomicBool::new(false));
        let mut exchange = Exchange {
            method: request.method,
            url: request.url.clone(),
            body: request.body.clone(),
            key: request
                .credential
                .map(|credential| credential.reveal().to_owned()),
            answer: Some(answer),
            is_aborted: is_aborted.clone(),
        };
        if !self.holds_lookups.load(Ordering::Relaxed)
            && let Some(body) = lookup(&request.url)
            && let Some(answer) = exchange.answer.take()
        {
            let _ = answer.send(Ok(response(200, body)));
        }
        self.exchanges.lock().expect("one thread").push(exchange);
        let guard = AbortGuard {
            is_aborted,
            is_done: false,
        };
        Box::pin(async move {
            let mut guard = guard;
            let outcome = answered.await;
            guard.is_done = true;
            outcome.unwrap_or(Err(TransportError::Unreachable))
        })
    }
}

/// A future that is dropped before its answer came is a request that was aborted.
struct AbortGuard {
    is_aborted: Arc<AtomicBool>,
    is_done: bool,
}

impl Drop for AbortGuard {
    fn drop(&mut self) {
        if !self.is_done {
            self.is_aborted.store(true, Ordering::Relaxed);
        }
    }
}

impl Script {
    /// From now on lookups wait for the test like everything else.
    pub fn hold_lookups(&self) {
        self.holds_lookups.store(true, Ordering::Relaxed);
    }

    /// Waits for a request whose URL contains `part` and answers the newest such one.
    pub async fn answer(&self, part: &str, status: u16, body: &str) {
        self.settle(part, Ok(response(status, body))).await;
    }

    /// Waits for such a request and answers it with what is left of the API's limit.
    pub async fn answer_with_limit(&self, part: &str, [left, of]: [u32; 2], body: &str) {
        let answer = HttpResponse {
            rate_limit_remaining: Some(left.to_string()),
            rate_limit_limit: Some(of.to_string()),
            ..response(200, body)
        };
        self.settle(part, Ok(answer)).await;
    }

    /// Waits for such a request and answers it as the service worker does without a network: with what was
    /// kept at that time, Unix milliseconds.
    pub async fn answer_from_device(&self, part: &str, kept_at: i64, body: &str) {
        let from_device = FromDevice {
            kept_at,
            instead_of: TransportError::Offline,
        };
        let kept = HttpResponse {
            from_device: Some(from_device),
            ..response(200, body)
        };
        self.settle(part, Ok(kept)).await;
    }

    /// Waits for such a request and lets it fail without an answer.
    pub async fn fail(&self, part: &str, error: TransportError) {
        self.settle(part, Err(error)).await;
    }

    async fn settle(&self, part: &str, outcome: Outcome) {
        wait_for(&format!("a request for {part}"), || self.is_waiting(part)).await;
        let answer = self
            .exchanges
            .lock()
            .expect("one thread")
            .iter_mut()
            .rev()
            .find(|exchange| exchange.url.contains(part) && exchange.is_open())
            .and_then(|exchange| exchange.answer.take());
        let _ = answer.expect("a waiting request").send(outcome);
    }

    /// Whether an unanswered request whose URL contains `part` is under way.
    pub fn is_waiting(&self, part: &str) -> bool {
        self.exchanges
            .lock()
            .expect("one thread")
            .iter()
            .any(|exchange| exchange.url.contains(part) && exchange.is_open())
    }

    /// Whether a request whose URL contains `part` was aborted.
    pub fn was_aborted(&self, part: &str) -> bool {
        self.exchanges
            .lock()
            .expect("one thread")
            .iter()
            .any(|exchange| {
                exchange.url.contains(part) && exchange.is_aborted.load(Ordering::Relaxed)
            })
    }

    /// Method, URL and body of every request that writes, in order.
    pub fn writes(&self) -> Vec<(String, String, String)> {
        self.exchanges
            .lock()
            .expect("one thread")
            .iter()
            .filter(|exchange| exchange.method != "GET")
            .map(|exchange| {
                (
                    exchange.method.to_owned(),
                    exchange.url.clone(),
                    exchange.body.clone().unwrap_or_default(),
                )
            })
            .collect()
    }

    /// The bodies of every request of this method whose URL contains `part`, in order; empty where it had
    /// none.
    pub fn sent_bodies(&self, method: &str, part: &str) -> Vec<String> {
        self.exchanges
            .lock()
            .expect("one thread")
            .iter()
            .filter(|exchange| exchange.method == method && exchange.url.contains(part))
            .map(|exchange| exchange.body.clone().unwrap_or_default())
            .collect()
    }

    /// URL and key of every request whose URL contains `part`, in order.
    pub fn sent(&self, part: &str) -> Vec<(String, Option<String>)> {
        self.exchanges
            .lock()
            .expect("one thread")
            .iter()
            .filter(|exchange| exchange.url.contains(part))
            .map(|exchange| (exchange.url.clone(), exchange.key.clone()))
            .collect()
    }
}

impl Exchange {
    fn is_open(&self) -> bool {
        self.answer.is_some() && !self.is_aborted.load(Ordering::Relaxed)
    }
}

fn response(status: u16, body: &str) -> HttpResponse {
    HttpResponse {
        status,
        body: body.to_owned(),
        received_at: js_sys::Date::now() as i64,
        ..HttpResponse::default()
    }
}

fn lookup(url: &str) -> Option<&'static str> {
    let path = url.split('?').next()?;
    Some(match path {
        "/qsi/gather/teams" => r#"{"data":{"teams":[{"id":"team-1","displayName":"Berlin"}]}}"#,
        "/qsi/gather/users" => {
            r#"{"data":{"users":[{"id":"user-1","firstName":"Ana","lastName":"Sousa"}]}}"#
        }
        "/qsi/gather/message-groups" => {
            r#"{"data":{"messageGroups":[{"id":"group-1","title":"Standard messages"}]}}"#
        }
        "/qsi/gather/narrators" => r#"{"data":[{"id":"narrator-1","name":"Nora"}]}"#,
        _ => return None,
    })
}
