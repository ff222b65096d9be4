//! Looking for an interview of which nobody knows whether it was made: all that has its title.

use std::cmp::Reverse;

use super::QueryClient;
use crate::{
    api::ApiError,
    model::{Interview, InterviewId, ListParams, PageSize},
};

/// What a look has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundByTitle {
    /// Those with exactly this title, the newest first.
    pub interviews: Vec<Interview>,
    /// Whether the search found more than one request brings, so that one may be missing here.
    pub is_part: bool,
}

impl QueryClient {
    /// Reads the interviews that have exactly this title; of a copy, also those with the "(copy)" that the
    /// API adds to it, and without the original. One request, past everything kept.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn find_by_title(
        &self,
        title: &str,
        copy_of: Option<&InterviewId>,
    ) -> Result<FoundByTitle, ApiError> {
        let params = ListParams {
            search: title.trim().to_owned(),
            page_size: PageSize::LARGEST,
            ..ListParams::default()
        };
        let page = match self.api()?.list_interviews(&params).await {
            Ok(page) => page,
            Err(error) => {
                self.session().note(&error);
                return Err(error);
            }
        };
        let mut interviews: Vec<_> = page
            .rows
            .iter()
            .filter_map(|row| row.interview())
            .filter(|interview| is_it(interview, title, copy_of))
            .cloned()
            .collect();
        interviews.sort_by_key(|interview| Reverse(created_at(interview)));
        Ok(FoundByTitle {
            interviews,
            is_part: page.pagination.pages > 1,
        })
    }
}

fn created_at(interview: &Interview) -> Option<i64> {
    interview.created_at.as_ref()?.unix_ms()
}

fn is_it(interview: &Interview, title: &str, copy_of: Option<&InterviewId>) -> bool {
    let (wanted, found) = (title.trim(), interview.title.as_deref().unwrap_or_default());
    let is_copy = || {
        let rest = found.trim().strip_prefix(wanted).map(str::trim);
        copy_of.is_some() && rest == Some("(copy)")
    };
    copy_of != Some(&interview.id) && (found.trim() == wanted || is_copy())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interview(id: &str, title: &str) -> Interview {
        Interview {
            title: Some(title.to_owned()),
            ..Interview::bare(id.into())
        }
    }

    #[test]
    fn only_the_whole_title_counts() {
        let is = |title| is_it(&interview("a", title), " Nurse", None);
        assert!(is("Nurse") && is("Nurse "));
        assert!(!is("Nurses") && !is("nurse") && !is("Nurse (copy)"));
    }

    #[test]
    fn a_copy_may_have_a_mark_and_is_not_the_original() {
        let original = InterviewId::from("o");
        let is = |id, title| is_it(&interview(id, title), "Nurse", Some(&original));
        assert!(is("a", "Nurse") && is("a", "Nurse (copy)"));
        assert!(!is("o", "Nurse") && !is("a", "Nurse (copy) 2"));
    }
}
