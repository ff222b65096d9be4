//! One method per call: model in, model out.

use std::sync::Arc;

use super::{
    ApiError, Cause, Credential, FetchTransport, HttpRequest, Transport, TransportError,
    endpoint::Endpoint,
    wire::{self, Answer},
};
use crate::model::{
    Interview, InterviewId, ListParams, ListedInterview, MessageGroup, Narrator, Paginated, Team,
    TeamId, User,
};

/// The Gather API, asked with one key or with none.
#[derive(Clone)]
pub struct ApiClient {
    transport: Arc<dyn Transport>,
    credential: Option<Credential>,
}

impl Default for ApiClient {
    /// The browser's fetch and no key.
    fn default() -> Self {
        Self::new(Arc::new(FetchTransport::default()))
    }
}

impl ApiClient {
    /// A client without a key.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self {
            transport,
            credential: None,
        }
    }

    /// The same client with another key, or without one where the server holds it.
    pub fn with_credential(&self, credential: Option<Credential>) -> Self {
        Self {
            transport: self.transport.clone(),
            credential,
        }
    }

    /// Proves that the key works by the cheapest request there is.
    ///
    /// # Errors
    /// `Cause::Unauthorized` when it does not; anything else when that could not be found out.
    pub async fn check_credential(&self) -> Result<(), ApiError> {
        let answer = self.get(&Endpoint::one_interview()).await?;
        wire::interview_page(&answer, &ListParams::default()).map(|_| ())
    }

    /// A page of interviews (contract, section 1.1).
    ///
    /// # Errors
    /// Whatever kept the answer away; a row that cannot be read is a row, not an error.
    pub async fn list_interviews(
        &self,
        params: &ListParams,
    ) -> Result<Paginated<ListedInterview>, ApiError> {
        let answer = self.get(&Endpoint::interviews(params)).await?;
        wire::interview_page(&answer, params)
    }

    /// One interview (contract, section 1.2), in the context of `team` if one is given.
    ///
    /// # Errors
    /// `Cause::NotFound` when there is none for this key; otherwise whatever kept the answer away.
    pub async fn get_interview(
        &self,
        id: &InterviewId,
        team: Option<&TeamId>,
    ) -> Result<Interview, ApiError> {
        let answer = self.get(&Endpoint::interview(id, team)).await?;
        wire::interview(&answer)
    }

    /// The teams of the key's organization (contract, section 2.3).
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn list_teams(&self) -> Result<Vec<Team>, ApiError> {
        wire::teams(&self.get(&Endpoint::teams()).await?)
    }

    /// The people of the key's organization (contract, section 2.4).
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn list_users(&self) -> Result<Vec<User>, ApiError> {
        wire::users(&self.get(&Endpoint::users()).await?)
    }

    /// The message groups (contract, section 2.5).
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn list_message_groups(&self) -> Result<Vec<MessageGroup>, ApiError> {
        wire::message_groups(&self.get(&Endpoint::message_groups()).await?)
    }

    /// The narrators (contract, section 2.6).
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn list_narrators(&self) -> Result<Vec<Narrator>, ApiError> {
        wire::narrators(&self.get(&Endpoint::narrators()).await?)
    }

    async fn get(&self, endpoint: &Endpoint) -> Result<Answer, ApiError> {
        let request = HttpRequest {
            method: "GET",
            url: endpoint.as_str().to_owned(),
            credential: self.credential.clone(),
        };
        let response = self.transport.send(request).await.map_err(|error| {
            ApiError::from(match error {
                TransportError::Offline => Cause::Offline,
                TransportError::Unreachable => Cause::Unreachable,
                TransportError::Timeout => Cause::Timeout,
            })
        })?;
        wire::read(&response)
    }
}
