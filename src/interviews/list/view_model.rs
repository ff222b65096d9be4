//! Interviews as rows of words (pure).

use std::collections::HashSet;

use crate::{
    interviews::actions::ActionTarget,
    interviews::selection::Chosen,
    model::{
        Interview, InterviewId, InterviewStatus, InterviewType, ListedInterview, Paginated, TeamId,
        Timestamp, Unreadable, UserId,
    },
};

/// A row of the table; also its own key, so that only rows that changed are drawn anew.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Row {
    /// An interview.
    Interview(Box<InterviewRow>),
    /// A row that could not be read: where it stood, and what was wrong with it.
    Unreadable(usize, Unreadable),
}

/// What a row says of an interview; what did not come is `None` and leaves its cell empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct InterviewRow {
    pub(super) id: InterviewId,
    pub(super) name: String,
    /// The name for candidates, where it says something else than the title.
    pub(super) display_name: Option<String>,
    pub(super) interview_type: Option<InterviewType>,
    pub(super) status: Option<InterviewStatus>,
    pub(super) language: Option<String>,
    pub(super) team: Option<TeamId>,
    pub(super) updated_at: Option<String>,
    pub(super) created_at: Option<String>,
    pub(super) author: Option<UserId>,
}

impl Row {
    /// The interview, where it could be read.
    pub(super) fn interview(&self) -> Option<&InterviewRow> {
        match self {
            Self::Interview(row) => Some(row),
            Self::Unreadable(..) => None,
        }
    }
}

impl InterviewRow {
    fn new(interview: &Interview) -> Self {
        let name = interview.name().to_owned();
        let display_name = interview
            .display_name
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty() && *text != name)
            .map(str::to_owned);
        Self {
            id: interview.id.clone(),
            display_name,
            interview_type: interview.interview_type.clone(),
            status: interview.status.clone(),
            language: interview.language.clone(),
            team: interview.team_id.clone(),
            updated_at: interview.updated_at.as_ref().map(text_of),
            created_at: interview.created_at.as_ref().map(text_of),
            author: interview.created_by_id.clone(),
            name,
        }
    }

    /// The interview as actions take it.
    pub(super) fn target(&self) -> ActionTarget {
        ActionTarget {
            id: self.id.clone(),
            name: self.name.clone(),
            interview_type: self.interview_type.clone(),
            home: self.team.clone(),
            address_team: None,
            is_archived: self.status == Some(InterviewStatus::Archived),
        }
    }

    /// The interview as a selection keeps it.
    pub(super) fn chosen(&self) -> Chosen {
        Chosen {
            id: self.id.clone(),
            name: self.name.clone(),
            display_name: self.display_name.clone(),
            interview_type: self.interview_type.clone(),
            status: self.status.clone(),
            team: self.team.clone(),
        }
    }

    /// When it was last changed.
    pub(super) fn updated(&self) -> Option<Timestamp> {
        self.updated_at.clone().map(Timestamp::from_text)
    }

    /// When it was made.
    pub(super) fn created(&self) -> Option<Timestamp> {
        self.created_at.clone().map(Timestamp::from_text)
    }
}

fn text_of(time: &Timestamp) -> String {
    time.as_str().to_owned()
}

/// The rows of a page, narrowed to a status if one is given. An id that comes twice is shown once: paging
/// is by offset, so rows move between pages while others edit (contract, section 8).
pub(super) fn rows(
    page: &Paginated<ListedInterview>,
    status: Option<&InterviewStatus>,
) -> Vec<Row> {
    let mut seen = HashSet::new();
    page.rows
        .iter()
        .enumerate()
        .filter_map(|(position, listed)| match listed {
            ListedInterview::Readable(interview) => {
                let is_shown = status.is_none() || interview.status.as_ref() == status;
                (is_shown && seen.insert(&interview.id))
                    .then(|| Row::Interview(Box::new(InterviewRow::new(interview))))
            }
            ListedInterview::Unreadable(why) => status
                .is_none()
                .then(|| Row::Unreadable(position, why.clone())),
        })
        .collect()
}

/// Whether one of the rows says this.
pub(super) fn any_says(rows: &[Row], this: fn(&InterviewRow) -> bool) -> bool {
    rows.iter().filter_map(Row::interview).any(this)
}

