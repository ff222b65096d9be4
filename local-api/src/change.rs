//! What a body wants an interview to become: read from JSON, checked against the data, applied.
//!
//! Create, update and bulk update share it. Which settings an update takes is undocumented beyond
//! the sample; here it takes every one that an interview has and that is not who, where or when.

mod lists_after;

use rusqlite::Connection;

use crate::body::Fields;
use crate::choices::{self, Mode};
use crate::error::{ApiError, FieldProblem};
use crate::store::interviews::Interview;
use crate::store::lists::{Link, Lists, QuestionKind};
use crate::store::message_groups;
use crate::store::narrators;
use crate::timestamp::Timestamp;

/// The values that were sent; `None` leaves a value as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Change {
    pub(crate) title: Option<String>,
    pub(crate) display_name: Option<String>,
    description: Option<String>,
    description_url: Option<String>,
    language: Option<String>,
    resume: Option<bool>,
    web_only: Option<bool>,
    message_group_id: Option<String>,
    narrator_id: Option<String>,
    questions: Option<Vec<Link>>,
    survey_questions: Option<Vec<Link>>,
    ai_text_questions: Option<Vec<Link>>,
    keywords: Option<Vec<String>>,
    removed_keywords: Option<Vec<String>>,
    removed_questions: Option<Vec<String>>,
    removed_survey_questions: Option<Vec<String>>,
    removed_ai_text_questions: Option<Vec<String>>,
}

impl Change {
    /// The fields that an interview can be created with.
    pub(crate) fn read(fields: &mut Fields) -> Self {
        Self {
            title: fields.title("title"),
            display_name: fields.title("displayName"),
            description: fields.long_text("description"),
            description_url: fields.web_address("descriptionUrl"),
            language: fields.language("language"),
            resume: fields.flag("resume"),
            web_only: fields.flag("webOnly"),
            message_group_id: fields.id("messageGroupId"),
            narrator_id: fields.id("narratorId"),
            questions: links(fields.ids("questionIds")),
            survey_questions: survey_links(fields),
            ai_text_questions: links(fields.ids("aiTextQuestionIds")),
            keywords: fields.keywords("keywords"),
            ..Self::default()
        }
    }

    /// Those, and the one that takes keywords out (seed, Update Interview).
    pub(crate) fn read_update(fields: &mut Fields) -> Self {
        Self {
            removed_keywords: fields.keywords("removedKeywords"),
            ..Self::read(fields)
        }
    }

    /// Those, and the ones that take questions out (contract 1.7).
    pub(crate) fn read_bulk_update(fields: &mut Fields) -> Self {
        Self {
            removed_questions: fields.ids("removedQuestionIds"),
            removed_survey_questions: fields.ids("removedSurveyQuestionIds"),
            removed_ai_text_questions: fields.ids("removedAITextQuestionIds"),
            ..Self::read_update(fields)
        }
    }

    /// The lists of a template interview, for those that were not sent (contract 1.7, example 5).
    pub(crate) fn or_lists_of(mut self, template: Lists) -> Self {
        self.questions.get_or_insert(template.questions);
        self.survey_questions
            .get_or_insert(template.survey_questions);
        self.ai_text_questions
            .get_or_insert(template.ai_text_questions);
        self.keywords.get_or_insert(template.keywords);
        self
    }

