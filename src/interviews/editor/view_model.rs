//! Words for the values of a form, and for what changes between two of them (pure).

use crate::components::field_name;
use crate::messages::{Language, common, editor as words, save};
use crate::model::{Field, FieldValue, InterviewType, MessageGroupId, NarratorId};

/// How ids and codes are called, as far as that is known.
pub(super) struct Names<'a> {
    pub(super) message_group: &'a dyn Fn(&MessageGroupId) -> Option<String>,
    pub(super) narrator: &'a dyn Fn(&NarratorId) -> Option<String>,
    pub(super) language: &'a dyn Fn(&str) -> String,
}

/// A value in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Words {
    /// Typed or named by somebody: shown as it is.
    Given(String),
    /// Our own word for there being nothing.
    Nothing(&'static str),
    /// A list, each element by its name.
    List(Vec<String>),
}

/// The value of a field in words.
pub(super) fn in_words(field: Field, value: &FieldValue, names: &Names<'_>) -> Words {
    match value {
        FieldValue::Text(text) if text.is_empty() => Words::Nothing(words::empty()),
        FieldValue::Text(code) if field == Field::Language => Words::Given((names.language)(code)),
        FieldValue::Text(text) => Words::Given(text.clone()),
        FieldValue::Flag(None) => Words::Nothing(words::not_known()),
        FieldValue::Flag(Some(true)) => Words::Nothing(common::yes()),
        FieldValue::Flag(Some(false)) => Words::Nothing(common::no()),
        FieldValue::MessageGroup(Some(id)) => {
            Words::Given((names.message_group)(id).unwrap_or_else(|| id.as_str().to_owned()))
        }
        FieldValue::Narrator(Some(id)) => {
            Words::Given((names.narrator)(id).unwrap_or_else(|| id.as_str().to_owned()))
        }
        FieldValue::MessageGroup(None) | FieldValue::Narrator(None) => {
            Words::Nothing(common::none())
        }
        list => match items(list) {
            None => Words::Nothing(words::not_known()),
            Some(items) if items.is_empty() => Words::Nothing(common::none()),
            Some(items) => Words::List(items.into_iter().map(|item| item.words).collect()),
        },
    }
}

/// An element of a list: what it is compared by, how it is called, and what else can change about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) words: String,
}

/// The elements of a list; `None` where it is not known or no list at all.
pub(super) fn items(value: &FieldValue) -> Option<Vec<Item>> {
    let named = |id: &str, title: &Option<String>| title.clone().unwrap_or_else(|| id.to_owned());
    match value {
        FieldValue::Questions(list) => Some(
            list.as_ref()?
                .iter()
                .map(|question| {
                    let name = named(question.id.as_str(), &question.title);
                    Item {
                        key: question.id.as_str().to_owned(),
                        words: name.clone(),
                        name,
                    }
                })
                .collect(),
        ),
        FieldValue::SurveyQuestions(list) => Some(
            list.as_ref()?
                .iter()
                .map(|question| {
                    let name = named(question.id.as_str(), &question.title);
                    let words = match question.knockout {
                        Some(true) => words::with_knockout(&name),
                        Some(false) => name.clone(),
                        None => words::knockout_not_known(&name),
                    };
                    Item {
                        key: question.id.as_str().to_owned(),
                        name,
                        words,
                    }
                })
                .collect(),
        ),
        FieldValue::Keywords(list) => Some(
            list.as_ref()?
                .iter()
                .map(|keyword| Item {
                    key: keyword.clone(),
                    name: keyword.clone(),
                    words: keyword.clone(),
                })
                .collect(),
        ),
        _ => None,
    }
}

/// Why some fields of an interview are left alone here, in words; `None` where all can be edited.
pub(super) fn limits(interview_type: Option<&InterviewType>) -> Option<&'static str> {
    match interview_type {
        Some(InterviewType::Standard) => None,
        Some(InterviewType::Questionnaire) => Some(words::limits_questionnaire()),
        Some(InterviewType::Other(_)) => Some(words::limits_other_type()),
        None => Some(words::limits_no_type()),
    }
}

