//! The columns that can be chosen: their names, their headers, and what a row says in them.

use leptos::prelude::*;

use super::view_model::InterviewRow;
use crate::{
    components::{LookupName, RelativeTime, StatusBadge, type_name},
    data::Lookups,
    messages::{intl, list as words},
    model::{ListColumn, TeamId, UserId},
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

/// What a row says in a column; empty where the API did not say. On a card there is no header: what would be
/// mistaken for something else then has its name before it.
pub(super) fn cell(column: ListColumn, row: &InterviewRow) -> AnyView {
    let label = match column {
        ListColumn::Created | ListColumn::Author | ListColumn::Id => Some(column_name(column)),
        _ => None,
    };
    view! {
        <td role="cell" data-cell=column.as_str() data-label=label>{content(column, row)}</td>
    }
    .into_any()
}

fn content(column: ListColumn, row: &InterviewRow) -> AnyView {
    let lookups = Lookups::expect();
    match column {
        ListColumn::Status => {
            let status = row.status.clone();
            status
                .map(|status| view! { <StatusBadge status /> })
                .into_any()
        }
        ListColumn::Type => {
            let name = row.interview_type.as_ref().map(type_name);
            view! { <bdi>{name}</bdi> }.into_any()
        }
        ListColumn::Language => {
            let name = row.language.as_deref().map(intl::language_name);
            view! { <span>{name}</span> }.into_any()
        }
        ListColumn::Team => {
            let team = row.team.clone();
            team.map(|id| view! { <LookupName id as_str=TeamId::as_str lookup=lookups.teams /> })
                .into_any()
        }
        ListColumn::Updated => {
            let time = row.updated();
            time.map(|time| view! { <RelativeTime time /> }).into_any()
        }
        ListColumn::Created => {
            let time = row.created();
            time.map(|time| view! { <RelativeTime time /> }).into_any()
        }
        ListColumn::Author => {
            let author = row.author.clone();
            author
                .map(|id| view! { <LookupName id as_str=UserId::as_str lookup=lookups.users /> })
                .into_any()
        }
        ListColumn::Id => {
            view! { <span class="opaque-id">{row.id.as_str().to_owned()}</span> }.into_any()
        }
    }
}