    /// The fields sent that take single items out of lists.
    pub(crate) fn removing_fields(&self) -> Vec<&'static str> {
        [
            ("removedKeywords", &self.removed_keywords),
            ("removedQuestionIds", &self.removed_questions),
            ("removedSurveyQuestionIds", &self.removed_survey_questions),
            ("removedAITextQuestionIds", &self.removed_ai_text_questions),
        ]
        .into_iter()
        .filter_map(|(name, list)| list.as_ref().map(|_| name))
        .collect()
    }

    /// Whether nothing was sent.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Writes the change to an interview that is in the data, or says what stands against it.
    /// Everything is checked before anything is written.
    pub(crate) fn write(
        self,
        db: &Connection,
        mut interview: Interview,
        mode: Mode,
        now: Timestamp,
    ) -> Result<Interview, ApiError> {
        if self.is_empty() {
            return Ok(interview);
        }
        if !choices::may_be_updated(interview.status) {
            return Err(ApiError::archived(&interview.id));
        }
        let present = Lists::read(db, &interview.id)?;
        let wanted = self.lists_after(&present, mode);
        self.check(db, &interview, &present, &wanted)?;
        self.settings_into(&mut interview);
        interview.updated_at = choices::updated_at(interview.updated_at, now);
        interview.update(db)?;
        wanted.write(db, &interview.id, &present)?;
        Ok(interview)
    }

    /// Writes an interview that is not in the data yet.
    pub(crate) fn write_new(
        self,
        db: &Connection,
        mut interview: Interview,
    ) -> Result<Interview, ApiError> {
        let none = Lists::default();
        let wanted = self.lists_after(&none, Mode::Overwrite);
        self.check(db, &interview, &none, &wanted)?;
        self.settings_into(&mut interview);
        interview.insert(db)?;
        wanted.write(db, &interview.id, &none)?;
        Ok(interview)
    }

    fn settings_into(self, interview: &mut Interview) {
        replace(&mut interview.title, self.title);
        replace(&mut interview.display_name, self.display_name);
        replace(&mut interview.description, self.description);
        replace(&mut interview.description_url, self.description_url);
        replace(&mut interview.language, self.language);
        replace(&mut interview.resume, self.resume);
        replace(&mut interview.web_only, self.web_only);
        interview.message_group_id = self.message_group_id.or(interview.message_group_id.take());
        interview.narrator_id = self.narrator_id.or(interview.narrator_id.take());
    }

    fn check(
        &self,
        db: &Connection,
        interview: &Interview,
        present: &Lists,
        wanted: &Lists,
    ) -> Result<(), ApiError> {
        let mut problems = wanted.problems(db, &interview.team_id, present)?;
        if let Some(id) = &self.message_group_id {
            let group_type = choices::message_group_type(&interview.interview_type);
            if !message_groups::fits(db, id, &interview.team_id, group_type)? {
                problems.push(message_group_problem(group_type));
            }
        }
        if let Some(id) = &self.narrator_id
            && !narrators::exists(db, id)?
        {
            problems.push(FieldProblem::new("narratorId", "is no narrator"));
        }
        for kind in QuestionKind::ALL {
            if wanted.of_kind(kind).len() > choices::MAX_LIST_ITEMS {
                problems.push(FieldProblem::new(kind.plural(), "would become too many"));
            }
        }
        if wanted.keywords.len() > choices::MAX_LIST_ITEMS {
            problems.push(FieldProblem::new("keywords", "would become too many"));
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(ApiError::validation(problems))
        }
    }
}

/// What is said of a message group that does not fit.
pub(crate) fn message_group_problem(group_type: &str) -> FieldProblem {
    FieldProblem::new(
        "messageGroupId",
        format!("is no published {group_type} message group of this team"),
    )
}

fn replace<T>(value: &mut T, sent: Option<T>) {
    if let Some(sent) = sent {
        *value = sent;
    }
}

fn links(ids: Option<Vec<String>>) -> Option<Vec<Link>> {
    Some(ids?.into_iter().map(Link::to).collect())
}

fn survey_links(fields: &mut Fields) -> Option<Vec<Link>> {
    let links = fields.objects("surveyQuestions", |item| {
        // Both stand in every sample; a knockout must not be guessed.
        item.require(&["id", "knockout"]);
        let (id, knockout) = (item.id("id"), item.flag("knockout"));
        Some(Link {
            question_id: id?,
            knockout: knockout?,
        })
    })?;
    let ids = links.iter().map(|link| link.question_id.as_str());
    fields.refuse_repeated("surveyQuestions", ids);
    Some(links)
}
