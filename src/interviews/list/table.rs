//! The table of interviews.

use leptos::prelude::*;

use super::{
    quick_look::QuickLook,
    select_cells::{SelectPage, SelectRow},
    view_model::{InterviewRow, Row},
};
use crate::{
    components::{
        LookupName, RelativeTime, ReturnPlace, StatusBadge, type_name, unreadable_in_words,
    },
    data::Lookups,
    interviews::{
        actions::{FavouriteMark, RowMenu},
        selection::Chosen,
    },
    messages::{intl, list as words},
    model::TeamId,
    routes,
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
) -> impl IntoView {
    view! {
        <table class="interview-table" role="table">
            <caption class="visually-hidden">{words::title()}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col" data-cell="select"><SelectPage rows=selectable /></th>
                    <th role="columnheader" scope="col">{words::column_title()}</th>
                    <th role="columnheader" scope="col">{words::column_status()}</th>
                    <th role="columnheader" scope="col" data-cell="type">{words::column_type()}</th>
                    <th role="columnheader" scope="col" data-cell="language">{words::column_language()}</th>
                    <th role="columnheader" scope="col" data-cell="team">{words::column_team()}</th>
                    <th role="columnheader" scope="col" data-cell="updated">{words::column_updated()}</th>
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">{words::column_actions()}</span>
                    </th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || rows.get() key=Row::clone let(row)>
                    {match row {
                        Row::Interview(row) => interview_row(row, selectable).into_any(),
                        Row::Unreadable(_, why) => view! {
                            <tr role="row" class="unreadable">
                                <td role="cell" colspan="8">
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
}

fn interview_row(row: InterviewRow, rows: Signal<Vec<Chosen>>) -> impl IntoView {
    let look = QuickLook::expect();
    let lookups = Lookups::expect();
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
    let interview_type = row.interview_type.as_ref().map(type_name);
    let updated = row.updated();
    let chosen = row.chosen();
    let language = row.language.map(|code| {
        let name = intl::language_name(&code);
        view! { <span>{name}</span> }
    });
    view! {
        <tr role="row" data-looked-at=move || is_shown.get().then_some("")>
            <td role="cell" data-cell="select"><SelectRow row=chosen rows /></td>
            <th role="rowheader" scope="row" class="interview-table__title">
                <FavouriteMark id=mark_id />
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
            <td role="cell" data-cell="actions"><RowMenu target on_look /></td>
        </tr>
    }
}
