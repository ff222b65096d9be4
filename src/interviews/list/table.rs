//! The table of interviews.

use leptos::prelude::*;

use super::{
    cells::{cell, header},
    desk::ListDesk,
    select_cells::{SelectPage, SelectRow},
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{ReturnPlace, unreadable_in_words},
    interviews::{actions::RowMenu, selection::Chosen},
    messages::list as words,
    model::ListColumns,
    routes::{self, ListView},
};

/// What stands in every row beside the columns that can be chosen: checkbox, title, menu.
const FIXED: usize = 3;

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
    let columns = ListDesk::expect().columns;
    // Other columns are another table: they change rarely, and never while somebody is in it.
    move || columns.with(|columns| table(rows, selectable, view, columns))
}

fn table(
    rows: Signal<Vec<Row>>,
    selectable: Signal<Vec<Chosen>>,
    view: Memo<ListView>,
    columns: &ListColumns,
) -> AnyView {
    let headers = columns.shown().iter().copied().map(header).collect_view();
    let span = FIXED + columns.shown().len();
    let crowded = columns.is_crowded().then_some("true");
    let columns = StoredValue::new(columns.clone());
    view! {
        <table class="interview-table" role="table" data-crowded=crowded>
            <caption class="visually-hidden">{words::title()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" data-cell="select"><SelectPage rows=selectable /></th>
                    <th role="columnheader" scope="col">{words::column_title()}</th>
                    {headers}
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">{words::column_actions()}</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=Row::clone let(row)>
                    {match row {
                        Row::Interview(row) => columns
                            .with_value(|columns| interview_row(row, selectable, view, columns)),
                        Row::Unreadable(_, why) => view! {
                            <tr role="row" class="unreadable">
                                <td role="cell" colspan=span>
                                    {words::unreadable()} <bdi>{unreadable_in_words(&why)}</bdi>
                                </td>
                            </tr>
                        }
                        .into_any(),
                    }}
                </For>
            </tbody>
        </table>
    }
    .into_any()
}

fn interview_row(
    row: InterviewRow,
    rows: Signal<Vec<Chosen>>,
    view: Memo<ListView>,
    columns: &ListColumns,
) -> AnyView {
    let place = ReturnPlace::expect();
    let href = routes::interview(&row.id, None);
    let remember = {
        let href = href.clone();
        move |_| place.remember(view.with_untracked(ListView::href), href.clone())
    };
    let target = row.target();
    let chosen = row.chosen();
    let cells = columns
        .shown()
        .iter()
        .map(|column| cell(*column, &row))
        .collect_view();
    view! {
        <tr role="row">
            <td role="cell" data-cell="select"><SelectRow row=chosen rows /></td>
            <th role="rowheader" scope="row" class="interview-table__title">
                <a href=href dir="auto" on:click=remember>{row.name}</a>
                {row.display_name.map(|name| view! { <span class="quiet" dir="auto">{name}</span> })}
            </th>
            {cells}
            <td role="cell" data-cell="actions"><RowMenu target /></td>
        </tr>
    }
    .into_any()
}
