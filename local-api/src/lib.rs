//! The Gather API as an axum router over SQLite, with demo data to develop against.
//!
//! It is an independent reading of the API's documentation: it shares no code with the browser
//! app, so that one misreading cannot hide itself on both sides. Where the documentation is silent,
//! [`choices`] decides, in one place and with a reason.
//!
//! A request passes, in this order:
//!
//! ```text
//! gate         latency, key (auth), rate limit (rate_limit), asked-for failures (faults)
//! routes       one file per endpoint: reads parameters (query) and body (body, change)
//! store        one transaction: reads a snapshot, or writes it all to disk or nothing
//! envelope     writes { data | error, meta } and the request id
//! ```
//!
//! `demo` fills an empty data file. `routes` may use everything below it; `store` knows no HTTP
//! but the errors.

mod auth;
mod body;
mod change;
mod choices;
mod demo;
mod envelope;
mod error;
mod faults;
mod gate;
mod options;
mod query;
mod rate_limit;
mod routes;
mod store;
mod timestamp;

use std::sync::Arc;
use std::time::Duration;

use axum::{Router, middleware};

pub use demo::{DEMO_KEY, DEMO_KEY_CONTOSO, DEMO_KEY_LISBON};
pub use faults::Fault;
pub use options::{DataFile, Options};
pub use rate_limit::RateLimits;
pub use store::OpenError;

/// What the routes share.
#[derive(Clone)]
struct Api(Arc<Shared>);

struct Shared {
    store: store::Store,
    searches: store::recent_searches::RecentSearches,
    limiter: rate_limit::RateLimiter,
    faults: faults::Faults,
    latency: Duration,
    seed_detail: bool,
}

impl std::ops::Deref for Api {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// Opens the data file and returns the API's routes, all below `/qsi/gather/`.
///
/// Below it, unknown paths and wrong methods are answered too, with the API's envelope; the router
/// has no fallback for anything else, so it can be merged into another one. A file without data is
/// filled with demo data first.
///
/// # Errors
/// When the file cannot be opened, is no data file of ours, or is of a newer version.
pub fn open(file: &DataFile, options: Options) -> Result<Router, OpenError> {
    let mut store = store::Store::open(file)?;
    store
        .before_serving(|db| demo::fill_if_empty(db, options.demo_interviews))
        .transpose()
        .map_err(|error| OpenError::new(file, error))?;
    let api = Api(Arc::new(Shared {
        store,
        searches: store::recent_searches::RecentSearches::default(),
        limiter: rate_limit::RateLimiter::new(options.limits),
        faults: faults::Faults::new(options.faults),
        latency: options.latency,
        seed_detail: options.seed_detail,
    }));
    let gate = middleware::from_fn_with_state(api.clone(), gate::gate);
    Ok(Router::new()
        .nest(routes::PREFIX, routes::routes().layer(gate.clone()))
        .merge(routes::bare_prefix().route_layer(gate))
        .with_state(api))
}
