//! A page of the list of interviews (contract, sections 1.1 and 8).

use serde_json::Value;

use super::{envelope::Answer, fields::Fields, interview::from_fields, pagination::pagination};
use crate::{
    api::ApiError,
    model::{ListParams, ListedInterview, Paginated, Unreadable},
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

fn listed(row: &Value) -> ListedInterview {
    let Some(fields) = Fields::of(row) else {
        return ListedInterview::Unreadable(Unreadable::NoObject);
    };
    match from_fields(fields) {
        Some(interview) => ListedInterview::Readable(Box::new(interview)),
        None => ListedInterview::Unreadable(Unreadable::NoId(fields.text("title"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        api::{Cause, wire::answer},
        model::Pagination,
    };

    const LIST: &str = include_str!("../../../tests/fixtures/interviews.json");

    fn page(body: &str) -> Paginated<ListedInterview> {
        interview_page(&answer(body), &ListParams::default()).expect("a page")
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
    fn an_answer_without_rows_is_an_error_that_can_be_quoted() {
        let answer = answer(r#"{"data":{"things":[]},"meta":{"requestId":"req-1"}}"#);
        let error = interview_page(&answer, &ListParams::default()).expect_err("no rows");
        assert_eq!(error.cause, Cause::UnexpectedAnswer);
        assert_eq!(error.request_id.as_deref(), Some("req-1"));
    }
}
