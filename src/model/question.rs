//! The three kinds of questions of an interview (contract, section 2).

use super::QuestionId;

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