/// The page without the interviews that are hidden, and with a total that counts them out as well.
pub(super) fn without(
    page: &Paginated<ListedInterview>,
    is_hidden: impl Fn(&InterviewId) -> bool,
) -> Paginated<ListedInterview> {
    let mut shown = page.clone();
    shown.rows.retain(|row| {
        row.interview()
            .is_none_or(|interview| !is_hidden(&interview.id))
    });
    let hidden = u32::try_from(page.rows.len() - shown.rows.len()).unwrap_or_default();
    shown.pagination.total = page.pagination.total.saturating_sub(hidden);
    shown
}

/// The rows that can be selected.
pub(super) fn selectable(rows: &[Row]) -> Vec<Chosen> {
    rows.iter()
        .filter_map(|row| match row {
            Row::Interview(row) => Some(row.chosen()),
            Row::Unreadable(..) => None,
        })
        .collect()
}

/// How many rows of a page have each documented status, in the API's order, leaving out those that none has.
pub(super) fn status_counts(page: &Paginated<ListedInterview>) -> Vec<(InterviewStatus, usize)> {
    InterviewStatus::KNOWN
        .into_iter()
        .map(|status| {
            let count = page
                .rows
                .iter()
                .filter_map(ListedInterview::interview)
                .filter(|interview| interview.status.as_ref() == Some(&status))
                .count();
            (status, count)
        })
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Pagination;

    fn interview(id: &str, title: &str, status: InterviewStatus) -> Interview {
        Interview {
            title: Some(title.to_owned()),
            status: Some(status),
            ..Interview::bare(id.into())
        }
    }

    fn page(rows: Vec<ListedInterview>) -> Paginated<ListedInterview> {
        let total = rows.len() as u32;
        Paginated {
            rows,
            pagination: Pagination {
                page: 1,
                page_size: 25,
                pages: 1,
                total,
            },
        }
    }

    fn readable(id: &str, status: InterviewStatus) -> ListedInterview {
        ListedInterview::Readable(Box::new(interview(id, id, status)))
    }

    #[test]
    fn an_interview_without_a_title_is_called_by_its_id() {
        let mut untitled = interview("i-1", " ", InterviewStatus::Active);
        untitled.display_name = Some(String::new());
        let row = InterviewRow::new(&untitled);
        assert_eq!((row.name.as_str(), row.display_name), ("i-1", None));
    }

    #[test]
    fn a_display_name_is_shown_only_where_it_says_something_else() {
        let mut same = interview("i-1", "Engineer", InterviewStatus::Active);
        same.display_name = Some("Engineer ".to_owned());
        assert_eq!(InterviewRow::new(&same).display_name, None);
        same.display_name = Some("Join us".to_owned());
        assert_eq!(
            InterviewRow::new(&same).display_name.as_deref(),
            Some("Join us")
        );
    }

    #[test]
    fn an_id_that_comes_twice_is_shown_once() {
        let twice = page(vec![
            readable("a", InterviewStatus::Active),
            readable("a", InterviewStatus::Active),
        ]);
        assert_eq!(rows(&twice, None).len(), 1);
    }

    #[test]
    fn hidden_interviews_are_not_counted() {
        let mut three = page(vec![
            readable("a", InterviewStatus::Active),
            readable("b", InterviewStatus::Paused),
            ListedInterview::Unreadable(Unreadable::NoObject),
        ]);
        three.pagination.total = 40;
        let shown = without(&three, |id| id.as_str() == "a");
        assert_eq!((shown.rows.len(), shown.pagination.total), (2, 39));
        assert_eq!(without(&three, |_| false), three);
    }

    #[test]
    fn a_status_narrows_the_rows_and_leaves_out_what_has_none() {
        let mixed = page(vec![
            readable("a", InterviewStatus::Active),
            readable("b", InterviewStatus::Paused),
            ListedInterview::Unreadable(Unreadable::NoObject),
        ]);
        assert_eq!(rows(&mixed, None).len(), 3);
        assert_eq!(rows(&mixed, Some(&InterviewStatus::Paused)).len(), 1);
        assert_eq!(
            status_counts(&mixed),
            [(InterviewStatus::Active, 1), (InterviewStatus::Paused, 1)]
        );
    }
}