/// Whether a field is offered for an interview of this type.
pub(super) fn is_offered(field: Field, interview_type: Option<&InterviewType>) -> bool {
    match field {
        Field::Questions => interview_type == Some(&InterviewType::Standard),
        Field::SurveyQuestions => matches!(
            interview_type,
            Some(InterviewType::Standard | InterviewType::Questionnaire)
        ),
        _ => true,
    }
}

/// "Title, Keywords and Resume".
pub(super) fn listed(fields: &[Field]) -> String {
    let names: Vec<_> = fields
        .iter()
        .map(|field| field_name(*field).to_owned())
        .collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => save::and(&others.join(", "), last),
    }
}

/// The same within a sentence, where English writes names of fields small and German writes nouns large.
pub(super) fn listed_in_sentence(fields: &[Field]) -> String {
    let names = listed(fields);
    match Language::current() {
        Language::English => names.to_lowercase(),
        Language::German => names,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SurveyQuestion;

    const NAMES: Names<'_> = Names {
        message_group: &|_| Some("Standard messages".to_owned()),
        narrator: &|_| None,
        language: &|code| format!("<{code}>"),
    };

    #[test]
    fn what_is_not_known_is_never_called_empty_or_no() {
        let of = |field, value| in_words(field, &value, &NAMES);
        assert_eq!(
            of(Field::Keywords, FieldValue::Keywords(None)),
            Words::Nothing("Not known")
        );
        assert_eq!(
            of(Field::Keywords, FieldValue::Keywords(Some(Vec::new()))),
            Words::Nothing("None")
        );
        assert_eq!(
            of(Field::Resume, FieldValue::Flag(None)),
            Words::Nothing("Not known")
        );
        assert_eq!(
            of(Field::Resume, FieldValue::Flag(Some(false))),
            Words::Nothing("No")
        );
    }

    #[test]
    fn ids_have_names_where_these_are_known() {
        let group = FieldValue::MessageGroup(Some("g".into()));
        assert_eq!(
            in_words(Field::MessageGroup, &group, &NAMES),
            Words::Given("Standard messages".to_owned())
        );
        let narrator = FieldValue::Narrator(Some("n".into()));
        assert_eq!(
            in_words(Field::Narrator, &narrator, &NAMES),
            Words::Given("n".to_owned())
        );
        let language = FieldValue::Text("de".to_owned());
        assert_eq!(
            in_words(Field::Language, &language, &NAMES),
            Words::Given("<de>".to_owned())
        );
    }

    #[test]
    fn a_knockout_is_part_of_the_words() {
        let survey = |knockout| {
            FieldValue::SurveyQuestions(Some(vec![SurveyQuestion {
                id: "s".into(),
                title: Some("May we call?".to_owned()),
                knockout,
                options: Vec::new(),
            }]))
        };
        assert_eq!(
            in_words(Field::SurveyQuestions, &survey(Some(true)), &NAMES),
            Words::List(vec!["May we call? (knockout)".to_owned()])
        );
    }

    #[test]
    fn questions_are_offered_only_where_the_type_is_documented_to_have_them() {
        let other = InterviewType::Other("ai".to_owned());
        for (kind, questions, survey) in [
            (Some(&InterviewType::Standard), true, true),
            (Some(&InterviewType::Questionnaire), false, true),
            (Some(&other), false, false),
            (None, false, false),
        ] {
            assert_eq!(is_offered(Field::Questions, kind), questions);
            assert_eq!(is_offered(Field::SurveyQuestions, kind), survey);
            assert_eq!(limits(kind).is_none(), questions);
            assert!(is_offered(Field::Keywords, kind));
        }
    }

    #[test]
    fn fields_are_named_as_a_sentence_names_them() {
        assert_eq!(listed(&[Field::Title]), "Title");
        assert_eq!(
            listed(&[Field::Title, Field::Keywords, Field::Resume]),
            "Title, Keywords and Resume"
        );
    }
}
