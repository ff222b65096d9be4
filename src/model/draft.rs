//! What a person has typed into the form of an interview, and what of it can be sent.

use super::{
    Field, FieldProblem, FieldReason, FieldValue, Interview, MessageGroupId, NarratorId, Question,
    SurveyQuestion, is_blank,
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

    /// Checks the form against the form it began as: a field that was not touched is neither checked nor
    /// trimmed, because it is not sent.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn validate(&self, start: &Self) -> Result<ValidDraft, Vec<FieldProblem>> {
        let touched = |field: Field| !self.value(field).says_same_as(&start.value(field));
        let mut valid = self.clone();
        let mut problems = Vec::new();
        for (field, text) in [
            (Field::Title, &mut valid.title),
            (Field::DisplayName, &mut valid.display_name),
            (Field::Language, &mut valid.language),
            (Field::DescriptionUrl, &mut valid.description_url),
        ] {
            if touched(field) {
                *text = text.trim().to_owned();
            }
        }
        for field in Field::ALL {
            if touched(field)
                && let Some(reason) = self.problem_of(field)
            {
                problems.push(FieldProblem::new(field, reason));
            }
        }
        if problems.is_empty() {
            Ok(ValidDraft(valid))
        } else {
            Err(problems)
        }
    }

    /// Checks the whole form of a new interview, for which nothing is sent by anybody else.
    ///
    /// # Errors
    /// What is wrong, in the order of the form.
    pub fn validate_new(&self) -> Result<ValidDraft, Vec<FieldProblem>> {
        // Against a start in which every text is another one, each field counts as touched.
        let mut problems: Vec<_> = [Field::Title, Field::DisplayName, Field::Language]
            .into_iter()
            .filter(|field| {
                self.value(*field)
                    .says_same_as(&Self::default().value(*field))
            })
            .filter_map(|field| Some(FieldProblem::new(field, self.problem_of(field)?)))
            .collect();
        match self.validate(&Self::default()) {
            Ok(valid) if problems.is_empty() => Ok(valid),
            Ok(_) => Err(problems),
            Err(more) => {
                problems.extend(more);
                problems.sort_by_key(|problem| problem.field);
                Err(problems)
            }
        }
    }

    /// What is wrong with one field as it stands, if anything. Only what the API could not make sense of:
    /// lengths are documented nowhere (contract, section 10), so the API itself says when a text is too long.
    pub fn problem_of(&self, field: Field) -> Option<FieldReason> {
        match field {
            Field::Title if is_blank(&self.title) => Some(FieldReason::NoTitle),
            Field::DisplayName if is_blank(&self.display_name) => Some(FieldReason::NoDisplayName),
            Field::Language if self.language.trim().is_empty() => Some(FieldReason::NoLanguage),
            Field::DescriptionUrl if !is_web_address_or_empty(self.description_url.trim()) => {
                Some(FieldReason::NoWebAddress)
            }
            Field::SurveyQuestions if self.has_unknown_knockout() => {
                Some(FieldReason::UnknownKnockout)
            }
            _ => None,
        }
    }

    /// A knockout must not be guessed, and the API wants it with each question of the list.
    fn has_unknown_knockout(&self) -> bool {
        self.survey_questions
            .iter()
            .flatten()
            .any(|question| question.knockout.is_none())
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
}

/// A form that was checked: the only thing that a write is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidDraft(Draft);

impl ValidDraft {
    /// What was checked, trimmed where it was touched.
    pub fn draft(&self) -> &Draft {
        &self.0
    }
}

/// Only `http:` and `https:`: whatever is sent here is shown as a link to somebody else.
fn is_web_address_or_empty(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"));
    text.is_empty()
        || (rest.is_some_and(|rest| !rest.is_empty())
            && !text.chars().any(|c| c.is_whitespace() || c.is_control()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start() -> Draft {
        Draft {
            title: "Nurse ".to_owned(),
            display_name: "Nurse".to_owned(),
            ..Draft::blank()
        }
    }

    #[test]
    fn what_was_not_touched_is_neither_checked_nor_trimmed() {
        let untitled = Draft {
            title: String::new(),
            ..start()
        };
        let mut edited = untitled.clone();
        edited.description = "Nights".to_owned();
        let valid = edited.validate(&untitled).expect("the title is untouched");
        assert_eq!(valid.draft().title, "");
        let valid = start().validate(&start()).expect("nothing is touched");
        assert_eq!(valid.draft().title, "Nurse ");
    }

    #[test]
    fn a_touched_text_is_trimmed_and_must_say_something() {
        let mut edited = start();
        edited.title = "  Doctor  ".to_owned();
        let valid = edited.validate(&start()).expect("a title");
        assert_eq!(valid.draft().title, "Doctor");
        edited.title = " \u{2003} ".to_owned();
        let problems = edited.validate(&start()).expect_err("blank");
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].field, Field::Title);
    }

    #[test]
    fn a_new_interview_needs_title_name_and_language() {
        let fields = |draft: &Draft| {
            draft
                .validate_new()
                .expect_err("not whole")
                .into_iter()
                .map(|problem| problem.field)
                .collect::<Vec<_>>()
        };
        assert_eq!(fields(&Draft::blank()), [Field::Title, Field::DisplayName]);
        let blank = Draft {
            title: "  ".to_owned(),
            language: String::new(),
            ..start()
        };
        assert_eq!(fields(&blank), [Field::Title, Field::Language]);
        let valid = start().validate_new().expect("whole");
        assert_eq!(valid.draft().title, "Nurse");
    }

    #[test]
    fn a_link_must_be_a_web_address() {
        for (text, is_right) in [
            ("", true),
            ("https://example.com/a", true),
            ("javascript:alert(1)", false),
            ("https://", false),
            ("https://a b", false),
            ("example.com", false),
        ] {
            let mut edited = start();
            edited.description_url = text.to_owned();
            assert_eq!(edited.validate(&start()).is_ok(), is_right, "{text}");
        }
    }

    #[test]
    fn a_knockout_is_never_guessed() {
        let survey = |knockout| SurveyQuestion {
            id: "s".into(),
            title: None,
            knockout,
            options: Vec::new(),
        };
        let mut edited = start();
        edited.survey_questions = Some(vec![survey(None)]);
        assert!(edited.validate(&start()).is_err());
        assert!(edited.validate(&edited.clone()).is_ok(), "it is untouched");
        edited.survey_questions = Some(vec![survey(Some(false))]);
        assert!(edited.validate(&start()).is_ok());
    }

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
