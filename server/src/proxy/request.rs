//! What is sent to the API: composed anew, not forwarded.

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use bytes::Bytes;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};

use super::allow_list::Permitted;
use crate::config::{Upstream, UpstreamOrigin};
use crate::error::ApiError;
use crate::key::Key;

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");

/// The largest documented body, a bulk update, is a few kilobytes.
const MAX_BODY: usize = 1024 * 1024;

/// Some gateways refuse requests without one, and the API's operators see who calls.
const USER_AGENT: &str = concat!("callboard/", env!("CARGO_PKG_VERSION"));

/// Composes requests to one API.
pub(super) struct Composer {
    origin: UpstreamOrigin,
    key: Option<Key>,
    /// For the browser to send its body.
    timeout: Duration,
}

impl Composer {
    pub(super) fn new(upstream: &Upstream) -> Self {
        Self {
            origin: upstream.origin.clone(),
            key: upstream.key.clone(),
            timeout: upstream.timeout,
        }
    }

    /// The request as the API gets it. Cookies, `Forwarded`, `Origin`, hop-by-hop headers and all
    /// else that a browser adds stay here.
    pub(super) async fn compose(
        &self,
        permitted: Permitted,
        request: Request,
    ) -> Result<Request<Full<Bytes>>, ApiError> {
        let (parts, body) = request.into_parts();
        let method = permitted.method().clone();
        let headers = self.headers(&method, &parts.headers);
        let body = match method {
            Method::POST | Method::PATCH => self.json_body(&parts, body).await?,
            // Documented without a body; what comes with them anyway goes nowhere.
            _ => Bytes::new(),
        };
        let uri = self.origin.uri(permitted.into_target()).map_err(|_| {
            ApiError::new(
                StatusCode::NOT_FOUND,
                "NOT_FOUND",
                "Callboard cannot make an address for this path.",
            )
        })?;
        let mut composed = Request::new(Full::new(body));
        *composed.method_mut() = method;
        *composed.uri_mut() = uri;
        *composed.headers_mut() = headers;
        Ok(composed)
    }

    pub(super) fn headers(&self, method: &Method, from: &HeaderMap) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let json = HeaderValue::from_static("application/json");
        let accept = from.get(header::ACCEPT).unwrap_or(&json);
        headers.insert(header::ACCEPT, accept.clone());
        headers.insert(header::USER_AGENT, HeaderValue::from_static(USER_AGENT));
        if let (&Method::POST | &Method::PATCH, Some(kind)) =
            (method, from.get(header::CONTENT_TYPE))
        {
            headers.insert(header::CONTENT_TYPE, kind.clone());
        }
        let key = match &self.key {
            // The browser's own key, if there is one, is dropped: it must not choose for whom this
            // server acts.
            Some(key) => Some(key.to_header()),
            None => from.get(&API_KEY).cloned(),
        };
        if let Some(mut key) = key {
            key.set_sensitive(true);
            headers.insert(API_KEY, key);
        }
        headers
    }

    async fn json_body(&self, parts: &Parts, body: Body) -> Result<Bytes, ApiError> {
        if !is_json(&parts.headers) {
            return Err(ApiError::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                "The body must be JSON, with Content-Type: application/json.",
            ));
        }
        let read = Limited::new(body, MAX_BODY).collect();
        match tokio::time::timeout(self.timeout, read).await {
            Ok(Ok(body)) => Ok(body.to_bytes()),
            Ok(Err(error)) if error.is::<LengthLimitError>() => Err(ApiError::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "PAYLOAD_TOO_LARGE",
                "The body is larger than 1 MiB. Nothing was sent to the API.",
            )),
            Ok(Err(_)) => Err(ApiError::new(
                StatusCode::BAD_REQUEST,
                "BAD_REQUEST",
                "The body could not be read. Nothing was sent to the API.",
            )),
            Err(_) => Err(ApiError::new(
                StatusCode::REQUEST_TIMEOUT,
                "REQUEST_TIMEOUT",
                "The body did not arrive in time. Nothing was sent to the API.",
            )),
        }
    }
}

/// Is the body said to be JSON? Parameters such as `charset` do not matter.
pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .map(|kind| kind.trim().to_ascii_lowercase());
    kind.is_some_and(|kind| {
        kind == "application/json" || (kind.starts_with("application/") && kind.ends_with("+json"))
    })
}
