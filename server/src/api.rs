//! Everything below `/qsi/`: the local API or the proxy.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;

use crate::StartError;
use crate::config::{ApiSource, Local};
use crate::error::ApiError;
use crate::proxy::Proxy;

/// Where the API's paths begin.
pub(crate) const ROOT: &str = "/qsi/gather/";

const API_KEY: &str = "x-api-key";

/// Does the API answer this path, and not the files?
pub(crate) fn is_api_path(path: &str) -> bool {
    path == "/qsi" || path.starts_with("/qsi/")
}

/// Who answers API calls.
pub(crate) enum Api {
    Local { router: Router, own_key: bool },
    Proxy(Box<Proxy>),
}

impl Api {
    pub(crate) fn open(source: &ApiSource) -> Result<Self, StartError> {
        match source {
            ApiSource::Upstream(upstream) => Ok(Self::Proxy(Box::new(Proxy::new(upstream)))),
            ApiSource::Local(Local {
                data,
                options,
                own_key,
            }) => {
                let router = local_api::open(data, options.clone())
                    .map_err(|error| StartError::new(error.to_string()))?;
                Ok(Self::Local {
                    router,
                    own_key: *own_key,
                })
            }
        }
    }

    pub(crate) async fn answer(&self, mut request: Request) -> Response {
        match self {
            Self::Proxy(proxy) => proxy.answer(request).await,
            // The local API knows only its own root, and answers elsewhere without an envelope.
            Self::Local { .. } if !request.uri().path().starts_with(ROOT) => ApiError::new(
                StatusCode::NOT_FOUND,
                "NOT_FOUND",
                "There is no API at this path; it begins with /qsi/gather/.",
            )
            .into_response(),
            Self::Local { router, own_key } => {
                if !own_key {
                    let key = HeaderValue::from_static(local_api::DEMO_KEY);
                    request.headers_mut().insert(API_KEY, key);
                }
                match router.clone().oneshot(request).await {
                    Ok(response) => response,
                    Err(never) => match never {},
                }
            }
        }
    }
}
