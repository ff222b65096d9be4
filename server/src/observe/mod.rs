//! What an operator sees of the running server: numbers, an audit line for each write, and a log.

pub mod audit;
pub mod logging;
mod metrics;

use std::time::Instant;

use axum::extract::Request;
use axum::http::Method;
use axum::response::Response;

use crate::api;
use crate::proxy;
use audit::AuditLog;
use metrics::Metrics;

/// Follows every request from its arrival to its answer.
pub(crate) struct Observer {
    metrics: Metrics,
    audit: AuditLog,
}

/// A request under way.
pub(crate) struct Watched {
    started: Instant,
    method: Method,
    path: String,
    route: &'static str,
}

impl Watched {
    /// To be taken before anything changes the request.
    pub(crate) fn new(request: &Request) -> Self {
        let path = request.uri().path();
        Self {
            started: Instant::now(),
            method: request.method().clone(),
            path: path.to_owned(),
            route: route(path),
        }
    }
}

impl Observer {
    pub(crate) fn new(audit: AuditLog) -> Self {
        Self {
            metrics: Metrics::new(),
            audit,
        }
    }

    /// Writes down what became of a request; the answer goes on unchanged.
    pub(crate) async fn note(&self, watched: Watched, response: Response) -> Response {
        let took = watched.started.elapsed();
        let status = response.status();
        self.metrics
            .note(watched.route, &watched.method, status, took);
        self.metrics.note_budget(response.headers());
        tracing::debug!(
            method = %watched.method,
            path = watched.path,
            status = status.as_u16(),
            milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
            "answered"
        );
        if api::is_api_path(&watched.path) && is_write(&watched.method) {
            return self
                .audit
                .note(&watched.method, &watched.path, response)
                .await;
        }
        response
    }

    /// The numbers, in Prometheus' text format.
    pub(crate) fn numbers(&self) -> String {
        self.metrics.text()
    }
}

/// Can it change anything, as far as its method tells?
pub(crate) fn is_write(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// The name of a path in the numbers. There are few, whatever is asked for: each value of a label is
/// kept for as long as the process lives.
fn route(path: &str) -> &'static str {
    if !api::is_api_path(path) {
        return "files";
    }
    proxy::documented_pattern(path).unwrap_or("unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_of_few_names() {
        assert_eq!(route("/qsi/gather/interviews/x"), "interviews/{id}");
        assert_eq!(route("/qsi/gather/interviews"), "interviews");
        assert_eq!(route("/qsi/gather/anything"), "unknown");
        assert_eq!(route("/interviews/x"), "files");
    }
}
