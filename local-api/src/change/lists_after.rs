//! What the lists of an interview are after a change: replaced, added to, or shortened.

use super::Change;
use crate::choices::Mode;
use crate::store::lists::{Link, Lists};

impl Change {
    /// The lists that an interview has after this change.
    pub(super) fn lists_after(&self, present: &Lists, mode: Mode) -> Lists {
        let none = Vec::new;
        Lists {
            questions: links_after(
                &present.questions,
                self.questions.as_ref(),
                &self.removed_questions.clone().unwrap_or_else(none),
                mode,
            ),
            survey_questions: links_after(
                &present.survey_questions,
                self.survey_questions.as_ref(),
                &self.removed_survey_questions.clone().unwrap_or_else(none),
                mode,
            ),
            ai_text_questions: links_after(
                &present.ai_text_questions,
                self.ai_text_questions.as_ref(),
                &self.removed_ai_text_questions.clone().unwrap_or_else(none),
                mode,
            ),
            keywords: list_after(
                &present.keywords,
                self.keywords.as_ref(),
                mode,
                |one, other| one == other,
                |keyword| {
                    let removed = self.removed_keywords.iter().flatten();
                    removed.into_iter().any(|removed| removed == keyword)
                },
            ),
        }
    }
}

fn links_after(
    present: &[Link],
    sent: Option<&Vec<Link>>,
    removed: &[String],
    mode: Mode,
) -> Vec<Link> {
    list_after(
        present,
        sent,
        mode,
        |one, other| one.question_id == other.question_id,
        |link| removed.contains(&link.question_id),
    )
}

/// A list after `sent` replaced it or was added to it, without what is to be removed. Merging an
/// item that is there already keeps its place and takes its new value (a survey question's
/// knockout).
fn list_after<T: Clone>(
    present: &[T],
    sent: Option<&Vec<T>>,
    mode: Mode,
    is_same: impl Fn(&T, &T) -> bool,
    is_removed: impl Fn(&T) -> bool,
) -> Vec<T> {
    let mut list = match (sent, mode) {
        (None, _) => present.to_vec(),
        (Some(sent), Mode::Overwrite) => sent.clone(),
        (Some(sent), Mode::Merge) => {
            let mut merged = present.to_vec();
            for item in sent {
                match merged.iter_mut().find(|old| is_same(old, item)) {
                    Some(old) => *old = item.clone(),
                    None => merged.push(item.clone()),
                }
            }
            merged
        }
    };
    list.retain(|item| !is_removed(item));
    list
}
