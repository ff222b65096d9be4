//! What an import says of rows and of all of them together (pure, but for numbers).

use super::{
    fate::Fate,
    import_row::CellError,
    plan::{Fates, Plan, PlannedRow},
};
use crate::{
    components::with_rest,
    data::{Counts, ItemState},
    messages::{batch, import as words},
};

/// "Rows: 3 new, 12 to change, 5 with nothing to change, 1 with errors."
pub(super) fn fates(fates: Fates) -> String {
    let part = |count: usize, part: fn(usize) -> String| (count > 0).then(|| part(count));
    let parts: Vec<_> = [
        part(fates.new, words::part_new),
        part(fates.changed, words::part_changed),
        part(fates.same, words::part_same),
        part(fates.wrong, words::part_wrong),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        words::no_rows().to_owned()
    } else {
        words::fates(&parts.join(", "))
    }
}

/// "Create 3 and change 12"; `None` when there is nothing to write.
pub(super) fn button(fates: Fates) -> Option<String> {
    match (fates.new, fates.changed) {
        (0, 0) => None,
        (new, 0) => Some(words::create(new)),
        (0, changed) => Some(words::change(changed)),
        (new, changed) => Some(words::create_and_change(new, changed)),
    }
}

/// What is wrong in a cell, or with a row as a whole.
pub(super) fn error(error: &CellError) -> String {
    if error.column.is_empty() {
        error.reason.clone()
    } else {
        words::cell(&error.column, &error.reason)
    }
}

/// The fate of a row in short; fields are called as the file calls them.
pub(super) fn fate(row: &PlannedRow) -> String {
    match &row.fate {
        Fate::Create(_) => words::fate_new().to_owned(),
        Fate::Change(_) => {
            let fields: Vec<_> = row
                .changes
                .iter()
                .map(|(field, ..)| field.api_name())
                .collect();
            words::fate_changes(&fields.join(", "))
        }
        Fate::Nothing => words::fate_nothing().to_owned(),
        Fate::Error(_) => words::fate_error().to_owned(),
    }
}

/// What became of a write, and why.
pub(super) fn outcome(row: &PlannedRow, item: &ItemState) -> String {
    let is_new = matches!(row.fate, Fate::Create(_));
    match item {
        ItemState::Waiting => batch::outcome_waiting().to_owned(),
        ItemState::UnderWay => batch::outcome_under_way().to_owned(),
        ItemState::Done(_) if is_new => words::outcome_created().to_owned(),
        ItemState::Done(_) => words::outcome_changed().to_owned(),
        ItemState::Failed(why) => words::outcome_failed(&why.text),
        ItemState::Unknown(why) => {
            words::outcome_unknown(if is_new { "created" } else { "changed" }, &why.text)
        }
    }
}

/// "3 of 15 done, 1 failed, 2 not known, 9 not started".
pub(super) fn summary(counts: Counts) -> String {
    with_rest(words::done(counts.done, counts.total), counts)
}

/// The result file: row, id, title, what and result of every row of the file.
pub(super) fn result_file(plan: &Plan, items: &[ItemState]) -> String {
    let header = ["row", "id", "title", "what", "result"].map(str::to_owned);
    let mut records = vec![header.to_vec()];
    let mut items = items.iter();
    for row in &plan.rows {
        let (id, result) = match &row.fate {
            Fate::Create(_) | Fate::Change(_) => {
                let item = items.next().unwrap_or(&ItemState::Waiting);
                let id = match item {
                    ItemState::Done(Some(made)) => Some(made),
                    _ => row.id.as_ref(),
                };
                (id, outcome(row, item))
            }
            Fate::Nothing => (row.id.as_ref(), String::new()),
            Fate::Error(errors) => {
                let errors: Vec<_> = errors.iter().map(error).collect();
                (row.id.as_ref(), errors.join("; "))
            }
        };
        records.push(vec![
            row.line.to_string(),
            id.map_or("", |id| id.as_str()).to_owned(),
            row.name.clone(),
            fate(row),
            result,
        ]);
    }
    super::csv::write(
        records
            .iter()
            .map(|record| record.iter().map(String::as_str).collect()),
    )
}
