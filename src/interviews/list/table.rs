//! The table of interviews.

use leptos::prelude::*;

use super::{
    select_cells::{SelectPage, SelectRow},
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{LookupName, RelativeTime, ReturnPlace, StatusBadge},
    data::Lookups,
    interviews::{
        actions::{ActionTarget, RowMenu},
        selection::Chosen,
    },
    model::{InterviewStatus, InterviewType, TeamId},
    routes::{self, ListView},
    ui::intl,
};

/// A real table; on a narrow screen the style sheet lays its rows out as cards, so each part says its role
/// itself, which a changed `display` would else take away.
#[component]
pub(super) fn InterviewTable(
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
    /// Those of them that can be selected.
    selectable: Signal<Vec<Chosen>>,
    /// What the address says, to come back to.
    view: Memo<ListView>,
) -> impl IntoView {
    view! {
        <table class="interview-table" role="table">
            <caption class="visually-hidden">"Interviews"</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" data-cell="select"><SelectPage rows=selectable /></th>
                    <th role="columnheader" scope="col">"Title"</th>
                    <th role="columnheader" scope="col">"Status"</th>
                    <th role="columnheader" scope="col" data-cell="type">"Type"</th>
                    <th role="columnheader" scope="col" data-cell="language">"Language"</th>
                    <th role="columnheader" scope="col">"Team"</th>
                    <th role="columnheader" scope="col">"Updated"</th>
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">"Actions"</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=Row::clone let(row)>
                    {match row {
                        Row::Interview(row) => interview_row(row, selectable, view).into_any(),
                        Row::Unreadable(_, why) => view! {
                            <tr role="row" class="unreadable">
                                <td role="cell" colspan="8">
                                    "This row could not be read: " <bdi>{why}</bdi>
                                </td>
                            </tr>
                        }
                        .into_any(),
                    }}
                </For>
            </tbody>
        </table>
    }
}

fn interview_row(
    row: InterviewRow,
    rows: Signal<Vec<Chosen>>,
    view: Memo<ListView>,
) -> impl IntoView {
    let lookups = Lookups::expect();
    let place = ReturnPlace::expect();
    let href = routes::interview(&row.id, None);
    let remember = {
        let href = href.clone();
        move |_| place.remember(view.with_untracked(ListView::href), href.clone())
    };
    let target = ActionTarget {
        id: row.id.clone(),
        name: row.name.clone(),
        interview_type: row.interview_type.clone(),
        home: row.team.clone(),
        address_team: None,
        is_archived: row.status == Some(InterviewStatus::Archived),
    };
    let interview_type = row.interview_type.as_ref().map(InterviewType::to_string);
    let updated = row.updated();
    let chosen = row.chosen();
    let language = row.language.map(|code| {
        let name = intl::language_name(&code);
        view! { <span>{name}</span> }
    });
    view! {
        <tr role="row">
            <td role="cell" data-cell="select"><SelectRow row=chosen rows /></td>
            <th role="rowheader" scope="row" class="interview-table__title">
                <a href=href dir="auto" on:click=remember>{row.name}</a>
                {row.display_name.map(|name| view! { <span class="quiet" dir="auto">{name}</span> })}
            </th>
            <td role="cell" data-cell="status">{row.status.map(|status| view! { <StatusBadge status /> })}</td>
            <td role="cell" data-cell="type"><bdi>{interview_type}</bdi></td>
            <td role="cell" data-cell="language">{language}</td>
            <td role="cell" data-cell="team">
                {row.team.map(|id| view! { <LookupName id as_str=TeamId::as_str lookup=lookups.teams /> })}
            </td>
            <td role="cell" data-cell="updated">{updated.map(|time| view! { <RelativeTime time /> })}</td>
            <td role="cell" data-cell="actions"><RowMenu target /></td>
        </tr>
    }
}
