//! What is sent of a changed interview: the difference between a loaded one and a checked form.

use super::{
    Draft, Field, Interview, MessageGroupId, NarratorId, QuestionId, SurveyLink, SurveyQuestion,
    ValidDraft,
};

/// What changes an interview (contract, section 1.4): only what was changed, everything else is left out
/// and so left as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterviewPatch {
    /// `title`.
    pub title: Option<String>,
    /// `displayName`.
    pub display_name: Option<String>,
    /// `description`; empty text clears it.
    pub description: Option<String>,
    /// `language`.
    pub language: Option<String>,
    /// `questionIds`: the whole list.
    pub question_ids: Option<Vec<QuestionId>>,
    /// `surveyQuestions`: the whole list.
    pub survey_questions: Option<Vec<SurveyLink>>,
    /// `keywords`: the whole list.
    pub keywords: Option<Vec<String>>,
    /// `removedKeywords`: what was taken out, sent beside the whole list, which is right whether the API
    /// replaces the list or adds to it.
    pub removed_keywords: Vec<String>,
    /// `descriptionUrl`; empty text clears it.
    pub description_url: Option<String>,
    /// `messageGroupId`.
    pub message_group: Option<MessageGroupId>,
    /// `narratorId`.
    pub narrator: Option<NarratorId>,
    /// `resume`.
    pub resume: Option<bool>,
    /// `webOnly`.
    pub web_only: Option<bool>,
}

impl InterviewPatch {
    /// The difference between the form as it was loaded and the form as it was checked.
    pub fn between(start: &Draft, valid: &ValidDraft) -> Self {
        let draft = valid.draft();
        let changed = draft.changed_fields(start);
        let has = |field| changed.contains(&field);
        let text = |field, text: &String| has(field).then(|| text.clone());
        let keywords = draft.keywords.clone().filter(|_| has(Field::Keywords));
        let removed_keywords = match (&keywords, &start.keywords) {
            (Some(kept), Some(before)) => removed_keywords(before, kept),
            _ => Vec::new(),
        };
        Self {
            title: text(Field::Title, &draft.title),
            display_name: text(Field::DisplayName, &draft.display_name),
            description: text(Field::Description, &draft.description),
            language: text(Field::Language, &draft.language),
            question_ids: draft.question_ids().filter(|_| has(Field::Questions)),
            survey_questions: draft.survey_links().filter(|_| has(Field::SurveyQuestions)),
            keywords,
            removed_keywords,
            description_url: text(Field::DescriptionUrl, &draft.description_url),
            message_group: draft
                .message_group
                .clone()
                .filter(|_| has(Field::MessageGroup)),
            narrator: draft.narrator.clone().filter(|_| has(Field::Narrator)),
            resume: draft.resume.filter(|_| has(Field::Resume)),
            web_only: draft.web_only.filter(|_| has(Field::WebOnly)),
        }
    }

    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The fields that are sent, in the order of the form.
    pub fn fields(&self) -> Vec<Field> {
        Field::ALL
            .into_iter()
            .filter(|field| match field {
                Field::Title => self.title.is_some(),
                Field::DisplayName => self.display_name.is_some(),
                Field::Description => self.description.is_some(),
                Field::Language => self.language.is_some(),
                Field::Questions => self.question_ids.is_some(),
                Field::SurveyQuestions => self.survey_questions.is_some(),
                Field::Keywords => self.keywords.is_some(),
                Field::DescriptionUrl => self.description_url.is_some(),
                Field::MessageGroup => self.message_group.is_some(),
                Field::Narrator => self.narrator.is_some(),
                Field::Resume => self.resume.is_some(),
                Field::WebOnly => self.web_only.is_some(),
            })
            .collect()
    }

    /// The fields that were sent and that the answer shows with another value. What the answer does not
    /// carry is no proof of anything and is not named.
    pub fn not_taken(&self, answer: &Interview) -> Vec<Field> {
        let answered = Draft::of(answer);
        self.fields()
            .into_iter()
            .filter(|field| match field {
                Field::Title => differs(&self.title, &answer.title),
                Field::DisplayName => differs(&self.display_name, &answer.display_name),
                // A text that was cleared is likely to be left out of the answer.
                Field::Description => differs(&self.description, &answer.description),
                Field::DescriptionUrl => differs(&self.description_url, &answer.description_url),
                Field::Language => differs(&self.language, &answer.language),
                Field::Questions => differs(&self.question_ids, &answered.question_ids()),
                Field::SurveyQuestions => {
                    match (&self.survey_questions, &answer.survey_questions) {
                        (Some(sent), Some(came)) => !is_same_survey(sent, came),
                        _ => false,
                    }
                }
                Field::Keywords => differs(&self.keywords, &answer.keywords),
                Field::MessageGroup => differs(&self.message_group, &answer.message_group_id),
                Field::Narrator => differs(&self.narrator, &answer.narrator_id),
                Field::Resume => differs(&self.resume, &answer.resume),
                Field::WebOnly => differs(&self.web_only, &answer.web_only),
            })
            .collect()
    }
}

