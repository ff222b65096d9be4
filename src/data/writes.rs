//! Writes of interviews, and what each of them touches. None is ever repeated by itself.

use super::{QueryClient, client::Touch};
use crate::{
    api::{ApiError, WriteEffect},
    model::{
        BulkOutcome, BulkUpdate, CopyRequest, Interview, InterviewId, InterviewPatch, NewInterview,
        TeamId, UserId,
    },
};

impl QueryClient {
    /// Creates an interview; `None` where the answer does not name the new one.
    ///
    /// # Errors
    /// Whatever went wrong; see [`ApiError::write_effect`].
    pub async fn create_interview(
        &self,
        new: &NewInterview,
    ) -> Result<Option<Interview>, ApiError> {
        let api = self.api()?;
        let result = api.create_interview(new).await;
        self.after(&result, |answer| Touch::Created(answer.cloned().flatten()));
        result
    }

    /// Changes an interview; `None` where the answer does not show it.
    ///
    /// # Errors
    /// Whatever went wrong; see [`ApiError::write_effect`].
    pub async fn update_interview(
        &self,
        id: &InterviewId,
        patch: &InterviewPatch,
    ) -> Result<Option<Interview>, ApiError> {
        let api = self.api()?;
        let result = api.update_interview(id, patch).await;
        self.after(&result, |answer| {
            Touch::Changed(id.clone(), answer.cloned().flatten())
        });
        result
    }

    /// Archives an interview.
    ///
    /// # Errors
    /// Whatever went wrong; see [`ApiError::write_effect`].
    pub async fn archive_interview(
        &self,
        id: &InterviewId,
        team: Option<&TeamId>,
        user: Option<&UserId>,
    ) -> Result<Option<Interview>, ApiError> {
        let api = self.api()?;
        let result = api.archive_interview(id, team, user).await;
        self.after(&result, |answer| {
            Touch::Changed(id.clone(), answer.cloned().flatten())
        });
        result
    }

    /// Copies an interview; `None` where the answer does not name the copy.
    ///
    /// # Errors
    /// Whatever went wrong; see [`ApiError::write_effect`].
    pub async fn copy_interview(
        &self,
        id: &InterviewId,
        request: &CopyRequest,
    ) -> Result<Option<Interview>, ApiError> {
        let api = self.api()?;
        let result = api.copy_interview(id, request).await;
        self.after(&result, |answer| Touch::Created(answer.cloned().flatten()));
        result
    }

    /// Changes many interviews by one request.
    ///
    /// # Errors
    /// What went wrong with the whole; what failed for single ones is in the outcome.
    pub async fn bulk_update_interviews(
        &self,
        change: &BulkUpdate,
    ) -> Result<BulkOutcome, ApiError> {
        let api = self.api()?;
        let result = api.bulk_update_interviews(change).await;
        self.after(&result, |_| Touch::Many(change.ids.clone()));
        result
    }

    /// A fresh read of one interview, past everything kept: before a save, and after a lost answer.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn read_interview(
        &self,
        id: &InterviewId,
        team: Option<&TeamId>,
    ) -> Result<Interview, ApiError> {
        let result = self.api()?.get_interview(id, team).await;
        match &result {
            Ok(_) => self.session().note_success(),
            Err(error) => self.session().note(error),
        }
        result
    }

    /// Lets these interviews, and all lists, be read again where they are looked at: after a lost answer.
    pub fn read_again(&self, ids: &[InterviewId]) {
        self.touched(Touch::Many(ids.to_vec()));
    }

    /// How many candidates hang on an interview; `None` where the API does not tell, for whatever reason.
    pub async fn count_candidates(&self, id: &InterviewId) -> Option<u32> {
        self.api().ok()?.count_candidates(id).await.ok().flatten()
    }

    /// A write that succeeded, or that may have, has touched something; one that was refused for its key
    /// brings up the question for another.
    fn after<T>(&self, result: &Result<T, ApiError>, touch: impl FnOnce(Option<&T>) -> Touch) {
        match result {
            Ok(answer) => {
                self.session().note_success();
                self.touched(touch(Some(answer)));
            }
            Err(error) => {
                self.session().note(error);
                if error.write_effect() == WriteEffect::Unknown {
                    self.touched(touch(None));
                }
            }
        }
    }
}
