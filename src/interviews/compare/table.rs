//! The table: an interview a column, a fact a row.

use leptos::prelude::*;

use super::sections::{Cell, Row, Section};
use crate::{
    components::StatusBadge,
    interviews::sheet::fact_view,
    messages::{compare as words, intl},
    model::{Interview, InterviewId},
    routes,
    ui::{Icon, IconName},
};

/// Rows of the same section stand together; on a narrow screen each row becomes a card with the interviews
/// below each other.
#[component]
pub(super) fn CompareTable(
    /// The columns.
    #[prop(into)]
    interviews: Signal<Vec<Interview>>,
    /// The rows.
    #[prop(into)]
    sections: Signal<Vec<Section>>,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        interviews.with(|all| {
            all.iter()
                .map(|one| one.name().to_owned())
                .collect::<Vec<_>>()
        })
    });
    let head = move || {
        interviews.with(|all| {
            let ids: Vec<_> = all.iter().map(|one| one.id.clone()).collect();
            all.iter().map(|one| column_head(one, &ids)).collect_view()
        })
    };
    let body = move || {
        let names = names.get();
        let columns = names.len() + 1;
        sections
            .get()
            .into_iter()
            .map(|section| {
                let rows = section.rows.into_iter().map(|row| row_view(row, &names)).collect_view();
                view! {
                    <tbody role="rowgroup">
                        <tr role="row" class="compare__section">
                            <th role="rowheader" scope="rowgroup" colspan=columns>{section.title}</th>
                        </tr>
                        {rows}
                    </tbody>
                }
            })
            .collect_view()
    };
    view! {
        <table role="table" class="compare" aria-label=words::title()>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell" class="compare__corner"></td>
                    {head}
                </tr>
            </thead>
            {body}
        </table>
    }
}

fn column_head(interview: &Interview, all: &[InterviewId]) -> impl IntoView + use<> {
    let name = interview.name().to_owned();
    let without = all.iter().filter(|id| **id != interview.id);
    let take_out = (all.len() > 2).then(|| {
        view! {
            <a
                class="button button--quiet button--icon"
                href=routes::compare(without)
                data-noscroll=""
                aria-label=words::take_out(&name)
                title=words::take_out(&name)
            >
                <Icon name=IconName::Close />
            </a>
        }
    });
    view! {
        <th role="columnheader" scope="col">
            <div class="compare__head">
                <a href=routes::interview(&interview.id, None) dir="auto">{name}</a>
                {take_out}
            </div>
            {interview.status.clone().map(|status| view! { <StatusBadge status /> })}
        </th>
    }
}

fn row_view(row: Row, names: &[String]) -> impl IntoView + use<> {
    let cells = row
        .cells
        .into_iter()
        .zip(names)
        .map(|(cell, name)| {
            view! {
                <td role="cell">
                    <span class="compare__of" aria-hidden="true" dir="auto">{name.clone()}</span>
                    {cell_view(cell)}
                </td>
            }
        })
        .collect_view();
    let mark = row.differs.then(|| {
        view! { <span class="tag compare__mark">{words::differs()}</span> }
    });
    view! {
        <tr role="row" data-differs=row.differs.then_some("true")>
            <th role="rowheader" scope="row"><span dir="auto">{row.label}</span> {mark}</th>
            {cells}
        </tr>
    }
}

fn cell_view(cell: Cell) -> AnyView {
    match cell {
        Cell::Fact(value) => fact_view(value),
        Cell::Place(place) => words::place(&intl::count(place)).into_any(),
        Cell::Present => view! {
            <span class="compare__present"><Icon name=IconName::Check />{words::present()}</span>
        }
        .into_any(),
        Cell::Absent => view! {
            <span class="quiet" aria-hidden="true">"—"</span>
            <span class="visually-hidden">{words::absent()}</span>
        }
        .into_any(),
        Cell::NotSent => view! { <span class="quiet">{words::not_sent()}</span> }.into_any(),
    }
}
