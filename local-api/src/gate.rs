//! What every request passes, in this order: latency, key, rate limit, faults, route, envelope.

use std::time::Instant;

use axum::extract::{OriginalUri, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::Api;
use crate::auth::{Caller, key_of};
use crate::envelope::seal;
use crate::error::ApiError;

/// The middleware around all routes.
pub(crate) async fn gate(
    State(api): State<Api>,
    OriginalUri(uri): OriginalUri,
    mut request: Request,
    next: Next,
) -> Response {
    if !api.latency.is_zero() {
        tokio::time::sleep(api.latency).await;
    }
    let key = key_of(request.headers());
    let caller = match caller(&api, key).await {
        Ok(caller) => caller,
        Err(error) => return seal(error.into_response()),
    };
    let standing = api.limiter.take(&caller.key, Instant::now());
    let mut response = if standing.refused {
        ApiError::rate_limited(standing.limit(), standing.resets_in_seconds()).into_response()
    } else {
        request.extensions_mut().insert(caller);
        api.faults.run(uri.path(), request, next).await
    };
    standing.write_headers(response.headers_mut());
    seal(response)
}

async fn caller(api: &Api, key: Result<String, ApiError>) -> Result<Caller, ApiError> {
    let key = key?;
    api.store.read(move |db| Caller::find(db, &key)).await
}
