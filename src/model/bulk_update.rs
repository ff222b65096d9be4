//! Changing many interviews by one request (contract, section 1.7).

use super::{InterviewId, QuestionId};

/// What given values do to those that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkMode {
    /// They replace them.
    Overwrite,
    /// They are added to them; single items can be taken out.
    Merge,
}

impl BulkMode {
    /// The API's word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overwrite => "overwrite",
            Self::Merge => "merge",
        }
    }
}

/// One change for many interviews; `None` and empty lists of removals are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkUpdate {
    /// `interviewIds`.
    pub ids: Vec<InterviewId>,
    /// `mode`.
    pub mode: BulkMode,
    /// `title`: the same one for all.
    pub title: Option<String>,
    /// `displayName`: the same one for all.
    pub display_name: Option<String>,
    /// `keywords`.
    pub keywords: Option<Vec<String>>,
    /// `removedKeywords`; with [`BulkMode::Merge`] only.
    pub removed_keywords: Vec<String>,
    /// `removedQuestionIds`; with [`BulkMode::Merge`] only.
    pub removed_questions: Vec<QuestionId>,
    /// `removedSurveyQuestionIds`; with [`BulkMode::Merge`] only.
    pub removed_survey_questions: Vec<QuestionId>,
    /// `templateInterviewId`: make them like this one. The name is a guess from the answer's field.
    pub template: Option<InterviewId>,
}

impl BulkUpdate {
    /// A change that changes nothing yet.
    pub fn new(ids: Vec<InterviewId>, mode: BulkMode) -> Self {
        Self {
            ids,
            mode,
            title: None,
            display_name: None,
            keywords: None,
            removed_keywords: Vec::new(),
            removed_questions: Vec::new(),
            removed_survey_questions: Vec::new(),
            template: None,
        }
    }

    /// Whether it would change nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::new(self.ids.clone(), self.mode)
    }
}

/// What became of a bulk update. Whether a part that failed is a success is not documented, so success is
/// judged from all three members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkOutcome {
    /// `updatedCount`, where it came.
    pub updated_count: Option<u32>,
    /// `success`, where it came.
    pub success: Option<bool>,
    /// `errors`, however they are shaped.
    pub errors: Vec<BulkError>,
}

/// One error of a bulk update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkError {
    /// The interview that it is about, where that can be told.
    pub id: Option<InterviewId>,
    /// What it says.
    pub message: String,
}

impl BulkOutcome {
    /// Whether all `sent` interviews were changed, as far as the answer says.
    pub fn is_whole(&self, sent: usize) -> bool {
        self.errors.is_empty()
            && self.success != Some(false)
            && self
                .updated_count
                .is_none_or(|count| count as usize >= sent)
    }

    /// Which of the `sent` ids failed; `None` when some failed and the answer does not say which.
    pub fn failed(&self, sent: &[InterviewId]) -> Option<Vec<InterviewId>> {
        if self.is_whole(sent.len()) {
            return Some(Vec::new());
        }
        let named: Vec<_> = sent
            .iter()
            .filter(|id| {
                self.errors
                    .iter()
                    .any(|error| error.id.as_ref() == Some(id))
            })
            .cloned()
            .collect();
        let missing = self
            .updated_count
            .map(|count| sent.len().saturating_sub(count as usize));
        (!named.is_empty() && missing.is_none_or(|missing| missing == named.len())).then_some(named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(list: &[&str]) -> Vec<InterviewId> {
        list.iter().map(|id| InterviewId::from(*id)).collect()
    }

    fn outcome(updated_count: Option<u32>, errors: &[Option<&str>]) -> BulkOutcome {
        BulkOutcome {
            updated_count,
            success: None,
            errors: errors
                .iter()
                .map(|id| BulkError {
                    id: id.map(InterviewId::from),
                    message: "no".to_owned(),
                })
                .collect(),
        }
    }

    #[test]
    fn fewer_than_sent_is_a_part_even_without_errors() {
        assert!(outcome(Some(3), &[]).is_whole(3));
        assert!(outcome(None, &[]).is_whole(3));
        assert!(!outcome(Some(2), &[]).is_whole(3));
        assert!(!outcome(Some(3), &[None]).is_whole(3));
    }

    #[test]
    fn the_failed_ones_are_known_only_when_all_of_them_are_named() {
        let sent = ids(&["a", "b", "c"]);
        assert_eq!(outcome(Some(3), &[]).failed(&sent), Some(Vec::new()));
        assert_eq!(
            outcome(Some(2), &[Some("b")]).failed(&sent),
            Some(ids(&["b"]))
        );
        assert_eq!(outcome(Some(1), &[Some("b")]).failed(&sent), None);
        assert_eq!(outcome(Some(2), &[None]).failed(&sent), None);
    }

    #[test]
    fn a_change_that_says_nothing_is_empty() {
        let mut change = BulkUpdate::new(ids(&["a"]), BulkMode::Merge);
        assert!(change.is_empty());
        change.removed_keywords.push("php".to_owned());
        assert!(!change.is_empty());
    }
}
