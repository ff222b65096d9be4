//! Copying an interview (seed, Copy Interview and Copy Behavior).

use super::{MessageGroupId, TeamId};

/// What a copy is asked for with (contract, section 1.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRequest {
    /// `teamId`: the team that gets the copy; may be the one that it lives in.
    pub team: TeamId,
    /// `copyKeywords`: keywords are copied only when this is true.
    pub copy_keywords: bool,
    /// `messageGroupId`; without it the API takes the default of the interview's type.
    pub message_group: Option<MessageGroupId>,
}

/// Where a copy goes, which decides what becomes of the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyKind {
    /// Into the team that the interview lives in: questions are shared, "(copy)" is added to the title.
    SameTeam,
    /// Into another team: questions of all three kinds are made anew there.
    OtherTeam,
    /// The API did not say which team the interview lives in.
    Unknown,
}

impl CopyKind {
    /// Compares where an interview lives with where its copy goes.
    pub fn of(home: Option<&TeamId>, target: &TeamId) -> Self {
        match home {
            None => Self::Unknown,
            Some(home) if home == target => Self::SameTeam,
            Some(_) => Self::OtherTeam,
        }
    }
}
