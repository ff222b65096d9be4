//! Lists: to put in order, to page through, to read.

use leptos::prelude::*;

use super::{
    HEBREW, LONG, UNBROKEN,
    specimen::{Exhibit, Specimen},
};
use crate::{
    components::StatusBadge,
    model::InterviewStatus,
    ui::{PageLinks, SortableList, moved},
};

fn sortable(id: &'static str, rows: &[&str]) -> AnyView {
    let rows = RwSignal::new(rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>());
    view! {
        <SortableList
            id label="Questions" noun="Question" keys=rows
            name=|key: String| key
            on_move=move |(from, to)| rows.update(|rows| *rows = moved(rows, from, to))
            row=|key: String| view! { <p dir="auto">{key}</p> }.into_any()
        />
    }
    .into_any()
}

/// A list that can be put in order.
#[component]
pub(super) fn Sortables() -> impl IntoView {
    view! {
        <Exhibit id="sortables" title="Sortable list">
            <Specimen state="Default">{sortable("sortable-default", &["First", "Second", "Third"])}</Specimen>
            <Specimen state="Hover">{sortable("sortable-hover", &["First", "Second"])}</Specimen>
            <Specimen state="Focus">{sortable("sortable-focus", &["First", "Second"])}</Specimen>
            <Specimen state="Long text">{sortable("sortable-long", &[LONG, UNBROKEN])}</Specimen>
            <Specimen state="Right to left" dir="rtl">{sortable("sortable-rtl", &[HEBREW, "Second"])}</Specimen>
        </Exhibit>
    }
}

/// Words with a meaning of their own.
#[component]
pub(super) fn Tags() -> impl IntoView {
    let unknown = InterviewStatus::from_text(LONG);
    view! {
        <Exhibit id="tags" title="Status and tags">
            <Specimen state="Every status">
                <ul class="tags">
                    {InterviewStatus::KNOWN.into_iter().map(|status| view! {
                        <li><StatusBadge status /></li>
                    }).collect_view()}
                </ul>
            </Specimen>
            <Specimen state="A status that nobody knows"><StatusBadge status=unknown /></Specimen>
            <Specimen state="Tags">
                <ul class="tags">
                    <li class="tag">"night"</li>
                    <li class="tag tag--strong">"Knockout"</li>
                    <li class="tag">{UNBROKEN}</li>
                </ul>
            </Specimen>
            <Specimen state="Right to left" dir="rtl">
                <ul class="tags"><li class="tag">{HEBREW}</li><li class="tag">"ward"</li></ul>
            </Specimen>
        </Exhibit>
    }
}

/// Links to the pages of a list.
#[component]
pub(super) fn Pages() -> impl IntoView {
    let pages = |label: &'static str, page: u32, pages: u32| {
        view! { <PageLinks label page pages href=|page| format!("#page-{page}") /> }.into_any()
    };
    view! {
        <Exhibit id="pages" title="Pagination">
            <Specimen state="Default">{pages("First of a few", 1, 5)}</Specimen>
            <Specimen state="Hover">{pages("First of two, pointed at", 1, 2)}</Specimen>
            <Specimen state="Focus">{pages("First of two, focused", 1, 2)}</Specimen>
            <Specimen state="Long text">{pages("Many", 1996, 4000)}</Specimen>
            <Specimen state="Right to left" dir="rtl">{pages("From right to left", 2, 5)}</Specimen>
        </Exhibit>
    }
}
