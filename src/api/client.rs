//! One method per call: model in, model out.

mod exchange;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{
    ApiError, Credential, FetchTransport, FromDevice, RateLimit, TextFuture, Transport, Write,
    call::CallObserver, endpoint::Endpoint, wire,
};
use crate::model::{
    AudioQuestion, BulkOutcome, BulkUpdate, CopyRequest, Interview, InterviewId, InterviewPatch,
    ListParams, ListedInterview, MessageGroup, Narrator, NewInterview, Paginated, QuestionId,
    QuestionParams, SurveyQuestion, Team, TeamId, User, UserId,
};

/// The Gather API, asked with one key or with none.
#[derive(Clone)]
pub struct ApiClient {
    transport: Arc<dyn Transport>,
    credential: Option<Credential>,
    observer: Option<Arc<dyn CallObserver>>,
    rate_limit: Arc<Mutex<Option<RateLimit>>>,
    reader: Option<String>,
    from_device: Arc<Mutex<Option<FromDevice>>>,
    answered_text: Arc<Mutex<String>>,
}

impl ApiClient {
    /// A client without a key that asks by the browser's fetch. `root` is the path that the API's paths
    /// are below, without a slash at the end: that of the app.
    pub fn hosted_at(root: String) -> Self {
        Self::new(Arc::new(FetchTransport::hosted_at(root)))
    }

    /// A client without a key.
    pub fn new(transport: Arc<dyn Transport>) -> Self {
        Self {
            transport,
            credential: None,
            observer: None,
            rate_limit: Arc::default(),
            reader: None,
            from_device: Arc::default(),
            answered_text: Arc::default(),
        }
    }

    /// The same client with another key, or without one where the server holds it.
    pub fn with_credential(&self, credential: Option<Credential>) -> Self {
        Self {
            transport: self.transport.clone(),
            credential,
            observer: self.observer.clone(),
            rate_limit: self.rate_limit.clone(),
            reader: None,
            from_device: Arc::default(),
            answered_text: Arc::default(),
        }
    }

    /// The same client with somebody who is told of every call of the API.
    #[must_use]
    pub fn observed_by(self, observer: Arc<dyn CallObserver>) -> Self {
        Self {
            observer: Some(observer),
            ..self
        }
    }

    /// The same client for one read that is only shown to a person; `reader` is whose answer this device may
    /// give where none comes from the server. [`Self::from_device`] says afterwards whether it did.
    pub fn for_showing(self, reader: Option<String>) -> Self {
        Self {
            reader,
            from_device: Arc::default(),
            answered_text: Arc::default(),
            ..self
        }
    }

    /// Whether the answer to this client's read was one that this device had kept, and how old it is.
    pub fn from_device(&self) -> Option<FromDevice> {
        *locked(&self.from_device)
    }

    /// The text of this client's last answer, once.
    pub fn answered_text(&self) -> String {
        std::mem::take(&mut *locked(&self.answered_text))
    }

    /// What is asked for a page of interviews: path and query.
    pub fn address_of_list(params: &ListParams) -> String {
        Endpoint::interviews(params).as_str().to_owned()
    }

    /// Brings the text of the page of interviews that `params` asks for, where that was asked for before the app came.
    pub fn begun_list(&self, params: &ListParams) -> Option<TextFuture> {
        let address = Endpoint::interviews(params);
        let credential = self.credential.as_ref();
        self.transport.begun(address.as_str(), credential)
    }

