//! The connection to the API: one request, one answer read to its end, within the time limit.

use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper_util::client::legacy::Client;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::connector::{ConnectTimedOut, Connector};
use super::problem::Problem;
use crate::config::Upstream;

/// The largest documented answer, a page of 100 interviews, is some hundred kilobytes.
const MAX_ANSWER: usize = 16 * 1024 * 1024;

/// Shorter than the 60 seconds after which the usual load balancers close: a connection closed by
/// them in the moment of a write would leave unknown whether the write arrived.
const POOL_IDLE: Duration = Duration::from_secs(20);

/// Asks one API.
pub(super) struct UpstreamClient {
    client: Client<Connector, Full<Bytes>>,
    timeout: Duration,
}

/// An answer, read to its end. It is held back until then because a cut or endless answer can only
/// be reported while nothing of it has been passed on.
#[derive(Debug)]
pub(super) struct Received {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
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

    pub(super) async fn ask(&self, request: Request<Full<Bytes>>) -> Result<Received, Problem> {
        match tokio::time::timeout(self.timeout, self.ask_untimed(request)).await {
            Ok(result) => result,
            Err(_) => Err(Problem::TimedOut(self.timeout)),
        }
    }

    async fn ask_untimed(&self, request: Request<Full<Bytes>>) -> Result<Received, Problem> {
        let response = self.client.request(request).await.map_err(|error| {
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
        match Limited::new(body, MAX_ANSWER).collect().await {
            Ok(body) => Ok(Received {
                status: parts.status,
                headers: parts.headers,
                body: body.to_bytes(),
            }),
            Err(error) if error.is::<LengthLimitError>() => Err(Problem::TooLarge(parts.status)),
            Err(error) => Err(Problem::Cut(causes(error.as_ref()))),
        }
    }
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
