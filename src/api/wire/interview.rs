//! One interview (contract, sections 0.1, 1.2 and 8).

use serde_json::Value;

use super::{
    envelope::Answer,
    fields::{Fields, text_of},
};
use crate::{
    api::ApiError,
    model::{AiTextQuestion, Interview, InterviewStatus, InterviewType, Question, SurveyQuestion},
};

/// One interview: `data.interview`, or `data` itself.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no object with an id.
pub(in crate::api) fn interview(answer: &Answer) -> Result<Interview, ApiError> {
    written_interview(answer).ok_or_else(|| answer.unexpected())
}

/// The interview in the answer to a write, whose shape is not documented: it may not be there at all, and
/// the write succeeded all the same (contract, section 10, item 2).
pub(in crate::api) fn written_interview(answer: &Answer) -> Option<Interview> {
    let data = Fields::of(answer.data())?;
    from_fields(data.object("interview").unwrap_or(data))
}

/// An interview from its fields; `None` without an id.
pub(super) fn from_fields(fields: Fields<'_>) -> Option<Interview> {
    Some(Interview {
        id: fields.id("id")?,
        title: fields.text("title"),
        display_name: fields.text("displayName"),
        interview_type: fields
            .text("interviewType")
            .map(|text| InterviewType::from_text(&text)),
        status: fields
            .text("status")
            .map(|text| InterviewStatus::from_text(&text)),
        description: fields.text("description"),
        description_url: fields.text("descriptionUrl"),
        language: fields.text("language"),
        resume: fields.flag("resume"),
        web_only: fields.flag("webOnly"),
        message_group_id: fields.id("messageGroupId"),
        narrator_id: fields.id("narratorId"),
        organization_id: fields.id("organizationId"),
        team_id: fields.id("teamId"),
        created_by_id: fields.id("createdById"),
        created_at: fields.time("createdAt"),
        updated_at: fields.time("updatedAt"),
        archived_at: fields.time("archivedAt"),
        questions: questions(fields),
        survey_questions: fields.list("surveyQuestions").map(survey_questions),
        ai_text_questions: fields.list("aiTextQuestions").map(ai_text_questions),
        keywords: fields
            .list("keywords")
            .map(|list| list.iter().filter_map(label).collect()),
    })
}

/// `questions` in the order of `ordinal` where there is one, else in the order they came; or the bare
/// `questionIds`.
fn questions(fields: Fields<'_>) -> Option<Vec<Question>> {
    let Some(list) = fields.list("questions") else {
        let ids = fields.list("questionIds")?;
        return Some(
            ids.iter()
                .filter_map(text_of)
                .map(|id| Question {
                    id: id.into(),
                    title: None,
                })
                .collect(),
        );
    };
    // Put where they belong one by one: they nearly always come in order, and sorting is a lot of code.
    let mut ordinals = Vec::new();
    let mut questions = Vec::new();
    for question in list.iter().filter_map(Fields::of) {
        let Some(id) = question.id("id") else {
            continue;
        };
        let ordinal = question.count("ordinal").unwrap_or(u32::MAX);
        let at = ordinals.partition_point(|other| *other <= ordinal);
        ordinals.insert(at, ordinal);
        let title = question.text("title");
        questions.insert(at, Question { id, title });
    }
    Some(questions)
}

fn survey_questions(list: &[Value]) -> Vec<SurveyQuestion> {
    list.iter()
        .filter_map(Fields::of)
        .filter_map(survey_question)
        .collect()
}

/// A survey question, of an interview or of the list to choose from, which knows no knockout.
pub(super) fn survey_question(question: Fields<'_>) -> Option<SurveyQuestion> {
    Some(SurveyQuestion {
        id: question.id("id")?,
        title: question.text("title"),
        knockout: question.flag("knockout"),
        options: question
            .list("options")
            .unwrap_or_default()
            .iter()
            .filter_map(label)
            .collect(),
    })
}

fn ai_text_questions(list: &[Value]) -> Vec<AiTextQuestion> {
    list.iter()
        .filter_map(Fields::of)
        .filter_map(|question| {
            Some(AiTextQuestion {
                id: question.id("id")?,
                title: question.text("title"),
            })
        })
        .collect()
}

