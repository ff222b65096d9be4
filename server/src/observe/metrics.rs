//! Numbers for Prometheus.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use axum::http::{HeaderMap, Method, StatusCode};
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// Upper bounds in seconds: files take less than the first, a slow call of the API more than a few.
const BOUNDS: [f64; 9] = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// What is counted.
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Route, Histogram, fn() -> Histogram>,
    remaining: Gauge<f64, AtomicU64>,
    limit: Gauge<f64, AtomicU64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: &'static str,
    method: &'static str,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Route {
    route: &'static str,
}

impl Metrics {
    pub(super) fn new() -> Self {
        let mut registry = Registry::with_prefix("callboard");
        let requests = Family::<Answered, Counter>::default();
        registry.register("requests", "Answered requests", requests.clone());
        let histogram: fn() -> Histogram = || Histogram::new(BOUNDS);
        let seconds = Family::new_with_constructor(histogram);
        registry.register_with_unit(
            "request_duration",
            "Time from a request's head to its answer's head",
            Unit::Seconds,
            seconds.clone(),
        );
        let remaining = Gauge::default();
        // Not zero, which would look like an alarm before the first answer.
        remaining.set(f64::NAN);
        registry.register(
            "api_rate_limit_remaining",
            "Requests that the API would still take, as its last answer said",
            remaining.clone(),
        );
        let limit = Gauge::default();
        limit.set(f64::NAN);
        registry.register(
            "api_rate_limit",
            "Requests that the API takes in a period, as its last answer said",
            limit.clone(),
        );
        Self {
            registry,
            requests,
            seconds,
            remaining,
            limit,
        }
    }

    pub(super) fn note(
        &self,
        route: &'static str,
        method: &Method,
        status: StatusCode,
        took: Duration,
    ) {
        self.requests
            .get_or_create(&Answered {
                route,
                method: known(method),
                status: status.as_u16(),
            })
            .inc();
        self.seconds
            .get_or_create(&Route { route })
            .observe(took.as_secs_f64());
    }

    pub(super) fn note_budget(&self, headers: &HeaderMap) {
        for (name, gauge) in [
            ("x-ratelimit-remaining", &self.remaining),
            ("x-ratelimit-limit", &self.limit),
        ] {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            if let Some(value) = value.and_then(|value| value.trim().parse::<u32>().ok()) {
                gauge.set(f64::from(value));
            }
        }
    }

    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string cannot fail.
        let _ = text::encode(&mut text, &self.registry);
        text
    }
}

/// Methods can be any word, and each would be kept.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn requests_latency_and_the_rate_limit_are_in_the_text() {
        let metrics = Metrics::new();
        assert!(metrics.text().contains("api_rate_limit_remaining NaN"));
        let took = Duration::from_millis(3);
        metrics.note("interviews", &Method::GET, StatusCode::OK, took);
        metrics.note("interviews", &Method::GET, StatusCode::OK, took);
        let odd = Method::from_bytes(b"BREW").unwrap();
        metrics.note("unknown", &odd, StatusCode::NOT_FOUND, took);
        let mut headers = HeaderMap::new();
        headers.insert("x-ratelimit-remaining", "97".parse().unwrap());
        metrics.note_budget(&headers);
        headers.insert("x-ratelimit-remaining", "many".parse().unwrap());
        metrics.note_budget(&headers);
        let text = metrics.text();
        for line in [
            r#"callboard_requests_total{route="interviews",method="GET",status="200"} 2"#,
            r#"callboard_requests_total{route="unknown",method="other",status="404"} 1"#,
            r#"callboard_request_duration_seconds_bucket{le="0.005",route="interviews"} 2"#,
            "callboard_api_rate_limit_remaining 97.0",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
    }
}
