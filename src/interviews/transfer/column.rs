//! The columns of an exported file, which are those that an import understands.

use crate::{
    messages::import as words,
    model::{
        Draft, Field, FieldValue, Interview, InterviewStatus, InterviewType, Question,
        SurveyQuestion,
    },
};

/// A cell that empties a text or a list. An empty cell changes nothing, so that a column which was only
/// left out cannot wipe anything.
pub(super) const EMPTY: &str = "[empty]";

/// Behind the id of a survey question that ends the interview.
const KNOCKOUT: &str = " (knockout)";
/// Behind one of which the API did not say.
const KNOCKOUT_UNKNOWN: &str = " (knockout?)";

/// A column, named as the API names the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Which interview; empty for a new one.
    Id,
    /// A field that can be changed.
    Field(Field),
    /// The type, which only says what cannot be changed.
    Type,
    /// What an import shows and never changes.
    Fixed(&'static str),
}

impl Column {
    /// All of them, in the order of an exported file.
    pub(super) const ALL: [Self; 20] = [
        Self::Id,
        Self::Field(Field::Title),
        Self::Field(Field::DisplayName),
        Self::Type,
        Self::Fixed("status"),
        Self::Field(Field::Language),
        Self::Field(Field::Description),
        Self::Field(Field::DescriptionUrl),
        Self::Field(Field::Keywords),
        Self::Field(Field::Questions),
        Self::Field(Field::SurveyQuestions),
        Self::Field(Field::MessageGroup),
        Self::Field(Field::Narrator),
        Self::Field(Field::Resume),
        Self::Field(Field::WebOnly),
        Self::Fixed("teamId"),
        Self::Fixed("createdById"),
        Self::Fixed("createdAt"),
        Self::Fixed("updatedAt"),
        Self::Fixed("archivedAt"),
    ];

    /// Its name in the first line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Field(field) => field.api_name(),
            Self::Type => "interviewType",
            Self::Fixed(name) => name,
        }
    }

    /// The column of this name, in any case and with spaces around it, as people type them.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|column| column.name().eq_ignore_ascii_case(name))
    }

    /// What an interview says in this column; empty where the API did not say.
    pub(super) fn cell(self, interview: &Interview) -> String {
        let time = |time: &Option<crate::model::Timestamp>| {
            time.as_ref().map_or("", |time| time.as_str()).to_owned()
        };
        match self {
            Self::Id => interview.id.as_str().to_owned(),
            Self::Field(field) => cell_of(&Draft::of(interview).value(field)),
            Self::Type => type_word(interview.interview_type.as_ref()),
            Self::Fixed("status") => status_word(interview.status.as_ref()),
            Self::Fixed("teamId") => interview
                .team_id
                .as_ref()
                .map(|id| id.as_str().to_owned())
                .unwrap_or_default(),
            Self::Fixed("createdById") => interview
                .created_by_id
                .as_ref()
                .map(|id| id.as_str().to_owned())
                .unwrap_or_default(),
            Self::Fixed("createdAt") => time(&interview.created_at),
            Self::Fixed("updatedAt") => time(&interview.updated_at),
            Self::Fixed("archivedAt") => time(&interview.archived_at),
            Self::Fixed(_) => String::new(),
        }
    }
}

/// The API's word for a status, the same in a file whatever language the page is shown in.
fn status_word(status: Option<&InterviewStatus>) -> String {
    match status {
        None => "",
        Some(InterviewStatus::Unknown(word)) => word,
        Some(known) => known.slug(),
    }
    .to_owned()
}

/// The API's word for a type.
pub(super) fn type_word(interview_type: Option<&InterviewType>) -> String {
    match interview_type {
        None => "",
        Some(InterviewType::Standard) => "standard",
        Some(InterviewType::Questionnaire) => "questionnaire",
        Some(InterviewType::Other(word)) => word,
    }
    .to_owned()
}

/// A value as a cell: lists have one item a line.
pub(super) fn cell_of(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Flag(flag) => flag.map(|flag| flag.to_string()).unwrap_or_default(),
        FieldValue::MessageGroup(id) => id
            .as_ref()
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default(),
        FieldValue::Narrator(id) => id
            .as_ref()
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default(),
        FieldValue::Questions(list) => lines(list, |question| question.id.as_str().to_owned()),
        FieldValue::SurveyQuestions(list) => lines(list, |question| {
            let mark = match question.knockout {
                Some(true) => KNOCKOUT,
                Some(false) => "",
                None => KNOCKOUT_UNKNOWN,
            };
            format!("{}{mark}", question.id.as_str())
        }),
        FieldValue::Keywords(list) => lines(list, Clone::clone),
    }
}

