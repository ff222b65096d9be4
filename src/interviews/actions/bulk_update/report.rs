//! What became of a change that went out in parts, put together (pure).

use crate::{
    data::{Part, PartFate, Reason},
    model::{BulkError, InterviewId},
};

/// The whole of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Report {
    /// Changed, as the API says.
    pub(super) changed: Vec<InterviewId>,
    /// How many the API says were changed, where it does not say which.
    pub(super) changed_unnamed: usize,
    /// Failed, and why.
    pub(super) failed: Vec<(InterviewId, String)>,
    /// Belong to a part of which some failed, and the API does not say which.
    pub(super) unclear: Vec<InterviewId>,
    /// What the API said of no interview in particular.
    pub(super) messages: Vec<String>,
    /// Refused as a part, and why.
    pub(super) refused: Vec<InterviewId>,
    /// See above.
    pub(super) refusal: Option<Reason>,
    /// The answer was lost.
    pub(super) unknown: Vec<InterviewId>,
    /// See above.
    pub(super) loss: Option<Reason>,
    /// Not sent.
    pub(super) open: Vec<InterviewId>,
}

impl Report {
    /// Puts the parts together.
    pub(super) fn of(parts: &[Part]) -> Self {
        let mut report = Self::default();
        for Part { ids, fate } in parts {
            match fate {
                PartFate::Open => report.open.extend_from_slice(ids),
                PartFate::Refused(reason) => {
                    report.refused.extend_from_slice(ids);
                    report.refusal = Some(reason.clone());
                }
                PartFate::Unknown(reason) => {
                    report.unknown.extend_from_slice(ids);
                    report.loss = Some(reason.clone());
                }
                PartFate::Answered(outcome) => match outcome.failed(ids) {
                    Some(failed) => report.add_answered(ids, &failed, &outcome.errors),
                    None => {
                        report.unclear.extend_from_slice(ids);
                        report.changed_unnamed += outcome.updated_count.unwrap_or(0) as usize;
                        report.messages.extend(outcome.errors.iter().map(words));
                    }
                },
            }
        }
        report
    }

    /// Whether all were changed.
    pub(super) fn is_whole(&self) -> bool {
        self.left_count() == 0 && self.messages.is_empty()
    }

    /// How many were changed, as the API says.
    pub(super) fn changed_count(&self) -> usize {
        self.changed.len() + self.changed_unnamed
    }

    /// Those that may be sent again: the API said of each that it was not changed, or it was not sent.
    pub(super) fn retry(&self) -> Vec<InterviewId> {
        let failed = self.failed.iter().map(|(id, _)| id);
        failed
            .chain(&self.refused)
            .chain(&self.open)
            .cloned()
            .collect()
    }

    fn left_count(&self) -> usize {
        self.failed.len()
            + self.unclear.len()
            + self.refused.len()
            + self.unknown.len()
            + self.open.len()
    }

    fn add_answered(&mut self, ids: &[InterviewId], failed: &[InterviewId], errors: &[BulkError]) {
        for id in ids {
            if failed.contains(id) {
                let why = errors.iter().find(|error| error.id.as_ref() == Some(id));
                let why = why.map_or(String::new(), |error| error.message.clone());
                self.failed.push((id.clone(), why));
            } else {
                self.changed.push(id.clone());
            }
        }
        let about_none =
            |error: &&BulkError| error.id.as_ref().is_none_or(|id| !failed.contains(id));
        self.messages
            .extend(errors.iter().filter(about_none).map(words));
    }
}

fn words(error: &BulkError) -> String {
    match &error.id {
        Some(id) => format!("{}: {}", id.as_str(), error.message),
        None => error.message.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BulkOutcome;

    fn part(ids: &[&str], fate: PartFate) -> Part {
        Part {
            ids: ids.iter().map(|id| InterviewId::from(*id)).collect(),
            fate,
        }
    }

    fn answered(updated: u32, errors: &[(Option<&str>, &str)]) -> PartFate {
        PartFate::Answered(BulkOutcome {
            updated_count: Some(updated),
            success: Some(errors.is_empty()),
            errors: errors
                .iter()
                .map(|(id, message)| BulkError {
                    id: id.map(InterviewId::from),
                    message: (*message).to_owned(),
                })
                .collect(),
        })
    }

    fn reason() -> Reason {
        Reason {
            text: "No".to_owned(),
            request_id: None,
        }
    }

    fn text(ids: &[InterviewId]) -> String {
        ids.iter().map(InterviewId::as_str).collect()
    }

    #[test]
    fn parts_that_are_whole_make_a_whole() {
        let report = Report::of(&[
            part(&["a", "b"], answered(2, &[])),
            part(&["c"], answered(1, &[])),
        ]);
        assert!(report.is_whole());
        assert_eq!(
            (text(&report.changed), report.changed_count()),
            ("abc".to_owned(), 3)
        );
    }

    #[test]
    fn what_failed_by_name_can_be_retried_with_what_was_not_sent() {
        let report = Report::of(&[
            part(&["a", "b"], answered(1, &[(Some("b"), "It is archived")])),
            part(&["c"], PartFate::Refused(reason())),
            part(&["d"], PartFate::Open),
        ]);
        assert_eq!(report.failed, [("b".into(), "It is archived".to_owned())]);
        assert_eq!(text(&report.retry()), "bcd");
        assert_eq!(text(&report.changed), "a");
        assert!(!report.is_whole());
    }

    #[test]
    fn what_failed_without_a_name_is_not_retried() {
        let report = Report::of(&[part(&["a", "b"], answered(1, &[(None, "One failed")]))]);
        assert_eq!(text(&report.unclear), "ab");
        assert_eq!((report.changed_count(), report.messages.len()), (1, 1));
        assert!(report.retry().is_empty() && report.changed.is_empty());
    }

    #[test]
    fn a_lost_answer_is_not_retried() {
        let report = Report::of(&[part(&["a"], PartFate::Unknown(reason()))]);
        assert_eq!(text(&report.unknown), "a");
        assert!(report.retry().is_empty() && !report.is_whole());
    }
}
