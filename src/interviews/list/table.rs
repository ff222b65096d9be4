//! The table of interviews.

use leptos::prelude::*;

use super::{
    cells::{cell, header},
    desk::ListDesk,
    quick_look::QuickLook,
    select_cells::{SelectPage, SelectRow},
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{ReturnPlace, unreadable_in_words},
    interviews::{
        actions::{FavouriteMark, RowMenu},
        selection::Chosen,
    },
    messages::list as words,
    model::ListColumns,
    routes,
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
) -> impl IntoView {
    let columns = ListDesk::expect().columns;
    // Other columns are another table: they change rarely, and never while somebody is in it.
    move || columns.with(|columns| table(rows, selectable, columns))
}

fn table(
    rows: Signal<Vec<Row>>,
    selectable: Signal<Vec<Chosen>>,
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
                            .with_value(|columns| interview_row(*row, selectable, columns)),
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

fn interview_row(row: InterviewRow, rows: Signal<Vec<Chosen>>, columns: &ListColumns) -> AnyView {
    let look = QuickLook::expect();
    let place = ReturnPlace::expect();
    let href = routes::interview(&row.id, None);
    let remember = {
        let href = href.clone();
        move |_| place.remember(look.list_href(), href.clone())
    };
    let target = row.target();
    let id = row.id.clone();
    let on_look = Callback::new(move |()| look.open_and_enter(&id));
    let mark_id = row.id.clone();
    let is_shown = {
        let id = row.id.clone();
        Memo::new(move |_| look.shows(&id))
    };
    let chosen = row.chosen();
    let cells = columns
        .shown()
        .iter()
        .map(|column| cell(*column, &row))
        .collect_view();
    view! {
        <tr role="row" data-looked-at=move || is_shown.get().then_some("")>
            <td role="cell" data-cell="select"><SelectRow row=chosen rows /></td>
            <th role="rowheader" scope="row" class="interview-table__title">
                <FavouriteMark id=mark_id />
                <a href=href dir="auto" on:click=remember>{row.name}</a>
                {row.display_name.map(|name| view! { <span class="quiet" dir="auto">{name}</span> })}
            </th>
            {cells}
            <td role="cell" data-cell="actions"><RowMenu target on_look /></td>
        </tr>
    }
    .into_any()
}
