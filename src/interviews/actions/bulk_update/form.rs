//! What is typed for many, and the change that it means (pure).

use crate::{
    messages::bulk_update as words,
    model::{BulkMode, BulkUpdate, InterviewId, QuestionId},
};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BulkField {
    /// The name for candidates.
    DisplayName,
    /// Keywords to add, or that replace those that are there.
    Keywords,
    /// Keywords to take out.
    RemovedKeywords,
    /// The title.
    Title,
    /// "Like this interview".
    Template,
    /// Nothing in particular.
    Form,
}

impl BulkField {
    /// The id of its control.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::DisplayName => "bulk-display-name",
            Self::Keywords => "bulk-keywords",
            Self::RemovedKeywords => "bulk-removed-keywords",
            Self::Title => "bulk-title",
            Self::Template => "bulk-template",
            Self::Form => "bulk-form",
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BulkProblem {
    /// Which field.
    pub(super) field: BulkField,
    /// What is wrong, and how to mend it.
    pub(super) reason: &'static str,
}

/// The form as typed. An empty field changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BulkForm {
    pub(super) mode: BulkMode,
    pub(super) display_name: String,
    pub(super) keywords: Vec<String>,
    pub(super) removed_keywords: Vec<String>,
    /// Picked from those that are known.
    pub(super) picked_questions: Vec<QuestionId>,
    pub(super) picked_survey_questions: Vec<QuestionId>,
    /// Ids, several in one where white space was pasted with them; like the next one.
    pub(super) pasted_questions: Vec<String>,
    pub(super) pasted_survey_questions: Vec<String>,
    pub(super) title: String,
    pub(super) template: String,
}

impl Default for BulkForm {
    /// Empty, in the mode that takes nothing away.
    fn default() -> Self {
        Self {
            mode: BulkMode::Merge,
            display_name: String::new(),
            keywords: Vec::new(),
            removed_keywords: Vec::new(),
            picked_questions: Vec::new(),
            picked_survey_questions: Vec::new(),
            pasted_questions: Vec::new(),
            pasted_survey_questions: Vec::new(),
            title: String::new(),
            template: String::new(),
        }
    }
}

impl BulkForm {
    /// The change of these interviews. The template is not changed after itself.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub(super) fn to_change(&self, ids: &[InterviewId]) -> Result<BulkUpdate, Vec<BulkProblem>> {
        let template = given(&self.template).map(InterviewId::from);
        let ids = ids
            .iter()
            .filter(|id| template.as_ref() != Some(id))
            .cloned()
            .collect();
        let mut change = BulkUpdate::new(ids, self.mode);
        change.display_name = given(&self.display_name);
        change.keywords = Some(self.keywords.clone()).filter(|list| !list.is_empty());
        change.title = given(&self.title);
        change.template = template;
        // What is to be taken out is said in merge mode only (contract, section 1.7).
        if self.mode == BulkMode::Merge {
            change.removed_keywords.clone_from(&self.removed_keywords);
            change.removed_questions = ids_of(&self.picked_questions, &self.pasted_questions);
            change.removed_survey_questions =
                ids_of(&self.picked_survey_questions, &self.pasted_survey_questions);
        }
        let problems = problems(&change);
        if problems.is_empty() {
            Ok(change)
        } else {
            Err(problems)
        }
    }
}

fn problems(change: &BulkUpdate) -> Vec<BulkProblem> {
    let mut problems = Vec::new();
    let mut add = |field, reason| problems.push(BulkProblem { field, reason });
    let added = change.keywords.as_deref().unwrap_or_default();
    if added
        .iter()
        .any(|keyword| contains(&change.removed_keywords, keyword))
    {
        add(BulkField::RemovedKeywords, words::problem_keyword_twice());
    }
    if change.ids.is_empty() {
        add(BulkField::Template, words::problem_none_left());
    }
    if change.is_empty() {
        add(BulkField::Form, words::problem_no_change());
    }
    problems
}

/// The text without white space around it, if there is any.
fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn contains(list: &[String], keyword: &str) -> bool {
    let keyword = keyword.to_lowercase();
    list.iter().any(|other| other.to_lowercase() == keyword)
}

/// What was picked and what was pasted, without doubles.
fn ids_of(picked: &[QuestionId], pasted: &[String]) -> Vec<QuestionId> {
    let mut list = picked.to_vec();
    for id in pasted
        .iter()
        .flat_map(|pasted| pasted.split_whitespace())
        .map(QuestionId::from)
    {
        if !list.contains(&id) {
            list.push(id);
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(list: &[&str]) -> Vec<InterviewId> {
        list.iter().map(|id| InterviewId::from(*id)).collect()
    }

    fn texts(list: &[&str]) -> Vec<String> {
        list.iter().map(|text| (*text).to_owned()).collect()
    }

    fn problem_fields(form: &BulkForm, list: &[&str]) -> Vec<BulkField> {
        form.to_change(&ids(list))
            .expect_err("problems")
            .into_iter()
            .map(|problem| problem.field)
            .collect()
    }

    #[test]
    fn an_empty_field_is_left_out() {
        let form = BulkForm {
            display_name: "  Join us ".to_owned(),
            title: " \n".to_owned(),
            ..BulkForm::default()
        };
        let expected = BulkUpdate {
            display_name: Some("Join us".to_owned()),
            ..BulkUpdate::new(ids(&["a", "b"]), BulkMode::Merge)
        };
        assert_eq!(form.to_change(&ids(&["a", "b"])), Ok(expected));
    }

    #[test]
    fn a_form_that_changes_nothing_says_so() {
        let form = BulkForm::default();
        assert_eq!(problem_fields(&form, &["a"]), [BulkField::Form]);
    }

    #[test]
    fn a_keyword_is_not_added_and_taken_out_at_once() {
        let form = BulkForm {
            keywords: texts(&["Rust"]),
            removed_keywords: texts(&["php", "rust"]),
            ..BulkForm::default()
        };
        assert_eq!(problem_fields(&form, &["a"]), [BulkField::RemovedKeywords]);
    }

    #[test]
    fn removals_are_sent_in_merge_mode_only() {
        let mut form = BulkForm {
            display_name: "Join us".to_owned(),
            removed_keywords: texts(&["php"]),
            picked_questions: vec!["q-1".into()],
            pasted_questions: texts(&["q-2", "q-1 q-3"]),
            pasted_survey_questions: texts(&["s-1"]),
            ..BulkForm::default()
        };
        let change = form.to_change(&ids(&["a"])).expect("a change");
        let questions = ["q-1", "q-2", "q-3"].map(QuestionId::from);
        assert_eq!(change.removed_questions, questions);
        assert_eq!(change.removed_survey_questions, ["s-1".into()]);
        form.mode = BulkMode::Overwrite;
        let change = form.to_change(&ids(&["a"])).expect("a change");
        assert!(change.removed_keywords.is_empty() && change.removed_questions.is_empty());
        assert!(change.removed_survey_questions.is_empty());
    }

    #[test]
    fn the_template_is_not_changed_after_itself() {
        let form = BulkForm {
            template: " b ".to_owned(),
            ..BulkForm::default()
        };
        let change = form.to_change(&ids(&["a", "b"])).expect("a change");
        assert_eq!(
            (change.ids, change.template),
            (ids(&["a"]), Some("b".into()))
        );
        assert_eq!(problem_fields(&form, &["b"]), [BulkField::Template]);
    }
}
