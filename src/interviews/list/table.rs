//! The table of interviews.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    cells::{cell, header},
    desk::ListDesk,
    present_list::PresentList,
    select_cells::{page_box, row_box},
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{ReturnPlace, unreadable_in_words},
    interviews::actions::{FavouriteMark, row_menu_button},
    messages::list as words,
    model::ListColumns,
    routes,
    ui::live,
};

/// What stands in every row beside the columns that can be chosen: checkbox, title, menu.
const FIXED: usize = 3;

/// A real table; on a narrow screen the style sheet lays its rows out as cards, so each part says its role
/// itself, which a changed `display` would else take away.
#[component]
pub(super) fn InterviewTable() -> impl IntoView {
    let list = PresentList::expect();
    let columns = ListDesk::expect().columns;
    // Other columns are another table: they change rarely, and never while somebody is in it.
    live(move || columns.with(|columns| table(list, columns)))
}

fn table(list: PresentList, columns: &ListColumns) -> AnyView {
    let PresentList { rows, menus, .. } = list;
    let place = ReturnPlace::expect();
    // One ear for all rows: what is in them is markup, and hundreds of them are made quickly.
    let clicked = move |event: ev::MouseEvent| {
        menus.clicked(&event);
        if let Some(link) = title_link(&event) {
            place.remember(list.look.list_href(), link);
        }
    };
    let headers = columns.shown().iter().copied().map(header).collect_view();
    let span = FIXED + columns.shown().len();
    let crowded = columns.is_crowded().then_some("true");
    let columns = StoredValue::new(columns.clone());
    view! {
        <table class="interview-table" role="table" data-crowded=crowded>
            <caption class="visually-hidden">{words::title()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" data-cell="select">{page_box()}</th>
                    <th role="columnheader" scope="col">{words::column_title()}</th>
                    {headers}
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">{words::column_actions()}</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup" on:click=clicked on:keydown=move |event| menus.pressed(&event)>
                <For each=move || rows.get() key=Row::clone let(row)>
                    {match row {
                        Row::Interview(row) => columns
                            .with_value(|columns| interview_row(*row, columns)),
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

/// The address of the title that was clicked on, if it was one.
fn title_link(event: &ev::MouseEvent) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target.closest("th a").ok()??.get_attribute("href")
}

fn interview_row(row: InterviewRow, columns: &ListColumns) -> AnyView {
    let href = routes::interview(&row.id, None);
    let menu = row_menu_button(&row.target());
    let mark_id = row.id.clone();
    let select = row_box(&row);
    let cells = columns
        .shown()
        .iter()
        .map(|column| cell(*column, &row))
        .collect_view();
    view! {
        <tr role="row">
            <td role="cell" data-cell="select">{select}</td>
            <th role="rowheader" scope="row" class="interview-table__title">
                <FavouriteMark id=mark_id />
                <a href=href dir="auto">{row.name}</a>
                {row.display_name.map(|name| view! { <span class="quiet" dir="auto">{name}</span> })}
            </th>
            {cells}
            <td role="cell" data-cell="actions">{menu}</td>
        </tr>
    }
    .into_any()
}