/// The keywords that are no longer there. One that only changed its case is not among them: an API that
/// compares without case would take the new one out with it.
fn removed_keywords(before: &[String], kept: &[String]) -> Vec<String> {
    before
        .iter()
        .filter(|keyword| {
            let folded = keyword.to_lowercase();
            !kept.iter().any(|kept| kept.to_lowercase() == folded)
        })
        .cloned()
        .collect()
}

fn differs<T: PartialEq>(sent: &Option<T>, came: &Option<T>) -> bool {
    matches!((sent, came), (Some(sent), Some(came)) if sent != came)
}

fn is_same_survey(sent: &[SurveyLink], came: &[SurveyQuestion]) -> bool {
    sent.len() == came.len()
        && sent.iter().zip(came).all(|(sent, came)| {
            sent.id == came.id
                && came
                    .knockout
                    .is_none_or(|knockout| knockout == sent.knockout)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Question;

    fn loaded() -> Draft {
        Draft {
            title: "Nurse".to_owned(),
            display_name: "Nurse".to_owned(),
            questions: Some(["a", "b"].map(question).to_vec()),
            keywords: Some(["care", "Night", "php"].map(str::to_owned).to_vec()),
            ..Draft::blank()
        }
    }

    fn question(id: &str) -> Question {
        Question {
            id: id.into(),
            title: None,
        }
    }

    fn patch(start: &Draft, change: impl FnOnce(&mut Draft)) -> InterviewPatch {
        let mut edited = start.clone();
        change(&mut edited);
        InterviewPatch::between(start, &edited.validate(start).expect("valid"))
    }

    #[test]
    fn nothing_changed_is_nothing_to_send() {
        assert!(patch(&loaded(), |_| {}).is_empty());
        let spaced = patch(&loaded(), |draft| draft.title = " Nurse ".to_owned());
        assert!(spaced.is_empty(), "spaces around a title are no change");
    }

    #[test]
    fn only_what_changed_is_sent() {
        let patch = patch(&loaded(), |draft| {
            draft.description = "Nights".to_owned();
            draft.questions = Some(["b", "a"].map(question).to_vec());
        });
        assert_eq!(patch.fields(), [Field::Description, Field::Questions]);
        assert_eq!(
            patch.question_ids,
            Some(vec![QuestionId::from("b"), QuestionId::from("a")])
        );
    }

    #[test]
    fn keywords_are_sent_whole_and_what_was_taken_out_beside_them() {
        let patch = patch(&loaded(), |draft| {
            draft.keywords = Some(["care", "night", "python"].map(str::to_owned).to_vec());
        });
        let keywords = patch.keywords.expect("changed");
        assert_eq!(keywords, ["care", "night", "python"]);
        assert_eq!(
            patch.removed_keywords,
            ["php"],
            "“Night” only changed its case"
        );
    }

    #[test]
    fn a_list_that_is_not_known_is_not_sent_back() {
        let unknown = Draft {
            questions: None,
            keywords: None,
            survey_questions: None,
            ..loaded()
        };
        let edited = patch(&unknown, |draft| draft.title = "Doctor".to_owned());
        assert_eq!(edited.fields(), [Field::Title]);
        let replaced = patch(&unknown, |draft| {
            draft.keywords = Some(vec!["new".to_owned()]);
        });
        assert_eq!(replaced.fields(), [Field::Keywords]);
        assert!(
            replaced.removed_keywords.is_empty(),
            "nobody knows what was there"
        );
    }

    #[test]
    fn a_field_that_the_answer_shows_otherwise_was_not_taken() {
        let sent = patch(&loaded(), |draft| {
            draft.title = "Doctor".to_owned();
            draft.resume = Some(true);
            draft.keywords = Some(Vec::new());
        });
        let mut answer = Interview {
            title: Some("Doctor".to_owned()),
            resume: Some(false),
            ..Interview::bare("i".into())
        };
        assert_eq!(sent.not_taken(&answer), [Field::Resume]);
        answer.keywords = Some(vec!["care".to_owned()]);
        assert_eq!(sent.not_taken(&answer), [Field::Keywords, Field::Resume]);
    }
}
