//! What an interview is made of: its questions of three kinds and its keywords.

use rusqlite::types::ToSql;
use rusqlite::{Connection, params};

use crate::error::{ApiError, FieldProblem};

/// The three kinds of questions (contract section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuestionKind {
    Audio,
    Survey,
    AiText,
}

impl QuestionKind {
    pub(crate) const ALL: [Self; 3] = [Self::Audio, Self::Survey, Self::AiText];

    /// The questions themselves.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Audio => "questions",
            Self::Survey => "survey_questions",
            Self::AiText => "ai_text_questions",
        }
    }

    /// Which interview has which of them, in what order.
    pub(crate) fn link_table(self) -> &'static str {
        match self {
            Self::Audio => "interview_questions",
            Self::Survey => "interview_survey_questions",
            Self::AiText => "interview_ai_text_questions",
        }
    }

    /// Path of the n-th id in a body.
    fn field(self, index: usize) -> String {
        match self {
            Self::Audio => format!("questionIds.{index}"),
            Self::Survey => format!("surveyQuestions.{index}.id"),
            Self::AiText => format!("aiTextQuestionIds.{index}"),
        }
    }
}

/// A question of an interview. Only survey questions can knock a candidate out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) question_id: String,
    pub(crate) knockout: bool,
}

impl Link {
    pub(crate) fn to(question_id: String) -> Self {
        Self {
            question_id,
            knockout: false,
        }
    }
}

/// All lists of one interview, each in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lists {
    pub(crate) questions: Vec<Link>,
    pub(crate) survey_questions: Vec<Link>,
    pub(crate) ai_text_questions: Vec<Link>,
    pub(crate) keywords: Vec<String>,
}

impl Lists {
    pub(crate) fn of_kind(&self, kind: QuestionKind) -> &Vec<Link> {
        match kind {
            QuestionKind::Audio => &self.questions,
            QuestionKind::Survey => &self.survey_questions,
            QuestionKind::AiText => &self.ai_text_questions,
        }
    }

    pub(crate) fn of_kind_mut(&mut self, kind: QuestionKind) -> &mut Vec<Link> {
        match kind {
            QuestionKind::Audio => &mut self.questions,
            QuestionKind::Survey => &mut self.survey_questions,
            QuestionKind::AiText => &mut self.ai_text_questions,
        }
    }

    pub(crate) fn read(db: &Connection, interview_id: &str) -> Result<Self, ApiError> {
        let mut lists = Self {
            keywords: db
                .prepare_cached(
                    "SELECT keyword FROM interview_keywords WHERE interview_id = ?1 ORDER BY ordinal",
                )?
                .query_map([interview_id], |row| row.get(0))?
                .collect::<Result<_, _>>()?,
            ..Self::default()
        };
        for kind in QuestionKind::ALL {
            let knockout = match kind {
                QuestionKind::Survey => "knockout",
                QuestionKind::Audio | QuestionKind::AiText => "0",
            };
            let sql = format!(
                "SELECT question_id, {knockout} FROM {} WHERE interview_id = ?1 ORDER BY ordinal",
                kind.link_table()
            );
            *lists.of_kind_mut(kind) = db
                .prepare_cached(&sql)?
                .query_map([interview_id], |row| {
                    Ok(Link {
                        question_id: row.get(0)?,
                        knockout: row.get(1)?,
                    })
                })?
                .collect::<Result<_, _>>()?;
        }
        Ok(lists)
    }

    /// Replaces the lists in which `self` differs from what is there.
    pub(crate) fn write(
        &self,
        db: &Connection,
        interview_id: &str,
        present: &Self,
    ) -> Result<(), ApiError> {
        for kind in QuestionKind::ALL {
            if self.of_kind(kind) != present.of_kind(kind) {
                write_links(db, interview_id, kind, self.of_kind(kind))?;
            }
        }
        if self.keywords != present.keywords {
            db.prepare_cached("DELETE FROM interview_keywords WHERE interview_id = ?1")?
                .execute([interview_id])?;
            let mut insert =
                db.prepare_cached("INSERT INTO interview_keywords VALUES (?1, ?2, ?3)")?;
            for (ordinal, keyword) in (1_i64..).zip(&self.keywords) {
                insert.execute(params![interview_id, ordinal, keyword])?;
            }
        }
        Ok(())
    }

    /// Names every question that an interview of this team cannot have: unknown, of another team,
    /// or archived. One that the interview already has may stay, archived or not.
    pub(crate) fn problems(
        &self,
        db: &Connection,
        team_id: &str,
        present: &Self,
    ) -> Result<Vec<FieldProblem>, ApiError> {
        let mut problems = Vec::new();
        for kind in QuestionKind::ALL {
            let sql = format!(
                "SELECT 1 FROM {} WHERE id = ?1 AND team_id = ?2 AND archived_at IS NULL",
                kind.table()
            );
            let mut usable = db.prepare_cached(&sql)?;
            for (index, link) in self.of_kind(kind).iter().enumerate() {
                let id = &link.question_id;
                let is_there = present
                    .of_kind(kind)
                    .iter()
                    .any(|old| old.question_id == *id);
                if !is_there && !usable.exists([id.as_str(), team_id])? {
                    problems.push(FieldProblem::new(
                        kind.field(index),
                        "is no live question of this interview's team",
                    ));
                }
            }
        }
        Ok(problems)
    }
}

fn write_links(
    db: &Connection,
    interview_id: &str,
    kind: QuestionKind,
    links: &[Link],
) -> Result<(), ApiError> {
    let table = kind.link_table();
    db.prepare_cached(&format!("DELETE FROM {table} WHERE interview_id = ?1"))?
        .execute([interview_id])?;
    let sql = match kind {
        QuestionKind::Survey => format!("INSERT INTO {table} VALUES (?1, ?2, ?3, ?4)"),
        QuestionKind::Audio | QuestionKind::AiText => {
            format!("INSERT INTO {table} VALUES (?1, ?2, ?3)")
        }
    };
    let mut insert = db.prepare_cached(&sql)?;
    for (ordinal, link) in (1_i64..).zip(links) {
        let values: [&dyn ToSql; 4] = [&interview_id, &ordinal, &link.question_id, &link.knockout];
        let used = if kind == QuestionKind::Survey { 4 } else { 3 };
        insert.execute(&values[..used])?;
    }
    Ok(())
}
