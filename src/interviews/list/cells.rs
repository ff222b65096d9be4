//! The columns that can be chosen: their names, their headers, their cells, and what a row says in them.

use leptos::prelude::*;
use web_sys::Element;

use super::view_model::InterviewRow;
use crate::{
    components::{StatusBadge, relative_time, type_name, write_relative_time, write_status},
    data::Lookups,
    messages::{intl, list as words},
    model::{InterviewStatus, ListColumn, Timestamp},
    ui::{say, write_again},
};

/// What a column is called.
pub(super) fn column_name(column: ListColumn) -> &'static str {
    match column {
        ListColumn::Status => words::column_status(),
        ListColumn::Type => words::column_type(),
        ListColumn::Language => words::column_language(),
        ListColumn::Team => words::column_team(),
        ListColumn::Updated => words::column_updated(),
        ListColumn::Created => words::column_created(),
        ListColumn::Author => words::column_author(),
        ListColumn::Id => words::column_id(),
    }
}

/// The head of a column.
pub(super) fn header(column: ListColumn) -> AnyView {
    view! {
        <th role="columnheader" scope="col" data-cell=column.as_str()>{column_name(column)}</th>
    }
    .into_any()
}

/// The cell of a column as markup without words; [`write_cell`] writes them. On a card there is no header: what
/// would be mistaken for something else then has its name before it.
pub(super) fn cell(column: ListColumn) -> AnyView {
    let label = match column {
        ListColumn::Created | ListColumn::Author | ListColumn::Id => Some(column_name(column)),
        _ => None,
    };
    let content = match column {
        ListColumn::Status => view! { <StatusBadge status=InterviewStatus::Active /> }.into_any(),
        ListColumn::Language => ().into_any(),
        ListColumn::Updated | ListColumn::Created => relative_time(),
        ListColumn::Type | ListColumn::Team | ListColumn::Author | ListColumn::Id => {
            view! { <bdi></bdi> }.into_any()
        }
    };
    view! {
        <td role="cell" data-cell=column.as_str() data-label=label>{content}</td>
    }
    .into_any()
}

/// Whether what a column says may change while the row stays as it is: names come late, and time passes.
pub(super) fn follows(column: ListColumn) -> Option<Follows> {
    match column {
        ListColumn::Team | ListColumn::Author => Some(Follows::Names),
        ListColumn::Updated | ListColumn::Created => Some(Follows::Clock),
        ListColumn::Status | ListColumn::Type | ListColumn::Language | ListColumn::Id => None,
    }
}

/// What a cell changes with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Follows {
    /// The names of teams and people.
    Names,
    /// The present time.
    Clock,
}

/// Writes what a row says in a column; the cell is empty where the API did not say.
pub(super) fn write_cell(column: ListColumn, cell: &Element, row: &InterviewRow, lookups: Lookups) {
    match column {
        ListColumn::Status => write(cell, row.status.as_ref(), write_status),
        ListColumn::Type => write(cell, row.interview_type.as_ref(), |place, kind| {
            place.set_text_content(Some(&type_name(kind)));
        }),
        ListColumn::Language => {
            let name = row.language.as_deref().map(intl::language_name);
            cell.set_text_content(name.as_deref());
        }
        ListColumn::Team => write(cell, row.team.as_ref(), |place, id| {
            write_name(place, lookups.teams.name(id), id.as_str());
        }),
        ListColumn::Author => write(cell, row.author.as_ref(), |place, id| {
            write_name(place, lookups.users.name(id), id.as_str());
        }),
        ListColumn::Updated => write_time(cell, row.updated()),
        ListColumn::Created => write_time(cell, row.created()),
        ListColumn::Id => write(cell, Some(row.id.as_str()), |place, id| {
            write_name(place, None, id);
        }),
    }
}

/// Writes into the one element of a cell, or empties the cell.
fn write<T>(cell: &Element, said: Option<T>, write: impl FnOnce(&Element, T)) {
    match (said, cell.first_element_child()) {
        (Some(said), Some(place)) => write(&place, said),
        _ => cell.set_text_content(None),
    }
}

/// The name, or the id as long as it has none.
fn write_name(place: &Element, name: Option<String>, id: &str) {
    say(
        place,
        "class",
        if name.is_some() { "" } else { "opaque-id" },
    );
    write_again(place, name.as_deref().unwrap_or(id));
}

fn write_time(cell: &Element, time: Option<Timestamp>) {
    match time {
        Some(time) => write_relative_time(cell, &time),
        None => cell.set_text_content(None),
    }
}
