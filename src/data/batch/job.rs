//! What a batch does, and to which interviews.

use crate::{
    api::ApiError,
    data::{QueryClient, WriteKind},
    model::{CopyRequest, InterviewId, TeamId, UserId},
};

/// The writes that are one request for each interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Archives it.
    Archive {
        /// The acting user, where one was picked.
        user: Option<UserId>,
    },
    /// Copies it.
    Copy {
        /// What is asked for.
        request: CopyRequest,
        /// What the target team is called.
        team_name: String,
    },
}

impl Operation {
    /// What kind of write it is.
    pub fn kind(&self) -> WriteKind {
        match self {
            Self::Archive { .. } => WriteKind::Archive,
            Self::Copy { .. } => WriteKind::Copy,
        }
    }

    /// Sends the request for one interview; a copy answers with the new one.
    pub(super) async fn carry_out(
        &self,
        client: &QueryClient,
        id: &InterviewId,
    ) -> Result<Option<InterviewId>, ApiError> {
        match self {
            Self::Archive { user } => client
                .archive_interview(id, None, user.as_ref())
                .await
                .map(|_| None),
            Self::Copy { request, .. } => client
                .copy_interview(id, request)
                .await
                .map(|copy| copy.map(|copy| copy.id)),
        }
    }
}

/// One of the interviews of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Which one.
    pub id: InterviewId,
    /// What it is called.
    pub name: String,
    /// Where it lives, as far as that is known.
    pub team: Option<TeamId>,
}

/// One write for each of many interviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// What is done.
    pub operation: Operation,
    /// To which ones.
    pub targets: Vec<Target>,
}
