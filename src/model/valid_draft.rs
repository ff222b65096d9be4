//! What of a form can be sent.

use super::{Draft, Field, FieldProblem, FieldReason, is_blank};

/// A form that was checked: the only thing that a write is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidDraft(Draft);

impl ValidDraft {
    /// What was checked, trimmed where it was touched.
    pub fn draft(&self) -> &Draft {
        &self.0
    }
}

impl Draft {
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
    use crate::model::SurveyQuestion;

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
}
