//! The envelope of every answer: `{ data, meta }` or `{ error, meta }` (contract sections 0 and 6).
//!
//! Handlers return an [`Answer`] or an error without a body; [`seal`] writes the body once the
//! request id is known, so that no handler can forget `meta`.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::choices;
use crate::error::ApiError;
use crate::timestamp::Timestamp;

/// What a response will say, until [`seal`] has written it down.
#[derive(Clone, Debug)]
pub(crate) enum Payload {
    Data {
        /// JSON text, so that the fields keep the seed's order.
        data: String,
        /// More members of `meta`, such as the older lists' `"pagination":{...}`.
        more_meta: Option<String>,
    },
    Error(ApiError),
}

/// `data.pagination` of a list (seed, List Interviews).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Pagination {
    pub(crate) total: u64,
    pub(crate) page: u64,
    pub(crate) pages: u64,
    pub(crate) page_size: u64,
}

/// `meta.pagination` of the older lists (contract section 8).
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OlderPagination {
    pub(crate) page: u64,
    pub(crate) limit: u64,
    pub(crate) total: u64,
    pub(crate) total_pages: u64,
}

/// A successful answer without its `meta`.
pub(crate) struct Answer {
    status: StatusCode,
    data: String,
    more_meta: Option<String>,
}

impl Answer {
    /// 200 with `data` as it is.
    pub(crate) fn bare(data: &impl Serialize) -> Result<Self, ApiError> {
        Ok(Self {
            status: StatusCode::OK,
            data: json_text(data)?,
            more_meta: None,
        })
    }

    /// 200 with the entity one level inside `data`: `{ "interview": ... }`.
    pub(crate) fn named(name: &str, entity: &impl Serialize) -> Result<Self, ApiError> {
        Ok(Self {
            status: StatusCode::OK,
            data: format!("{{\"{name}\":{}}}", json_text(entity)?),
            more_meta: None,
        })
    }

    /// As [`Answer::named`], for something that was made by this request.
    pub(crate) fn created(name: &str, entity: &impl Serialize) -> Result<Self, ApiError> {
        Ok(Self {
            status: choices::CREATED,
            ..Self::named(name, entity)?
        })
    }

    /// 200 with rows and `data.pagination` beside them.
    pub(crate) fn page(
        name: &str,
        rows: &impl Serialize,
        pagination: Pagination,
    ) -> Result<Self, ApiError> {
        Ok(Self {
            status: StatusCode::OK,
            data: format!(
                "{{\"{name}\":{},\"pagination\":{}}}",
                json_text(rows)?,
                json_text(&pagination)?
            ),
            more_meta: None,
        })
    }

    /// 200 with the older envelope: a bare array, and the pagination in `meta`.
    pub(crate) fn older_page(
        rows: &impl Serialize,
        pagination: OlderPagination,
    ) -> Result<Self, ApiError> {
        Ok(Self {
            more_meta: Some(format!("\"pagination\":{}", json_text(&pagination)?)),
            ..Self::bare(rows)?
        })
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(Payload::Data {
            data: self.data,
            more_meta: self.more_meta,
        });
        response
    }
}

/// Writes body, content type and request id of a finished response.
pub(crate) fn seal(mut response: Response) -> Response {
    let request_id = format!("req-{}", Uuid::new_v4());
    if let Some(payload) = response.extensions_mut().remove::<Payload>() {
        let text = envelope_text(payload, &request_id);
        response.headers_mut().insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        );
        // The length of the empty body that the handler left.
        response.headers_mut().remove(header::CONTENT_LENGTH);
        *response.body_mut() = Body::from(text);
    }
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

fn envelope_text(payload: Payload, request_id: &str) -> String {
    let meta = format!(
        "\"requestId\":\"{request_id}\",\"timestamp\":\"{}\"",
        Timestamp::now()
    );
    match payload {
        Payload::Data { data, more_meta } => {
            let more = more_meta.map_or_else(String::new, |more| format!(",{more}"));
            format!("{{\"data\":{data},\"meta\":{{{meta}{more}}}}}")
        }
        Payload::Error(error) => {
            let details = error
                .details
                .map_or_else(String::new, |details| format!(",\"details\":{details}"));
            format!(
                "{{\"error\":{{\"code\":\"{}\",\"message\":{}{details}}},\"meta\":{{{meta}}}}}",
                error.code,
                Value::String(error.message)
            )
        }
    }
}

fn json_text(value: &impl Serialize) -> Result<String, ApiError> {
    serde_json::to_string(value).map_err(ApiError::internal)
}
