//! The words of an import (pure, but for numbers).

use super::{
    fate::Fate,
    import_row::CellError,
    plan::{Fates, Plan, PlannedRow},
};
use crate::{
    data::{Counts, ItemState},
    ui::intl,
};

/// "3 new, 12 to change, 5 with nothing to change, 1 with errors".
pub(super) fn fates(fates: Fates) -> String {
    let parts: Vec<_> = [
        (fates.new, "new"),
        (fates.changed, "to change"),
        (fates.same, "with nothing to change"),
        (fates.wrong, "with errors"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{} {word}", intl::count(count)))
    .collect();
    if parts.is_empty() {
        "The file has no rows.".to_owned()
    } else {
        format!("Rows: {}.", parts.join(", "))
    }
}

/// "Create 3 and change 12"; `None` when there is nothing to write.
pub(super) fn button(fates: Fates) -> Option<String> {
    match (fates.new, fates.changed) {
        (0, 0) => None,
        (new, 0) => Some(format!("Create {}", intl::count(new))),
        (0, changed) => Some(format!("Change {}", intl::count(changed))),
        (new, changed) => Some(format!(
            "Create {} and change {}",
            intl::count(new),
            intl::count(changed)
        )),
    }
}

/// What is wrong in a cell.
pub(super) fn error(error: &CellError) -> String {
    if error.column.is_empty() {
        format!("The row {}", error.reason)
    } else {
        format!("Column {}: {}", error.column, error.reason)
    }
}

/// The fate of a row in short.
pub(super) fn fate(row: &PlannedRow) -> String {
    match &row.fate {
        Fate::Create(_) => "New".to_owned(),
        Fate::Change(_) => {
            let fields: Vec<_> = row
                .changes
                .iter()
                .map(|(field, ..)| field.to_string().to_lowercase())
                .collect();
            format!("Changes: {}", fields.join(", "))
        }
        Fate::Nothing => "Nothing to change".to_owned(),
        Fate::Error(_) => "Error".to_owned(),
    }
}

/// What became of a write, and why.
pub(super) fn outcome(row: &PlannedRow, item: &ItemState) -> String {
    let done = match row.fate {
        Fate::Create(_) => "Created",
        _ => "Changed",
    };
    match item {
        ItemState::Waiting => "Not started".to_owned(),
        ItemState::UnderWay => "Under way".to_owned(),
        ItemState::Done(_) => done.to_owned(),
        ItemState::Failed(why) => format!("Failed: {}", why.text),
        ItemState::Unknown(why) => format!(
            "Not known whether it was {}: {}. Look before you import this row again.",
            done.to_lowercase(),
            why.text
        ),
    }
}

/// "3 of 15 done, 1 failed, 2 not known, 9 not started".
pub(super) fn summary(counts: Counts) -> String {
    let mut text = format!(
        "{} of {} done",
        intl::count(counts.done),
        intl::count(counts.total)
    );
    for (count, word) in [
        (counts.failed, "failed"),
        (counts.unknown, "not known"),
        (counts.waiting, "not started"),
    ] {
        if count > 0 {
            text.push_str(&format!(", {} {word}", intl::count(count)));
        }
    }
    text
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
