//! What an import would do (pure): the fate of every row, and what is written in the end.

use std::collections::HashMap;

use super::{
    column::cell_of,
    fate::{self, Fate},
    import_row::{CellError, ImportFile, ImportRow},
};
use crate::{
    data::RowWrite,
    messages::import as words,
    model::{Draft, Field, Interview, InterviewId},
};

/// A row and its fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlannedRow {
    pub(super) line: u64,
    pub(super) id: Option<InterviewId>,
    /// What it is about: the title, else the id.
    pub(super) name: String,
    pub(super) fate: Fate,
    /// Field, old and new value of a change.
    pub(super) changes: Vec<(Field, String, String)>,
}

/// How many rows have which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fates {
    pub(super) new: usize,
    pub(super) changed: usize,
    pub(super) same: usize,
    pub(super) wrong: usize,
}

/// The dry run of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) rows: Vec<PlannedRow>,
    pub(super) unknown_columns: Vec<String>,
}

/// Each interview that the rows name, once.
pub(super) fn named(file: &ImportFile) -> Vec<InterviewId> {
    let mut ids: Vec<InterviewId> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for id in file.rows.iter().filter_map(|row| row.id.as_ref()) {
        if seen.insert(id) {
            ids.push(id.clone());
        }
    }
    ids
}

/// The fate of every row, given what the interviews are now, or why one could not be read.
pub(super) fn plan(
    file: ImportFile,
    present: &HashMap<InterviewId, Result<Interview, String>>,
) -> Plan {
    let mut first_line = HashMap::new();
    let rows = file
        .rows
        .into_iter()
        .map(|row| {
            let before = row.id.clone().and_then(|id| {
                let line = *first_line.entry(id).or_insert(row.line);
                (line != row.line).then_some(line)
            });
            planned(row, before, present)
        })
        .collect();
    Plan {
        rows,
        unknown_columns: file.unknown_columns,
    }
}

fn planned(
    row: ImportRow,
    before: Option<u64>,
    present: &HashMap<InterviewId, Result<Interview, String>>,
) -> PlannedRow {
    let wrong = |reason: String| {
        let column = "id".to_owned();
        let of_id = CellError { column, reason };
        Fate::Error([vec![of_id], row.errors.clone()].concat())
    };
    let current = row.id.as_ref().and_then(|id| present.get(id));
    let fate = match (&row.id, before, current) {
        (None, ..) => fate::of_new(&row),
        (_, Some(line), _) => wrong(words::cell_id_twice(&line.to_string())),
        (_, _, Some(Ok(interview))) => fate::of_change(&row, interview),
        (_, _, Some(Err(why))) => wrong(words::cell_unread_why(why)),
        (_, _, None) => wrong(words::cell_unread().to_owned()),
    };
    let start = match current {
        Some(Ok(interview)) => Draft::of(interview),
        _ => Draft::default(),
    };
    let changes = match &fate {
        Fate::Change(patch) => {
            let fields = patch.fields();
            row.values
                .iter()
                .filter(|(field, _)| fields.contains(field))
                .map(|(field, value)| (*field, cell_of(&start.value(*field)), cell_of(value)))
                .collect()
        }
        _ => Vec::new(),
    };
    let title = row.values.iter().find(|(field, _)| *field == Field::Title);
    let name = match (title, current) {
        (_, Some(Ok(interview))) => interview.name().to_owned(),
        (Some((_, title)), _) => cell_of(title),
        _ => row.id.as_ref().map_or("", |id| id.as_str()).to_owned(),
    };
    PlannedRow {
        line: row.line,
        id: row.id,
        name,
        fate,
        changes,
    }
}

impl Plan {
    /// How many rows have which fate.
    pub(super) fn fates(&self) -> Fates {
        let mut fates = Fates::default();
        for row in &self.rows {
            *match row.fate {
                Fate::Create(_) => &mut fates.new,
                Fate::Change(_) => &mut fates.changed,
                Fate::Nothing => &mut fates.same,
                Fate::Error(_) => &mut fates.wrong,
            } += 1;
        }
        fates
    }

    /// What is written, with the row that each write comes from.
    pub(super) fn writes(&self) -> Vec<(&PlannedRow, RowWrite)> {
        self.rows
            .iter()
            .filter_map(|row| {
                let write = match (&row.fate, &row.id) {
                    (Fate::Create(new), _) => RowWrite::Create(new.clone()),
                    (Fate::Change(patch), Some(id)) => RowWrite::Change(id.clone(), patch.clone()),
                    _ => return None,
                };
                Some((row, write))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interviews::transfer::import_row::read;

    #[test]
    fn every_row_has_one_fate_and_the_second_of_an_id_is_wrong() {
        let file = read("id,title\na,New name\nb,B\n,Fresh\na,Other\ngone,X\n").expect("a file");
        assert_eq!(named(&file).len(), 3);
        let interview = |id: &str, title: &str| {
            Ok(Interview {
                title: Some(title.to_owned()),
                ..Interview::bare(id.into())
            })
        };
        let present = HashMap::from([
            ("a".into(), interview("a", "A")),
            ("b".into(), interview("b", "B")),
            ("gone".into(), Err("It is gone".to_owned())),
        ]);
        let plan = plan(file, &present);
        let fates = plan.fates();
        assert_eq!(
            (fates.new, fates.changed, fates.same, fates.wrong),
            (1, 1, 1, 2)
        );
        assert_eq!(plan.writes().len(), 2);
        assert_eq!(
            plan.rows[0].changes,
            [(Field::Title, "A".to_owned(), "New name".to_owned())]
        );
    }
}
