//! The three kinds of questions of an interview (contract, section 2).

use super::{QuestionId, TeamId};

/// An audio question as the detail of an interview names it. A bare id is possible: where only
/// `questionIds` came, there is no title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Its title, where one came.
    pub title: Option<String>,
}

/// A survey question of an interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyQuestion {
    /// Its id.
    pub id: QuestionId,
    /// Its title, where one came.
    pub title: Option<String>,
    /// Whether a wrong answer ends the interview; belongs to the link between interview and question.
    /// Absent is not known, which is not `false`.
    pub knockout: Option<bool>,
    /// The labels of its options, in order; empty where none came.
    pub options: Vec<String>,
}

/// A written question judged by AI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AiTextQuestion {
    /// Its id.
    pub id: QuestionId,
    /// Its title, where one came.
    pub title: Option<String>,
}

/// An audio question as its own list names it (contract, section 2.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AudioQuestion {
    /// Its id.
    pub id: QuestionId,
    /// Its title, where one came.
    pub title: Option<String>,
    /// What the narrator says.
    pub script: Option<String>,
    /// Where its sound is: data from outside, so not necessarily a web address.
    pub audio_url: Option<String>,
}

/// What a list of questions can be asked for; like the list of interviews, whose style it is in
/// (contract, section 2.1).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct QuestionParams {
    /// Part of the title; empty for all.
    pub search: String,
    /// Only those that this team can use, where it is not the key's own.
    pub team: Option<TeamId>,
    /// Page, from 1.
    pub page: u32,
}

/// A survey question of an interview as it is sent: its id and whether a wrong answer ends the interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyLink {
    /// Which question.
    pub id: QuestionId,
    /// Whether it is a knockout.
    pub knockout: bool,
}
