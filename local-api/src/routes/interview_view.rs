//! An interview as answers show it: each with the members of the seed's sample for it.
//!
//! A value that is not there is left out and never null, as `archivedAt` is left out of the seed's
//! samples of live interviews.

use rusqlite::Connection;
use serde::Serialize;
use serde_json::Value;

use crate::error::ApiError;
use crate::store::copying;
use crate::store::interviews::Interview;
use crate::store::lists::{Lists, QuestionKind};
use crate::store::questions::{self, InterviewQuestion};
use crate::timestamp::Timestamp;

/// Members in the seed's order.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InterviewView {
    id: String,
    title: String,
    display_name: String,
    interview_type: String,
    status: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description_url: Option<String>,
    language: String,
    resume: bool,
    web_only: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    message_group_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    narrator_id: Option<String>,
    organization_id: String,
    team_id: String,
    created_by_id: String,
    created_at: Timestamp,
    updated_at: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived_at: Option<Timestamp>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    content: Option<Content>,
}

/// What an interview is made of; the seed's sentence promises it and its sample has none of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Content {
    questions: Vec<InterviewQuestion>,
    survey_questions: Vec<InterviewQuestion>,
    ai_text_questions: Vec<InterviewQuestion>,
    keywords: Vec<String>,
    /// Not documented in any answer; here so that a copy's can be seen.
    score_card_templates: Vec<ScoreCardTemplate>,
    /// As above; AI interviews only.
    #[serde(skip_serializing_if = "Option::is_none")]
    ai_configuration: Option<Value>,
}

#[derive(Debug, Serialize)]
struct ScoreCardTemplate {
    id: String,
    title: String,
}

impl InterviewView {
    fn of(interview: Interview) -> Self {
        let unless_empty = |text: String| Some(text).filter(|text| !text.is_empty());
        Self {
            id: interview.id,
            title: interview.title,
            display_name: interview.display_name,
            interview_type: interview.interview_type,
            status: interview.status,
            description: unless_empty(interview.description),
            description_url: unless_empty(interview.description_url),
            language: interview.language,
            resume: interview.resume,
            web_only: interview.web_only,
            message_group_id: interview.message_group_id,
            narrator_id: interview.narrator_id,
            organization_id: interview.organization_id,
            team_id: interview.team_id,
            created_by_id: interview.created_by_id,
            created_at: interview.created_at,
            updated_at: interview.updated_at,
            archived_at: interview.archived_at,
            content: None,
        }
    }

    /// A row of the list (seed, List Interviews), which has fewer members than a detail.
    pub(crate) fn list_row(interview: Interview) -> Self {
        Self {
            description_url: None,
            narrator_id: None,
            ..Self::of(interview)
        }
    }

    /// The answer of archiving (seed, Delete Interview), which has fewer still.
    pub(crate) fn archived(interview: Interview) -> Self {
        Self {
            description: None,
            message_group_id: None,
            ..Self::list_row(interview)
        }
    }

    /// A detail: get, create, update and copy answer with it.
    pub(crate) fn detail(
        db: &Connection,
        interview: Interview,
        seed_detail: bool,
    ) -> Result<Self, ApiError> {
        let content = if seed_detail {
            None
        } else {
            Some(Content::read(db, &interview)?)
        };
        Ok(Self {
            content,
            ..Self::of(interview)
        })
    }
}

impl Content {
    fn read(db: &Connection, interview: &Interview) -> Result<Self, ApiError> {
        let lists = Lists::read(db, &interview.id)?;
        let questions = |kind| questions::in_interview(db, kind, lists.of_kind(kind));
        let ai_configuration = interview.ai_configuration.as_deref();
        Ok(Self {
            questions: questions(QuestionKind::Audio)?,
            survey_questions: questions(QuestionKind::Survey)?,
            ai_text_questions: questions(QuestionKind::AiText)?,
            score_card_templates: copying::score_card_titles(db, &interview.id)?
                .into_iter()
                .map(|(_, id, title)| ScoreCardTemplate { id, title })
                .collect(),
            ai_configuration: ai_configuration
                .map(serde_json::from_str)
                .transpose()
                .map_err(ApiError::internal)?,
            keywords: lists.keywords,
        })
    }
}