    /// What the API said last of its limit; all clients of the same transport share it.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        *locked(&self.rate_limit)
    }

    /// Proves that the key works by the cheapest request there is.
    ///
    /// # Errors
    /// `Cause::Unauthorized` when it does not; anything else when that could not be found out.
    pub async fn check_credential(&self) -> Result<(), ApiError> {
        let answer = self.get(&Endpoint::one_interview()).await?;
        wire::interview_page(&answer, &ListParams::default()).map(|_| ())
    }

    /// The name of who is signed in at our own server; `None` where it does not say.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn account_name(&self) -> Result<Option<String>, ApiError> {
        Ok(wire::account_name(&self.get(&Endpoint::account()).await?))
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

    /// Audio questions to choose from (contract, section 2.1).
    ///
    /// # Errors
    /// `Cause::NotFound` where the API has no such list; otherwise whatever kept the answer away.
    pub async fn list_questions(
        &self,
        params: &QuestionParams,
    ) -> Result<Paginated<AudioQuestion>, ApiError> {
        let answer = self.get(&Endpoint::questions(params)).await?;
        wire::question_page(&answer, params.page)
    }

    /// One audio question with its script and sound (contract, section 2.1).
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn get_question(&self, id: &QuestionId) -> Result<AudioQuestion, ApiError> {
        wire::question(&self.get(&Endpoint::question(id)).await?)
    }

    /// Survey questions to choose from (contract, section 2.2).
    ///
    /// # Errors
    /// `Cause::NotFound` where the API has no such list; otherwise whatever kept the answer away.
    pub async fn list_survey_questions(
        &self,
        params: &QuestionParams,
    ) -> Result<Paginated<SurveyQuestion>, ApiError> {
        let answer = self.get(&Endpoint::survey_questions(params)).await?;
        wire::survey_question_page(&answer, params.page)
    }

    /// How many candidates hang on an interview; `None` where the API answers without a number.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn count_candidates(&self, id: &InterviewId) -> Result<Option<u32>, ApiError> {
        let answer = self.get(&Endpoint::candidates_of(id)).await?;
        Ok(wire::candidate_count(&answer))
    }

    /// Creates an interview (contract, section 1.3). Never repeated by itself. `None` is a success whose
    /// answer does not name the new interview.
    ///
    /// # Errors
    /// Whatever went wrong; [`ApiError::write_effect`] says whether it may have been created.
    pub async fn create_interview(
        &self,
        new: &NewInterview,
    ) -> Result<Option<Interview>, ApiError> {
        let answer = self.write(&Write::Create(new)).await?;
        Ok(wire::written_interview(&answer))
    }

    /// Changes an interview (contract, section 1.4). Never repeated by itself.
    ///
    /// # Errors
    /// Whatever went wrong; [`ApiError::write_effect`] says whether it may have been changed.
    pub async fn update_interview(
        &self,
        id: &InterviewId,
        patch: &InterviewPatch,
    ) -> Result<Option<Interview>, ApiError> {
        let answer = self.write(&Write::Update(id, patch)).await?;
        Ok(wire::written_interview(&answer))
    }

    /// Archives an interview (contract, section 1.5); the API documents no way back. Never repeated by
    /// itself.
    ///
    /// # Errors
    /// Whatever went wrong; [`ApiError::write_effect`] says whether it may have been archived.
    pub async fn archive_interview(
        &self,
        id: &InterviewId,
        team: Option<&TeamId>,
        user: Option<&UserId>,
    ) -> Result<Option<Interview>, ApiError> {
        let endpoint = Endpoint::archive(id, team, user);
        let answer = self.exchange("DELETE", &endpoint, None).await?;
        Ok(wire::written_interview(&answer))
    }

    /// Copies an interview (contract, section 1.6). Never repeated by itself.
    ///
    /// # Errors
    /// Whatever went wrong; [`ApiError::write_effect`] says whether it may have been copied.
    pub async fn copy_interview(
        &self,
        id: &InterviewId,
        request: &CopyRequest,
    ) -> Result<Option<Interview>, ApiError> {
        let answer = self.write(&Write::Copy(id, request)).await?;
        Ok(wire::written_interview(&answer))
    }

    /// Changes many interviews by one request (contract, section 1.7). Never repeated by itself.
    ///
    /// # Errors
    /// Whatever went wrong with the whole; what failed for single interviews is in the outcome.
    pub async fn bulk_update_interviews(
        &self,
        change: &BulkUpdate,
    ) -> Result<BulkOutcome, ApiError> {
        let answer = self.write(&Write::BulkUpdate(change)).await?;
        wire::bulk_outcome(&answer)
    }
}

/// A poisoned lock cannot be met: a panic ends the app.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
