//! Lists of questions to choose from (contract, sections 2.1 and 2.2): paths and shapes of two of the three
//! kinds are guesses, so everything but the id may be missing.

use serde_json::Value;

use super::{envelope::Answer, fields::Fields, interview::survey_question, pagination::pagination};
use crate::{
    api::ApiError,
    model::{AudioQuestion, Paginated, SurveyQuestion},
};

/// How many questions a page has: the most that lists of this style allow.
pub(in crate::api) const QUESTIONS_A_PAGE: u32 = 100;

/// `data.questions` with `data.pagination`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn question_page(
    answer: &Answer,
    page: u32,
) -> Result<Paginated<AudioQuestion>, ApiError> {
    rows(answer, "questions", page, audio_question)
}

/// `data.surveyQuestions` with `data.pagination`.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no array.
pub(in crate::api) fn survey_question_page(
    answer: &Answer,
    page: u32,
) -> Result<Paginated<SurveyQuestion>, ApiError> {
    rows(answer, "surveyQuestions", page, survey_question)
}

/// `data.question`, or `data` itself.
///
/// # Errors
/// `Cause::UnexpectedAnswer` when there is no object with an id.
pub(in crate::api) fn question(answer: &Answer) -> Result<AudioQuestion, ApiError> {
    Fields::of(answer.data())
        .and_then(|data| audio_question(data.object("question").unwrap_or(data)))
        .ok_or_else(|| answer.unexpected())
}

fn audio_question(fields: Fields<'_>) -> Option<AudioQuestion> {
    let said = |name| fields.text(name).filter(|text| !text.trim().is_empty());
    Some(AudioQuestion {
        id: fields.id("id")?,
        title: fields.text("title"),
        script: said("questionScript").or_else(|| said("description")),
        audio_url: said("audioURL").or_else(|| said("audioUrl")),
    })
}

fn rows<T>(
    answer: &Answer,
    plural: &str,
    page: u32,
    read: fn(Fields<'_>) -> Option<T>,
) -> Result<Paginated<T>, ApiError> {
    let data = answer.data();
    let list: &[Value] = Fields::of(data)
        .and_then(|data| data.list(plural))
        .or_else(|| data.as_array().map(Vec::as_slice))
        .ok_or_else(|| answer.unexpected())?;
    let echoed = Fields::of(data)
        .and_then(|data| data.object("pagination"))
        .or_else(|| answer.meta()?.object("pagination"));
    Ok(Paginated {
        pagination: pagination(echoed, page, QUESTIONS_A_PAGE, list.len()),
        rows: list
            .iter()
            .filter_map(Fields::of)
            .filter_map(read)
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::wire;

    #[test]
    fn audio_questions_come_with_script_and_sound() {
        let answer = wire::answer(
            r#"{"data":{"questions":[{"id":"q","title":"Why?","questionScript":" ","description":"Tell us why.","audioURL":"https://a/x.mp3"},{"title":"no id"}],
               "pagination":{"total":61,"page":1,"pages":1,"pageSize":100}}}"#,
        );
        let page = question_page(&answer, 1).expect("questions");
        assert_eq!(page.rows.len(), 1);
        assert_eq!(page.rows[0].script.as_deref(), Some("Tell us why."));
        assert_eq!(page.rows[0].audio_url.as_deref(), Some("https://a/x.mp3"));
        assert_eq!(page.pagination.total, 61);
    }

    #[test]
    fn survey_questions_come_bare_too() {
        let answer = wire::answer(r#"{"data":[{"id":"s","options":[{"label":"Yes"}]}]}"#);
        let page = survey_question_page(&answer, 1).expect("questions");
        assert_eq!(page.rows[0].options, ["Yes"]);
        assert_eq!(page.rows[0].knockout, None);
        assert_eq!(page.pagination.pages, 1);
    }

    #[test]
    fn one_question_comes_bare_or_by_its_name() {
        for body in [
            r#"{"data":{"question":{"id":"q"}}}"#,
            r#"{"data":{"id":"q"}}"#,
        ] {
            assert_eq!(question(&wire::answer(body)).expect("one").id.as_str(), "q");
        }
    }
}
