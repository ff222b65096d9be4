//! Interviews: list and detail (contract, sections 0.1, 1.1, 1.2 and 8).

use serde_json::Value;

use super::{
    envelope::Answer,
    fields::{Fields, text_of},
};
use crate::{
    api::ApiError,
    model::{
        AiTextQuestion, Interview, InterviewStatus, InterviewType, ListParams, ListedInterview,
        Paginated, Pagination, Question, SurveyQuestion, Unreadable,
    },
};

/// A page of interviews: `data.interviews` with `data.pagination`, or the older bare array in `data` with
/// `meta.pagination`, or no pagination at all, which makes it the only page.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array of rows.
pub(in crate::api) fn interview_page(
    answer: &Answer,
    asked: &ListParams,
) -> Result<Paginated<ListedInterview>, ApiError> {
    let data = Fields::of(answer.data());
    let rows = data
        .and_then(|data| data.list("interviews"))
        .or_else(|| answer.data().as_array().map(Vec::as_slice))
        .ok_or_else(|| answer.unexpected())?;
    let rows: Vec<_> = rows.iter().map(listed).collect();
    let echoed = data
        .and_then(|data| data.object("pagination"))
        .or_else(|| answer.meta()?.object("pagination"));
    let pagination = pagination(echoed, asked.page, asked.page_size.get(), rows.len());
    Ok(Paginated { rows, pagination })
}

/// Where a page stands, from whatever the API echoed of what was asked for.
pub(super) fn pagination(
    echoed: Option<Fields<'_>>,
    asked_page: u32,
    asked_size: u32,
    rows: usize,
) -> Pagination {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    let Some(echoed) = echoed else {
        return Pagination {
            page: 1,
            page_size: rows.max(asked_size),
            pages: 1,
            total: rows,
        };
    };
    let page = echoed.count("page").unwrap_or(asked_page).max(1);
    let page_size = echoed
        .count("pageSize")
        .or_else(|| echoed.count("limit"))
        .unwrap_or(asked_size)
        .max(1);
    let total = echoed.count("total");
    let pages = echoed
        .count("pages")
        .or_else(|| echoed.count("totalPages"))
        .or_else(|| total.map(|total| total.div_ceil(page_size)))
        .unwrap_or(page)
        .max(1);
    Pagination {
        page,
        page_size,
        pages,
        total: total.unwrap_or_else(|| (page - 1).saturating_mul(page_size).saturating_add(rows)),
    }
}

fn listed(row: &Value) -> ListedInterview {
    let Some(fields) = Fields::of(row) else {
        return ListedInterview::Unreadable(Unreadable::NoObject);
    };
    match from_fields(fields) {
        Some(interview) => ListedInterview::Readable(Box::new(interview)),
        None => ListedInterview::Unreadable(Unreadable::NoId(fields.text("title"))),
    }
}

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

fn from_fields(fields: Fields<'_>) -> Option<Interview> {
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
    let mut numbered: Vec<_> = list
        .iter()
        .filter_map(Fields::of)
        .filter_map(|question| {
            let ordinal = question.count("ordinal").unwrap_or(u32::MAX);
            let id = question.id("id")?;
            let title = question.text("title");
            Some((ordinal, Question { id, title }))
        })
        .collect();
    numbered.sort_by_key(|(ordinal, _)| *ordinal);
    Some(numbered.into_iter().map(|(_, question)| question).collect())
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
    use crate::api::{Cause, wire::answer};

    const DETAIL: &str = include_str!("../../../tests/fixtures/interview.json");
    const LIST: &str = include_str!("../../../tests/fixtures/interviews.json");

    fn page(body: &str) -> Paginated<ListedInterview> {
        interview_page(&answer(body), &ListParams::default()).expect("a page")
    }

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
    fn the_documented_list_is_read_whole() {
        let page = page(LIST);
        assert_eq!(
            page.pagination,
            Pagination {
                page: 1,
                page_size: 10,
                pages: 5,
                total: 42
            }
        );
        let row = page.rows[0].interview().expect("readable");
        assert_eq!(
            row.display_name.as_deref(),
            Some("Software Engineer Interview")
        );
    }

    #[test]
    fn the_older_envelopes_are_read_too() {
        let older = page(
            r#"{"data":[{"id":"a"},{"id":"b"}],"meta":{"pagination":{"page":2,"limit":50,"total":52,"totalPages":2}}}"#,
        );
        assert_eq!(older.rows.len(), 2);
        assert_eq!(older.pagination.page_size, 50);
        assert_eq!(older.pagination.pages, 2);
        let bare = interview(&answer(r#"{"data":{"id":"a","title":"T"}}"#)).expect("an interview");
        assert_eq!(bare.title.as_deref(), Some("T"));
    }

    #[test]
    fn without_pagination_there_is_one_page() {
        let page = page(r#"{"data":{"interviews":[{"id":"a"},{"id":"b"}]}}"#);
        assert_eq!((page.pagination.pages, page.pagination.total), (1, 2));
    }

    #[test]
    fn missing_pages_are_counted_from_the_total() {
        let page = page(
            r#"{"data":{"interviews":[],"pagination":{"page":"1","pageSize":"10","total":42.0}}}"#,
        );
        assert_eq!(page.pagination.pages, 5);
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
    fn one_bad_row_never_hides_the_others() {
        let page = page(
            r#"{"data":{"interviews":[{"id":"a"},7,{"title":"No id"},{"id":"b"}],"pagination":{"total":4}}}"#,
        );
        let readable = page.rows.iter().filter(|row| row.interview().is_some());
        assert_eq!((readable.count(), page.rows.len()), (2, 4));
        assert_eq!(
            page.rows[2],
            ListedInterview::Unreadable(Unreadable::NoId(Some("No id".to_owned())))
        );
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
    fn an_answer_without_rows_is_an_error_that_can_be_quoted() {
        let answer = answer(r#"{"data":{"things":[]},"meta":{"requestId":"req-1"}}"#);
        let error = interview_page(&answer, &ListParams::default()).expect_err("no rows");
        assert_eq!(error.cause, Cause::UnexpectedAnswer);
        assert_eq!(error.request_id.as_deref(), Some("req-1"));
    }
}