fn lines<T>(list: &Option<Vec<T>>, line: impl Fn(&T) -> String) -> String {
    match list {
        None => String::new(),
        Some(list) if list.is_empty() => EMPTY.to_owned(),
        Some(list) => list.iter().map(line).collect::<Vec<_>>().join("\n"),
    }
}

/// What a cell wants a field to be; `Ok(None)` for an empty cell, which changes nothing.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn value_of(field: Field, cell: &str) -> Result<Option<FieldValue>, &'static str> {
    let text = cell.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let is_emptied = text == EMPTY;
    let items = || {
        let lines = if is_emptied { "" } else { cell };
        lines
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(str::to_owned)
    };
    Ok(Some(match field {
        Field::Title | Field::DisplayName | Field::Language if is_emptied => {
            return Err(words::cell_not_emptied());
        }
        Field::Description | Field::DescriptionUrl if is_emptied => FieldValue::Text(String::new()),
        Field::Title
        | Field::DisplayName
        | Field::Language
        | Field::Description
        | Field::DescriptionUrl => FieldValue::Text(cell.to_owned()),
        Field::MessageGroup | Field::Narrator if is_emptied => {
            return Err(words::cell_not_emptied());
        }
        Field::MessageGroup => FieldValue::MessageGroup(Some(text.into())),
        Field::Narrator => FieldValue::Narrator(Some(text.into())),
        Field::Resume | Field::WebOnly => {
            FieldValue::Flag(Some(flag(text).ok_or_else(words::cell_no_flag)?))
        }
        Field::Keywords => FieldValue::Keywords(Some(items().collect())),
        Field::Questions => FieldValue::Questions(Some(
            items()
                .map(|id| Question {
                    id: id.into(),
                    title: None,
                })
                .collect(),
        )),
        Field::SurveyQuestions => {
            FieldValue::SurveyQuestions(Some(items().map(|line| survey_question(&line)).collect()))
        }
    }))
}

fn survey_question(line: &str) -> SurveyQuestion {
    let (id, knockout) = if let Some(id) = line.strip_suffix(KNOCKOUT) {
        (id, Some(true))
    } else if let Some(id) = line.strip_suffix(KNOCKOUT_UNKNOWN) {
        (id, None)
    } else {
        (line, Some(false))
    };
    SurveyQuestion {
        id: id.into(),
        title: None,
        knockout,
        options: Vec::new(),
    }
}

/// `TRUE` is what spreadsheets make of `true`.
fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Some(true),
        "false" | "no" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_found_by_its_name() {
        for column in Column::ALL {
            assert_eq!(Column::of_name(column.name()), Some(column));
        }
        assert_eq!(
            Column::of_name(" DISPLAYNAME "),
            Some(Column::Field(Field::DisplayName))
        );
        assert_eq!(Column::of_name("flux"), None);
        for field in Field::ALL {
            assert!(Column::ALL.contains(&Column::Field(field)), "{field:?}");
        }
    }

    #[test]
    fn an_empty_cell_changes_nothing_and_the_word_for_it_empties() {
        assert_eq!(value_of(Field::Keywords, " "), Ok(None));
        assert_eq!(
            value_of(Field::Keywords, EMPTY),
            Ok(Some(FieldValue::Keywords(Some(Vec::new()))))
        );
        assert_eq!(
            value_of(Field::Description, EMPTY),
            Ok(Some(FieldValue::Text(String::new())))
        );
        assert!(value_of(Field::Title, EMPTY).is_err());
        assert!(value_of(Field::Resume, "perhaps").is_err());
    }

    #[test]
    fn every_value_comes_back_from_its_cell() {
        let survey = |knockout| SurveyQuestion {
            id: "s".into(),
            title: None,
            knockout,
            options: Vec::new(),
        };
        for (field, value) in [
            (Field::Title, FieldValue::Text("A, b".to_owned())),
            (Field::Resume, FieldValue::Flag(Some(false))),
            (
                Field::Keywords,
                FieldValue::Keywords(Some(vec!["a".to_owned(), "b; c".to_owned()])),
            ),
            (Field::Keywords, FieldValue::Keywords(Some(Vec::new()))),
            (
                Field::SurveyQuestions,
                FieldValue::SurveyQuestions(Some(
                    [Some(true), Some(false), None].map(survey).to_vec(),
                )),
            ),
            (
                Field::MessageGroup,
                FieldValue::MessageGroup(Some("g".into())),
            ),
        ] {
            assert_eq!(value_of(field, &cell_of(&value)), Ok(Some(value)));
        }
    }
}
