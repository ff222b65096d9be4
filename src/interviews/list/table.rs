//! The table of interviews.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    cells::header, desk::ListDesk, present_list::PresentList, rows, select_cells::page_box,
};
use crate::{components::ReturnPlace, messages::list as words, model::ListColumns, ui::live};

/// A real table, whose rows the style sheet lays out by themselves, on a narrow screen as cards; so each part says
/// its role itself, which a changed `display` would else take away.
#[component]
pub(super) fn InterviewTable() -> impl IntoView {
    let list = PresentList::expect();
    let columns = ListDesk::expect().columns;
    // Other columns are another table: they change rarely, and never while somebody is in it.
    live(move || columns.with(|columns| table(list, columns)))
}

fn table(list: PresentList, columns: &ListColumns) -> AnyView {
    let menus = list.menus;
    let place = ReturnPlace::expect();
    // One ear for all rows: what is in them is markup, and hundreds of them are made quickly.
    let clicked = move |event: ev::MouseEvent| {
        menus.clicked(&event);
        if let Some(link) = title_link(&event) {
            place.remember(list.look.list_href(), link);
        }
    };
    let body = NodeRef::new();
    rows::follow(list, columns.clone(), body);
    table_around(
        columns,
        view! {
            <tbody
                role="rowgroup"
                node_ref=body
                on:click=clicked
                on:keydown=move |event| menus.pressed(&event)
            ></tbody>
        }
        .into_any(),
    )
}

/// A table with these columns and this body.
pub(super) fn table_around(columns: &ListColumns, body: AnyView) -> AnyView {
    let headers = columns.shown().iter().copied().map(header).collect_view();
    let crowded = columns.is_crowded().then_some("true");
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
            {body}
        </table>
    }
    .into_any()
}

/// The address of the title that was clicked on, if it was one.
fn title_link(event: &ev::MouseEvent) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target.closest("th a").ok()??.get_attribute("href")
}
