//! The page that compares interviews.

use leptos::prelude::*;

use super::{
    columns::Column,
    sections::{self, Section},
    table::CompareTable,
};
use crate::{
    components::{PageHeading, ProblemNotice},
    messages::{common, compare as words},
    model::{Interview, InterviewId},
    routes::{self, ListView},
    ui::{EmptyState, Icon, IconName, NoticeKind, SkeletonRows, Switch},
};

/// Interviews side by side, as the address names them.
#[component]
pub fn ComparePage() -> impl IntoView {
    let compared = routes::use_compared();
    view! {
        <div class="page page--compare">
            <nav class="way-back" aria-label=common::way_back()>
                <a href=ListView::default().href() data-noscroll="">
                    <Icon name=IconName::Back />
                    {common::to_list()}
                </a>
            </nav>
            <PageHeading title=words::title().to_owned() />
            {move || {
                let ids = compared.get();
                if ids.len() < 2 {
                    view! { <TooFew /> }.into_any()
                } else {
                    view! { <Comparison ids /> }.into_any()
                }
            }}
        </div>
    }
}

/// One interview, or none, is nothing to compare.
#[component]
fn TooFew() -> impl IntoView {
    view! {
        <EmptyState title=words::too_few()>
            <p>{words::too_few_advice()}</p>
            <p><a class="button button--primary" href=ListView::default().href()>{words::choose()}</a></p>
        </EmptyState>
    }
}

#[component]
fn Comparison(ids: Vec<InterviewId>) -> impl IntoView {
    let columns: Vec<_> = ids.into_iter().map(Column::read).collect();
    let columns = StoredValue::new_local(columns);
    let is_narrowed = RwSignal::new(false);
    // Those that have come: one that fails or takes long does not hold the others up.
    let known = Memo::new(move |_| {
        columns.with_value(|columns| {
            columns
                .iter()
                .filter_map(Column::interview)
                .collect::<Vec<Interview>>()
        })
    });
    let sections = Memo::new(move |_| known.with(|known| sections::sections(known)));
    let differences = Memo::new(move |_| sections.with(|all| sections::differences(all)));
    let shown = Memo::new(move |_| narrowed(sections.get(), is_narrowed.get()));
    let is_ready = Memo::new(move |_| known.with(|known| known.len() > 1));
    // Where too few have come and no other will, the problems above say all there is to say.
    let is_waiting = Memo::new(move |_| {
        !is_ready.get() && columns.with_value(|columns| columns.iter().any(Column::is_on_its_way))
    });
    let summary = Memo::new(move |_| {
        if is_ready.get() {
            words::differences(differences.get())
        } else {
            String::new()
        }
    });
    let problems = move || {
        columns.with_value(|columns| {
            columns
                .iter()
                .filter_map(|column| {
                    let problem = column.problem()?;
                    let column = StoredValue::new_local(column.clone());
                    let note = words::about(&column.with_value(Column::name));
                    let retry = move || column.with_value(Column::refetch);
                    Some(view! { <ProblemNotice problem kind=NoticeKind::Error note on_retry=retry /> })
                })
                .collect_view()
        })
    };
    view! {
        {problems}
        <div class="compare__bar">
            <p role="status" class="results__summary">{summary}</p>
            {move || (is_ready.get() || is_waiting.get()).then(|| view! {
                <Switch
                    label=words::only_differences()
                    is_on=is_narrowed
                    on_change=move |is_on| is_narrowed.set(is_on)
                />
            })}
        </div>
        {move || {
            if is_ready.get() {
                view! { <CompareTable interviews=known sections=shown /> }.into_any()
            } else if is_waiting.get() {
                view! { <SkeletonRows rows=8 label=words::loading() /> }.into_any()
            } else {
                ().into_any()
            }
        }}
    }
}

/// All rows, or only those that differ.
fn narrowed(sections: Vec<Section>, is_narrowed: bool) -> Vec<Section> {
    if !is_narrowed {
        return sections;
    }
    sections
        .into_iter()
        .filter_map(|mut section| {
            section.rows.retain(|row| row.differs);
            (!section.rows.is_empty()).then_some(section)
        })
        .collect()
}