/// A keyword or an option: text, or an object with the text under one of the likely names, since their
/// shape in an answer is not documented (contract, section 10, item 8).
fn label(value: &Value) -> Option<String> {
    text_of(value).or_else(|| {
        let fields = Fields::of(value)?;
        ["label", "title", "name", "text", "keyword", "value"]
            .into_iter()
            .find_map(|name| fields.text(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire::answer;

    const DETAIL: &str = include_str!("../../../tests/fixtures/interview.json");

    fn detail(fields: &str) -> Interview {
        let body = format!(r#"{{"data":{{"interview":{{"id":"i",{fields}}}}}}}"#);
        interview(&answer(&body)).expect("an interview")
    }

    #[test]
    fn the_documented_detail_is_read_whole() {
        let interview = interview(&answer(DETAIL)).expect("an interview");
        assert_eq!(interview.id.as_str(), "interview-uuid");
        assert_eq!(interview.name(), "Software Engineer Interview");
        assert_eq!(interview.status, Some(InterviewStatus::Active));
        assert_eq!(interview.interview_type, Some(InterviewType::Standard));
        assert_eq!(
            interview.description_url.as_deref(),
            Some("https://example.com/job-description")
        );
        assert_eq!(
            (interview.resume, interview.web_only),
            (Some(true), Some(false))
        );
        assert_eq!(interview.narrator_id, Some("narrator-uuid".into()));
        assert_eq!(interview.team_id, Some("team-uuid".into()));
        assert_eq!(interview.created_by_id, Some("user-uuid".into()));
    }

    #[test]
    fn lists_that_did_not_come_are_not_known_rather_than_empty() {
        let interview = interview(&answer(DETAIL)).expect("an interview");
        assert_eq!(interview.questions, None);
        assert_eq!(interview.survey_questions, None);
        assert_eq!(interview.keywords, None);
        assert_eq!(interview.archived_at, None);
        assert_eq!(detail(r#""questions":[]"#).questions, Some(Vec::new()));
    }

    #[test]
    fn a_status_may_be_a_number_a_numeric_string_a_word_or_unknown() {
        for (json, status) in [
            ("1", InterviewStatus::Paused),
            ("\"1\"", InterviewStatus::Paused),
            ("\"Paused\"", InterviewStatus::Paused),
            ("9", InterviewStatus::Unknown("9".to_owned())),
            ("\"limbo\"", InterviewStatus::Unknown("limbo".to_owned())),
        ] {
            assert_eq!(detail(&format!(r#""status":{json}"#)).status, Some(status));
        }
    }

    #[test]
    fn null_absent_and_wrongly_typed_fields_are_absent() {
        let odd = detail(
            r#""title":null,"resume":"yes","webOnly":null,"status":{},"keywords":"a","surveyQuestions":7,"teamId":"""#,
        );
        assert_eq!(odd.name(), "i");
        assert_eq!((odd.resume, odd.web_only), (None, None));
        assert_eq!((odd.status, odd.keywords, odd.team_id), (None, None, None));
        assert_eq!(odd.survey_questions, None);
    }

    #[test]
    fn unknown_types_and_fields_pass() {
        let odd = detail(r#""interviewType":"hologram","flux":{"a":[1]}"#);
        assert_eq!(
            odd.interview_type,
            Some(InterviewType::Other("hologram".to_owned()))
        );
    }

    #[test]
    fn an_unparsable_date_is_kept_as_text() {
        let odd = detail(r#""updatedAt":"yesterday""#)
            .updated_at
            .expect("a time");
        assert_eq!((odd.as_str(), odd.unix_ms()), ("yesterday", None));
    }

    #[test]
    fn questions_are_put_in_the_order_of_their_ordinal() {
        let questions = detail(
            r#""questions":[{"id":"c"},{"id":"b","ordinal":2,"title":"Second"},{"id":"a","ordinal":1}]"#,
        )
        .questions
        .expect("questions");
        let ids: Vec<_> = questions
            .iter()
            .map(|question| question.id.as_str())
            .collect();
        assert_eq!(ids, ["a", "b", "c"]);
    }

    #[test]
    fn bare_question_ids_are_questions_without_titles() {
        let questions = detail(r#""questionIds":["uuid1","uuid2"]"#).questions;
        assert_eq!(questions.map(|list| list.len()), Some(2));
    }

    #[test]
    fn a_knockout_that_did_not_come_is_not_known() {
        let questions = detail(
            r#""surveyQuestions":[{"id":"a","knockout":true,"options":["Yes",{"label":"No"}]},{"id":"b"}]"#,
        )
        .survey_questions
        .expect("survey questions");
        assert_eq!(questions[0].knockout, Some(true));
        assert_eq!(questions[0].options, ["Yes", "No"]);
        assert_eq!(questions[1].knockout, None);
    }

    #[test]
    fn a_detail_without_its_envelope_is_read_too() {
        let bare = interview(&answer(r#"{"data":{"id":"a","title":"T"}}"#)).expect("an interview");
        assert_eq!(bare.title.as_deref(), Some("T"));
    }
}
