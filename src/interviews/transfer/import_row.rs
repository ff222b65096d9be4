//! Reading a file row by row (pure): which interview, which fields, and what could not be read.

use serde_json::{Map, Value};

use super::{
    column::{self, Column},
    csv,
};
use crate::{
    messages::import as words,
    model::{Field, FieldValue, InterviewId, Question, SurveyQuestion},
};

/// One row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ImportRow {
    /// Its line in a CSV file, or its number in a JSON one, from 1.
    pub(super) line: u64,
    /// Which interview it changes; `None` makes a new one.
    pub(super) id: Option<InterviewId>,
    /// The API's word for the type, where the row says one.
    pub(super) interview_type: Option<String>,
    /// What the row wants the fields to be; those it says nothing of are not among them.
    pub(super) values: Vec<(Field, FieldValue)>,
    /// What the row says of what an import cannot change, by column.
    pub(super) fixed: Vec<(&'static str, String)>,
    /// What could not be read.
    pub(super) errors: Vec<CellError>,
}

/// Something wrong in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellError {
    /// Which column; empty where it is the whole row.
    pub(super) column: String,
    /// What is wrong.
    pub(super) reason: String,
}

/// The rows of a file, and the columns that mean nothing here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ImportFile {
    pub(super) rows: Vec<ImportRow>,
    pub(super) unknown_columns: Vec<String>,
}

/// Reads a file; JSON begins with a bracket, everything else is CSV.
///
/// # Errors
/// Why nothing can be made of the file as a whole.
pub(super) fn read(text: &str) -> Result<ImportFile, String> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with(['[', '{']) {
        read_json(start)
    } else {
        read_csv(text)
    }
}

fn read_csv(text: &str) -> Result<ImportFile, String> {
    let mut records = csv::read(text).into_iter();
    let header = records.next().ok_or_else(words::empty)?;
    let columns: Vec<_> = header
        .cells
        .iter()
        .map(|name| Column::of_name(name))
        .collect();
    if columns.iter().all(Option::is_none) {
        return Err(words::no_column().to_owned());
    }
    let unknown_columns = header
        .cells
        .iter()
        .zip(&columns)
        .filter(|(name, column)| column.is_none() && !name.trim().is_empty())
        .map(|(name, _)| name.clone())
        .collect();
    let rows = records
        .map(|record| {
            let mut row = ImportRow {
                line: record.line,
                ..ImportRow::default()
            };
            for (column, cell) in columns.iter().zip(&record.cells) {
                if let Some(column) = column {
                    row.take_cell(*column, cell);
                }
            }
            if record.cells.len() > columns.len() {
                row.error("", words::row_too_long());
            }
            row
        })
        .collect();
    Ok(ImportFile {
        rows,
        unknown_columns,
    })
}

fn read_json(text: &str) -> Result<ImportFile, String> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| words::no_json(&error.to_string()))?;
    // An array, or what a list of the API answers.
    let list = match &value {
        Value::Array(list) => Some(list),
        _ => value["interviews"]
            .as_array()
            .or_else(|| value["data"]["interviews"].as_array()),
    };
    let list = list.ok_or_else(words::no_list)?;
    let mut unknown_columns: Vec<String> = Vec::new();
    let rows = list
        .iter()
        .zip(1..)
        .map(|(item, line)| {
            let mut row = ImportRow {
                line,
                ..ImportRow::default()
            };
            match item.as_object() {
                Some(fields) => row.take_object(fields, &mut unknown_columns),
                None => row.error("", words::row_no_object()),
            }
            row
        })
        .collect();
    Ok(ImportFile {
        rows,
        unknown_columns,
    })
}

impl ImportRow {
    fn error(&mut self, column: &str, reason: &str) {
        self.errors.push(CellError {
            column: column.to_owned(),
            reason: reason.to_owned(),
        });
    }

    fn take_cell(&mut self, column: Column, cell: &str) {
        let text = cell.trim();
        match column {
            Column::Id if !text.is_empty() => self.id = Some(text.into()),
            Column::Type if !text.is_empty() => self.interview_type = Some(text.to_owned()),
            Column::Fixed(name) if !text.is_empty() => self.fixed.push((name, text.to_owned())),
            Column::Field(field) => match column::value_of(field, cell) {
                Ok(Some(value)) => self.values.push((field, value)),
                Ok(None) => {}
                Err(reason) => self.error(column.name(), reason),
            },
            Column::Id | Column::Type | Column::Fixed(_) => {}
        }
    }

