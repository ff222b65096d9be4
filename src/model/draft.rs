//! What a person has typed into the form of an interview.

use super::{
    Field, FieldValue, Interview, MessageGroupId, NarratorId, Question, QuestionId, SurveyLink,
    SurveyQuestion,
};

/// The form's content as typed: nothing is trimmed, nothing is checked. A list that is `None` is not
/// known, because the API did not send it: it is never shown as empty and never sent back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The title.
    pub title: String,
    /// The name for candidates.
    pub display_name: String,
    /// Free text.
    pub description: String,
    /// Language code such as `en`.
    pub language: String,
    /// Audio questions in asking order.
    pub questions: Option<Vec<Question>>,
    /// Survey questions in order.
    pub survey_questions: Option<Vec<SurveyQuestion>>,
    /// Keywords in order.
    pub keywords: Option<Vec<String>>,
    /// A link to a longer description.
    pub description_url: String,
    /// The messages that candidates get.
    pub message_group: Option<MessageGroupId>,
    /// Who reads the questions.
    pub narrator: Option<NarratorId>,
    /// `resume`, where the API said it.
    pub resume: Option<bool>,
    /// `webOnly`, where the API said it.
    pub web_only: Option<bool>,
}

impl Draft {
    /// An empty form for a new interview: its lists are known to be empty.
    pub fn blank() -> Self {
        Self {
            language: "en".to_owned(),
            questions: Some(Vec::new()),
            survey_questions: Some(Vec::new()),
            keywords: Some(Vec::new()),
            ..Self::default()
        }
    }

    /// The form of an interview as the API sent it.
    pub fn of(interview: &Interview) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            title: text(&interview.title),
            display_name: text(&interview.display_name),
            description: text(&interview.description),
            language: text(&interview.language),
            questions: interview.questions.clone(),
            survey_questions: interview.survey_questions.clone(),
            keywords: interview.keywords.clone(),
            description_url: text(&interview.description_url),
            message_group: interview.message_group_id.clone(),
            narrator: interview.narrator_id.clone(),
            resume: interview.resume,
            web_only: interview.web_only,
        }
    }

    /// The fields in which this form says something else than `start`.
    pub fn changed_fields(&self, start: &Self) -> Vec<Field> {
        Field::ALL
            .into_iter()
            .filter(|field| !self.value(*field).says_same_as(&start.value(*field)))
            .collect()
    }

    /// The value of a field.
    pub fn value(&self, field: Field) -> FieldValue {
        match field {
            Field::Title => FieldValue::Text(self.title.clone()),
            Field::DisplayName => FieldValue::Text(self.display_name.clone()),
            Field::Description => FieldValue::Text(self.description.clone()),
            Field::Language => FieldValue::Text(self.language.clone()),
            Field::Questions => FieldValue::Questions(self.questions.clone()),
            Field::SurveyQuestions => FieldValue::SurveyQuestions(self.survey_questions.clone()),
            Field::Keywords => FieldValue::Keywords(self.keywords.clone()),
            Field::DescriptionUrl => FieldValue::Text(self.description_url.clone()),
            Field::MessageGroup => FieldValue::MessageGroup(self.message_group.clone()),
            Field::Narrator => FieldValue::Narrator(self.narrator.clone()),
            Field::Resume => FieldValue::Flag(self.resume),
            Field::WebOnly => FieldValue::Flag(self.web_only),
        }
    }

    /// Puts a value into a field; a value of another field's kind changes nothing.
    pub fn set(&mut self, field: Field, value: FieldValue) {
        match (field, value) {
            (Field::Title, FieldValue::Text(text)) => self.title = text,
            (Field::DisplayName, FieldValue::Text(text)) => self.display_name = text,
            (Field::Description, FieldValue::Text(text)) => self.description = text,
            (Field::Language, FieldValue::Text(text)) => self.language = text,
            (Field::DescriptionUrl, FieldValue::Text(text)) => self.description_url = text,
            (Field::Questions, FieldValue::Questions(list)) => self.questions = list,
            (Field::SurveyQuestions, FieldValue::SurveyQuestions(list)) => {
                self.survey_questions = list;
            }
            (Field::Keywords, FieldValue::Keywords(list)) => self.keywords = list,
            (Field::MessageGroup, FieldValue::MessageGroup(id)) => self.message_group = id,
            (Field::Narrator, FieldValue::Narrator(id)) => self.narrator = id,
            (Field::Resume, FieldValue::Flag(flag)) => self.resume = flag,
            (Field::WebOnly, FieldValue::Flag(flag)) => self.web_only = flag,
            _ => {}
        }
    }

    /// The ids of its audio questions, where they are known.
    pub(super) fn question_ids(&self) -> Option<Vec<QuestionId>> {
        let questions = self.questions.as_ref()?;
        let id = |question: &Question| question.id.clone();
        Some(questions.iter().map(id).collect())
    }

    /// Its survey questions as they are sent, where they are known.
    pub(super) fn survey_links(&self) -> Option<Vec<SurveyLink>> {
        let questions = self.survey_questions.as_ref()?;
        let link = |question: &SurveyQuestion| SurveyLink {
            id: question.id.clone(),
            // A form with an unknown knockout is not valid, see `Draft::problem_of`.
            knockout: question.knockout.unwrap_or(false),
        };
        Some(questions.iter().map(link).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_can_be_read_and_put_back() {
        let full = Draft {
            title: "a".to_owned(),
            display_name: "b".to_owned(),
            description: "c".to_owned(),
            language: "de".to_owned(),
            questions: Some(vec![Question {
                id: "q".into(),
                title: None,
            }]),
            survey_questions: Some(Vec::new()),
            keywords: Some(vec!["k".to_owned()]),
            description_url: "https://d".to_owned(),
            message_group: Some("m".into()),
            narrator: Some("n".into()),
            resume: Some(true),
            web_only: Some(false),
        };
        let mut copy = Draft::default();
        for field in Field::ALL {
            copy.set(field, full.value(field));
        }
        assert_eq!(copy, full);
    }
}
