//! What an action needs to know of an interview.

use crate::data::Remembered;
use crate::model::{Interview, InterviewId, InterviewStatus, InterviewType, TeamId};

/// An interview as far as an action needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionTarget {
    /// Which one.
    pub id: InterviewId,
    /// What it is called.
    pub name: String,
    /// Its type, where the API said it.
    pub interview_type: Option<InterviewType>,
    /// The team that it lives in, where the API said it.
    pub home: Option<TeamId>,
    /// The team of the page's address, to be passed on.
    pub address_team: Option<TeamId>,
    /// Whether it is archived: then it can only be copied.
    pub is_archived: bool,
}

impl ActionTarget {
    /// The target that an interview is on a page whose address names `address_team`.
    pub fn of(interview: &Interview, address_team: Option<TeamId>) -> Self {
        Self {
            id: interview.id.clone(),
            name: interview.name().to_owned(),
            interview_type: interview.interview_type.clone(),
            home: interview.team_id.clone(),
            address_team,
            is_archived: interview.status == Some(InterviewStatus::Archived)
                || interview.archived_at.is_some(),
        }
    }

    /// The interview as this device remembers it.
    pub fn remembered(&self) -> Remembered {
        Remembered {
            id: self.id.clone(),
            name: self.name.clone(),
            team: self.address_team.clone(),
        }
    }
}
