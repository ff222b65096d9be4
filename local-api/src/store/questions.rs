//! Questions of the three kinds: lists, details, and what an interview shows of them.
//!
//! Only the audio question's shape is documented (contract 2.1). The shape of the other two is a
//! choice: the members that every resource has, and what the prose says of the kind: a survey
//! question has a type, options and preferred options; an AI text question is a written answer
//! judged by AI, so it has a description of what is looked for.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::auth::Scope;
use crate::error::ApiError;
use crate::query::Page;
use crate::store::lists::{Link, QuestionKind};
use crate::timestamp::Timestamp;

/// A question of any kind, as lists and details show it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Question {
    id: String,
    title: String,
    #[serde(flatten)]
    kind: Kind,
    organization_id: String,
    team_id: String,
    created_by_id: String,
    created_at: Timestamp,
    updated_at: Timestamp,
    archived_at: Option<Timestamp>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Kind {
    #[serde(rename_all = "camelCase")]
    Audio {
        #[serde(rename = "audioURL")]
        audio_url: Option<String>,
        description: String,
        narrator_id: Option<String>,
        question_script: String,
    },
    Survey {
        r#type: String,
        options: Vec<SurveyOption>,
    },
    AiText {
        description: String,
    },
}

/// One possible answer; several may be preferred.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SurveyOption {
    id: String,
    label: String,
    preferred: bool,
}

/// A question within an interview's detail.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum InterviewQuestion {
    Audio {
        id: String,
        title: String,
        ordinal: usize,
    },
    Survey {
        id: String,
        title: String,
        r#type: String,
        options: Vec<SurveyOption>,
        knockout: bool,
        ordinal: usize,
    },
    AiText {
        id: String,
        title: String,
        description: String,
        ordinal: usize,
    },
}

impl QuestionKind {
    /// The word for one of them in answers.
    pub(crate) fn singular(self) -> &'static str {
        match self {
            Self::Audio => "question",
            Self::Survey => "surveyQuestion",
            Self::AiText => "aiTextQuestion",
        }
    }

    /// The word for several of them in answers.
    pub(crate) fn plural(self) -> &'static str {
        match self {
            Self::Audio => "questions",
            Self::Survey => "surveyQuestions",
            Self::AiText => "aiTextQuestions",
        }
    }

    fn own_columns(self) -> &'static str {
        match self {
            Self::Audio => "audio_url, description, narrator_id, question_script",
            Self::Survey => "type",
            Self::AiText => "description",
        }
    }
}

const COMMON_COLUMNS: &str =
    "id, title, organization_id, team_id, created_by_id, created_at, updated_at, archived_at";

fn from_row(db: &Connection, kind: QuestionKind, row: &Row<'_>) -> rusqlite::Result<Question> {
    let id: String = row.get(0)?;
    let kind = match kind {
        QuestionKind::Audio => Kind::Audio {
            audio_url: row.get(8)?,
            description: row.get(9)?,
            narrator_id: row.get(10)?,
            question_script: row.get(11)?,
        },
        QuestionKind::Survey => Kind::Survey {
            r#type: row.get(8)?,
            options: options(db, &id)?,
        },
        QuestionKind::AiText => Kind::AiText {
            description: row.get(8)?,
        },
    };
    Ok(Question {
        id,
        title: row.get(1)?,
        kind,
        organization_id: row.get(2)?,
        team_id: row.get(3)?,
        created_by_id: row.get(4)?,
        created_at: row.get(5)?,
        updated_at: row.get(6)?,
        archived_at: row.get(7)?,
    })
}

fn options(db: &Connection, question_id: &str) -> rusqlite::Result<Vec<SurveyOption>> {
    db.prepare_cached(
        "SELECT id, label, preferred FROM survey_options
         WHERE survey_question_id = ?1 ORDER BY ordinal",
    )?
    .query_map([question_id], |row| {
        Ok(SurveyOption {
            id: row.get(0)?,
            label: row.get(1)?,
            preferred: row.get(2)?,
        })
    })?
    .collect()
}

/// A page of the questions of one kind, by title, and their number.
pub(crate) fn list(
    db: &Connection,
    kind: QuestionKind,
    scope: &Scope,
    search: Option<&str>,
    archived: bool,
    page: Page,
) -> Result<(Vec<Question>, u64), ApiError> {
    let from = format!(
        "FROM {} WHERE organization_id = ?1 AND (?2 IS NULL OR team_id = ?2)
            AND (?3 IS NULL OR instr(title_folded, ?3) > 0) AND (?4 OR archived_at IS NULL)",
        kind.table()
    );
    let total: i64 = db
        .prepare_cached(&format!("SELECT count(*) {from}"))?
        .query_row(
            params![scope.organization_id, scope.team_id, search, archived],
            |row| row.get(0),
        )?;
    let sql = format!(
        "SELECT {COMMON_COLUMNS}, {} {from} ORDER BY title_folded, id LIMIT ?5 OFFSET ?6",
        kind.own_columns()
    );
    let rows = db
        .prepare_cached(&sql)?
        .query_map(
            params![
                scope.organization_id,
                scope.team_id,
                search,
                archived,
                page.limit(),
                page.offset()
            ],
            |row| from_row(db, kind, row),
        )?
        .collect::<Result<_, _>>()?;
    Ok((rows, u64::try_from(total).unwrap_or_default()))
}

/// One question, or 404 when there is none that the request may see.
pub(crate) fn find(
    db: &Connection,
    kind: QuestionKind,
    scope: &Scope,
    id: &str,
) -> Result<Question, ApiError> {
    let sql = format!(
        "SELECT {COMMON_COLUMNS}, {} FROM {}
         WHERE id = ?1 AND organization_id = ?2 AND (?3 IS NULL OR team_id = ?3)",
        kind.own_columns(),
        kind.table()
    );
    db.prepare_cached(&sql)?
        .query_row(params![id, scope.organization_id, scope.team_id], |row| {
            from_row(db, kind, row)
        })
        .optional()?
        .ok_or_else(|| ApiError::not_found(kind.singular(), id))
}

/// The questions of an interview's detail, in order.
pub(crate) fn in_interview(
    db: &Connection,
    kind: QuestionKind,
    links: &[Link],
) -> Result<Vec<InterviewQuestion>, ApiError> {
    let own = match kind {
        QuestionKind::Audio => "''",
        QuestionKind::Survey => "type",
        QuestionKind::AiText => "description",
    };
    let sql = format!("SELECT title, {own} FROM {} WHERE id = ?1", kind.table());
    let mut statement = db.prepare_cached(&sql)?;
    (1..)
        .zip(links)
        .map(|(ordinal, link)| {
            let id = link.question_id.clone();
            let (title, own): (String, String) =
                statement.query_row([&id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(match kind {
                QuestionKind::Audio => InterviewQuestion::Audio { id, title, ordinal },
                QuestionKind::Survey => InterviewQuestion::Survey {
                    options: options(db, &id)?,
                    id,
                    title,
                    r#type: own,
                    knockout: link.knockout,
                    ordinal,
                },
                QuestionKind::AiText => InterviewQuestion::AiText {
                    id,
                    title,
                    description: own,
                    ordinal,
                },
            })
        })
        .collect()
}
