//! What is sent of a new interview.

use super::{QuestionId, SurveyLink, ValidDraft};

/// A new interview (contract, section 1.3): always of type `standard`, the only one that the API creates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInterview {
    /// `title`.
    pub title: String,
    /// `displayName`.
    pub display_name: String,
    /// `description`; left out when blank.
    pub description: Option<String>,
    /// `language`.
    pub language: String,
    /// `questionIds`, in asking order; in every sample, so always sent.
    pub question_ids: Vec<QuestionId>,
    /// `surveyQuestions`; left out when empty.
    pub survey_questions: Vec<SurveyLink>,
    /// `keywords`; left out when empty.
    pub keywords: Vec<String>,
}

impl NewInterview {
    /// The interview that a checked form describes.
    pub fn of(valid: &ValidDraft) -> Self {
        let draft = valid.draft();
        Self {
            title: draft.title.clone(),
            display_name: draft.display_name.clone(),
            description: Some(draft.description.clone()).filter(|text| !text.trim().is_empty()),
            language: draft.language.clone(),
            question_ids: draft.question_ids().unwrap_or_default(),
            survey_questions: draft.survey_links().unwrap_or_default(),
            keywords: draft.keywords.clone().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Draft;

    #[test]
    fn a_new_interview_leaves_out_what_is_empty() {
        let draft = Draft {
            title: " Nurse ".to_owned(),
            display_name: "Nurse".to_owned(),
            description: "  ".to_owned(),
            ..Draft::blank()
        };
        let new = NewInterview::of(&draft.validate_new().expect("valid"));
        assert_eq!(new.title, "Nurse");
        assert_eq!(new.description, None);
        assert!(new.keywords.is_empty() && new.question_ids.is_empty());
    }
}