    fn take_object(&mut self, fields: &Map<String, Value>, unknown: &mut Vec<String>) {
        for (name, value) in fields {
            let Some(column) = Column::of_name(name) else {
                if !unknown.contains(name) {
                    unknown.push(name.clone());
                }
                continue;
            };
            match (column, value) {
                // Absent and null say nothing.
                (_, Value::Null) => {}
                (Column::Field(field), _) => match json_value(field, value) {
                    Some(value) => self.values.push((field, value)),
                    None => self.error(name, words::cell_other_kind()),
                },
                (_, Value::String(text)) => self.take_cell(column, text),
                (_, other) => self.take_cell(column, &other.to_string()),
            }
        }
    }
}

/// A field's value from JSON, in the shapes of the API's bodies; a text may be empty here, since JSON tells
/// empty from absent.
fn json_value(field: Field, value: &Value) -> Option<FieldValue> {
    let text = || value.as_str().map(str::to_owned);
    let texts = || -> Option<Vec<String>> {
        let list = value.as_array()?;
        list.iter()
            .map(|item| item.as_str().map(str::to_owned))
            .collect()
    };
    Some(match field {
        Field::Title
        | Field::DisplayName
        | Field::Description
        | Field::Language
        | Field::DescriptionUrl => FieldValue::Text(text()?),
        Field::MessageGroup => FieldValue::MessageGroup(Some(text()?.into())),
        Field::Narrator => FieldValue::Narrator(Some(text()?.into())),
        Field::Resume | Field::WebOnly => FieldValue::Flag(Some(value.as_bool()?)),
        Field::Keywords => FieldValue::Keywords(Some(texts()?)),
        Field::Questions => FieldValue::Questions(Some(
            texts()?
                .into_iter()
                .map(|id| Question {
                    id: id.into(),
                    title: None,
                })
                .collect(),
        )),
        Field::SurveyQuestions => {
            let list = value.as_array()?;
            let question = |item: &Value| {
                Some(SurveyQuestion {
                    id: item["id"].as_str()?.into(),
                    title: None,
                    knockout: item["knockout"].as_bool(),
                    options: Vec::new(),
                })
            };
            FieldValue::SurveyQuestions(Some(list.iter().map(question).collect::<Option<_>>()?))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_only_what_its_cells_say() {
        let file =
            read("id,title,keywords,flux\r\ni-1,Nurse,,x\r\n,New,\"a\nb\",\r\n").expect("a file");
        assert_eq!(file.unknown_columns, ["flux"]);
        let [change, new] = file.rows.as_slice() else {
            panic!("two rows");
        };
        assert_eq!(change.id, Some("i-1".into()));
        assert_eq!(change.values.len(), 1, "an empty cell says nothing");
        assert_eq!((new.id.clone(), new.line), (None, 3));
        assert_eq!(
            new.values[1],
            (
                Field::Keywords,
                FieldValue::Keywords(Some(vec!["a".to_owned(), "b".to_owned()]))
            )
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_column() {
        let file = read("title,resume\nNurse,perhaps\nDoctor,true,more\n").expect("a file");
        assert_eq!(file.rows[0].errors[0].column, "resume");
        assert_eq!(file.rows[1].errors.len(), 1);
    }

    #[test]
    fn json_tells_empty_from_absent() {
        let file = read(
            r#"[{"id":"i","description":"","keywords":[],"resume":null,"status":0,"questionIds":["q"],"surveyQuestions":[{"id":"s","knockout":true}]}, 7, {"resume":"yes"}]"#,
        )
        .expect("a file");
        assert_eq!(file.rows[0].values.len(), 4);
        assert_eq!(file.rows[0].fixed, [("status", "0".to_owned())]);
        assert_eq!(file.rows[1].errors.len(), 1);
        assert_eq!(file.rows[2].errors[0].column, "resume");
    }

    #[test]
    fn files_of_which_nothing_can_be_made_are_said_to_be_so() {
        for text in ["", "a,b\n1,2\n", "[", "{\"x\":1}"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
