//! The connection to the API: one request and its answer, within the time limit.

use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http_body_util::Full;
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use tokio::time::{Instant, timeout_at};

use super::connector::{ConnectTimedOut, Connector};
use super::content::{Content, ContentError};
use super::problem::Problem;
use crate::config::Upstream;

/// Shorter than the 60 seconds after which the usual load balancers close: a connection closed by
/// them in the moment of a write would leave unknown whether the write arrived.
const POOL_IDLE: Duration = Duration::from_secs(20);

/// Asks one API.
#[derive(Clone)]
pub(super) struct UpstreamClient {
    client: Client<Connector, Full<Bytes>>,
    timeout: Duration,
}

/// An answer, of which nothing has been passed on yet.
#[derive(Clone, Debug)]
pub(super) struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) content: Content,
}

impl UpstreamClient {
    pub(super) fn new(upstream: &Upstream) -> Self {
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(POOL_IDLE)
            .build(Connector::new(upstream.connect_timeout));
        Self {
            client,
            timeout: upstream.timeout,
        }
    }

    /// Sends a request once. It is given up when the future is dropped.
    pub(super) fn ask(
        &self,
        request: Request<Full<Bytes>>,
    ) -> BoxFuture<'static, Result<Received, Problem>> {
        let (client, timeout) = (self.client.clone(), self.timeout);
        Box::pin(async move {
            let until = Instant::now() + timeout;
            match timeout_at(until, ask_until(client, request, until)).await {
                Ok(result) => result,
                Err(_) => Err(Problem::TimedOut(timeout)),
            }
        })
    }
}

async fn ask_until(
    client: Client<Connector, Full<Bytes>>,
    request: Request<Full<Bytes>>,
    until: Instant,
) -> Result<Received, Problem> {
    let response = client.request(request).await.map_err(|error| {
        let causes = causes(&error);
        if !error.is_connect() {
            Problem::Cut(causes)
        } else if has_cause::<ConnectTimedOut>(&error) {
            Problem::ConnectTimedOut
        } else {
            Problem::ConnectFailed(causes)
        }
    })?;
    let (parts, body) = response.into_parts();
    let content = Content::read(body, until)
        .await
        .map_err(|error| match error {
            ContentError::TooLarge => Problem::TooLarge(parts.status),
            ContentError::Cut(error) => Problem::Cut(causes(&error)),
        })?;
    Ok(Received {
        status: parts.status,
        headers: parts.headers,
        content,
    })
}

type Cause<'a> = Option<&'a (dyn std::error::Error + 'static)>;

/// The whole chain in one line: the outermost error says only that something failed.
fn causes(error: &(dyn std::error::Error + 'static)) -> String {
    let chain = std::iter::successors(Some(error) as Cause, |error| error.source());
    let lines: Vec<String> = chain.map(ToString::to_string).collect();
    lines.join(": ")
}

fn has_cause<T: std::error::Error + 'static>(error: &(dyn std::error::Error + 'static)) -> bool {
    let mut chain = std::iter::successors(Some(error) as Cause, |error| error.source());
    chain.any(|error| error.is::<T>())
}
