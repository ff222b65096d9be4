//! The rows as what a quick look moves through (pure).

use crate::{interviews::list::view_model::Row, model::InterviewId};

fn id_of(row: &Row) -> Option<&InterviewId> {
    match row {
        Row::Interview(row) => Some(&row.id),
        Row::Unreadable(..) => None,
    }
}

/// Where an interview stands among the rows.
pub(super) fn position(rows: &[Row], id: &InterviewId) -> Option<usize> {
    rows.iter().position(|row| id_of(row) == Some(id))
}

/// The one after it, or before it, without rows that could not be read.
pub(super) fn neighbour<'a>(
    rows: &'a [Row],
    id: &InterviewId,
    by: isize,
) -> Option<&'a InterviewId> {
    let ids: Vec<_> = rows.iter().filter_map(id_of).collect();
    let at = ids.iter().position(|other| *other == id)?;
    ids.get(at.checked_add_signed(by)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        interviews::list::view_model::rows,
        model::{Interview, ListedInterview, Paginated, Pagination, Unreadable},
    };

    fn three() -> Vec<Row> {
        let readable = |id: &str| ListedInterview::Readable(Box::new(Interview::bare(id.into())));
        let page = Paginated {
            rows: vec![
                readable("a"),
                ListedInterview::Unreadable(Unreadable::NoObject),
                readable("b"),
            ],
            pagination: Pagination {
                total: 3,
                page: 1,
                pages: 1,
                page_size: 25,
            },
        };
        rows(&page, None)
    }

    #[test]
    fn rows_that_could_not_be_read_are_stepped_over_and_counted() {
        let rows = three();
        let (a, b) = (InterviewId::from("a"), InterviewId::from("b"));
        assert_eq!(neighbour(&rows, &a, 1), Some(&b));
        assert_eq!(neighbour(&rows, &b, -1), Some(&a));
        assert_eq!(position(&rows, &b), Some(2));
    }

    #[test]
    fn there_is_none_past_the_ends_nor_beside_what_is_not_on_the_page() {
        let rows = three();
        let away = InterviewId::from("elsewhere");
        assert_eq!(neighbour(&rows, &"a".into(), -1), None);
        assert_eq!(neighbour(&rows, &"b".into(), 1), None);
        assert_eq!(neighbour(&rows, &away, 1), None);
        assert_eq!(position(&rows, &away), None);
    }
}
