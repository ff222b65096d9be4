//! The fields of the form, which are fields of the API's bodies too.

use super::{MessageGroupId, NarratorId, Question, SurveyQuestion};

/// A field that can be typed and sent, in the order of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// `title`.
    Title,
    /// `displayName`.
    DisplayName,
    /// `description`.
    Description,
    /// `language`.
    Language,
    /// `questionIds`.
    Questions,
    /// `surveyQuestions`.
    SurveyQuestions,
    /// `keywords`, with `removedKeywords`.
    Keywords,
    /// `descriptionUrl`.
    DescriptionUrl,
    /// `messageGroupId`.
    MessageGroup,
    /// `narratorId`.
    Narrator,
    /// `resume`.
    Resume,
    /// `webOnly`.
    WebOnly,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 12] = [
        Self::Title,
        Self::DisplayName,
        Self::Description,
        Self::Language,
        Self::Questions,
        Self::SurveyQuestions,
        Self::Keywords,
        Self::DescriptionUrl,
        Self::MessageGroup,
        Self::Narrator,
        Self::Resume,
        Self::WebOnly,
    ];

    /// The API's name of it in a body.
    pub fn api_name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::DisplayName => "displayName",
            Self::Description => "description",
            Self::Language => "language",
            Self::Questions => "questionIds",
            Self::SurveyQuestions => "surveyQuestions",
            Self::Keywords => "keywords",
            Self::DescriptionUrl => "descriptionUrl",
            Self::MessageGroup => "messageGroupId",
            Self::Narrator => "narratorId",
            Self::Resume => "resume",
            Self::WebOnly => "webOnly",
        }
    }

    /// The field that an error of the API is about; its name may be a path such as
    /// `surveyQuestions.0.id` or `questionIds[2]` (contract, section 6).
    pub fn of_api_path(path: &str) -> Option<Self> {
        let name = path.split(['.', '[', '/']).find(|part| !part.is_empty())?;
        match name {
            "removedKeywords" => Some(Self::Keywords),
            "questions" => Some(Self::Questions),
            _ => Self::ALL.into_iter().find(|field| field.api_name() == name),
        }
    }
}

/// The value of one field of a form, so that comparing, merging and previewing need not know which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// A text; empty where the API sent none.
    Text(String),
    /// A switch; `None` is not known.
    Flag(Option<bool>),
    /// A message group.
    MessageGroup(Option<MessageGroupId>),
    /// A narrator.
    Narrator(Option<NarratorId>),
    /// Audio questions; `None` is not known.
    Questions(Option<Vec<Question>>),
    /// Survey questions; `None` is not known.
    SurveyQuestions(Option<Vec<SurveyQuestion>>),
    /// Keywords; `None` is not known.
    Keywords(Option<Vec<String>>),
}

impl FieldValue {
    /// Whether the API would be told the same by both: titles of questions come from lookups and are never
    /// sent, so only ids, their order and the knockouts count.
    pub fn says_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Questions(Some(one)), Self::Questions(Some(other))) => one
                .iter()
                .map(|question| &question.id)
                .eq(other.iter().map(|question| &question.id)),
            (Self::SurveyQuestions(Some(one)), Self::SurveyQuestions(Some(other))) => one
                .iter()
                .map(|question| (&question.id, question.knockout))
                .eq(other
                    .iter()
                    .map(|question| (&question.id, question.knockout))),
            _ => self == other,
        }
    }

    /// Whether it is a list or a switch that the API did not send.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Flag(None)
                | Self::Questions(None)
                | Self::SurveyQuestions(None)
                | Self::Keywords(None)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_is_found_by_the_name_that_the_api_gives_it() {
        for field in Field::ALL {
            assert_eq!(Field::of_api_path(field.api_name()), Some(field));
        }
        assert_eq!(
            Field::of_api_path("surveyQuestions.0.id"),
            Some(Field::SurveyQuestions)
        );
        assert_eq!(Field::of_api_path("questionIds[2]"), Some(Field::Questions));
        assert_eq!(
            Field::of_api_path("removedKeywords.1"),
            Some(Field::Keywords)
        );
        assert_eq!(Field::of_api_path("flux"), None);
        assert_eq!(Field::of_api_path(""), None);
    }

    #[test]
    fn a_title_that_came_from_a_lookup_is_no_change() {
        let list = |title: Option<&str>| {
            FieldValue::Questions(Some(vec![Question {
                id: "q".into(),
                title: title.map(str::to_owned),
            }]))
        };
        assert!(list(None).says_same_as(&list(Some("Why here?"))));
        assert!(!list(None).says_same_as(&FieldValue::Questions(Some(Vec::new()))));
        assert!(!list(None).says_same_as(&FieldValue::Questions(None)));
    }
}
