//! One request and its answer, whichever call it is.

use super::{ApiClient, locked};
use crate::api::{
    ApiError, Cause, HttpRequest, HttpResponse, RateLimit, Write,
    call::Recording,
    endpoint::Endpoint,
    wire::{self, Answer},
};

/// The largest body that is sent with `keepalive`: browsers refuse more than 64 KiB of them under way at
/// once, and up to three writes may be.
const KEEPALIVE_BYTES: usize = 16 * 1024;

impl ApiClient {
    /// Reads.
    pub(super) async fn get(&self, endpoint: &Endpoint) -> Result<Answer, ApiError> {
        self.exchange("GET", endpoint, None).await
    }

    /// Writes, once.
    pub(super) async fn write(&self, write: &Write<'_>) -> Result<Answer, ApiError> {
        let (method, endpoint, body) = write.spelled();
        // Written out here, as only those who write need to know how.
        self.exchange(method, &endpoint, Some(body.to_string()))
            .await
    }

    /// Sends one request and reads its answer; whoever observes the client is told of both.
    pub(super) async fn exchange(
        &self,
        method: &'static str,
        endpoint: &Endpoint,
        body: Option<String>,
    ) -> Result<Answer, ApiError> {
        let length = body.as_ref().map_or(0, String::len);
        let request = HttpRequest {
            method,
            url: endpoint.as_str().to_owned(),
            credential: self.credential.clone(),
            // A write that is under way when the page is left is carried out and not cut off.
            keepalive: method != "GET" && length <= KEEPALIVE_BYTES,
            // Nothing but a read is ever answered by this device.
            reader: self.reader.clone().filter(|_| method == "GET"),
            body,
        };
        let observer = self.observer.as_ref().filter(|_| endpoint.is_of_api());
        let recording = observer.map(|observer| Recording::start(observer.clone(), &request));
        let response = match self.transport.send(request).await {
            Ok(response) => response,
            Err(error) => {
                if let Some(recording) = recording {
                    recording.failed(error);
                }
                return Err(error.into());
            }
        };
        if let Some(said) = RateLimit::of(&response) {
            *locked(&self.rate_limit) = Some(said);
        }
        *locked(&self.from_device) = response.from_device;
        let answer = read(method, &response);
        if let Some(recording) = recording {
            let request_id = match &answer {
                Ok(answer) => answer.request_id(),
                Err(error) => error.request_id.clone(),
            };
            let is_readable = !matches!(
                answer,
                Err(ApiError {
                    cause: Cause::NotJson(_),
                    ..
                })
            );
            recording.answered(&response, request_id, is_readable);
        }
        *locked(&self.answered_text) = response.body;
        answer
    }
}

/// A success without a body (204, or an empty 200) is a success all the same where something was written.
fn read(method: &str, response: &HttpResponse) -> Result<Answer, ApiError> {
    let is_success = (200..300).contains(&response.status);
    if method != "GET" && is_success && response.body.trim().is_empty() {
        return Ok(Answer::empty());
    }
    wire::read(response)
}
