//! The dry run: what each row would do.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    fate::Fate,
    import_desk::ImportDesk,
    import_words,
    plan::{Plan, PlannedRow},
};
use crate::{components::field_name, messages::import as words, model::Field};

/// Every row's fate, and the button that begins.
#[component]
pub(super) fn ImportPreview(
    /// What would be done.
    plan: Arc<Plan>,
) -> impl IntoView {
    let desk = ImportDesk::expect();
    let fates = plan.fates();
    let unknown = (!plan.unknown_columns.is_empty()).then(|| {
        let names = plan.unknown_columns.join(", ");
        view! { <p>{words::unknown_columns()} <bdi>{names}</bdi></p> }
    });
    let rows = plan.rows.iter().map(row).collect_view();
    let begin = import_words::button(fates).map(|label| {
        let start = move |_| desk.start(plan.clone());
        view! { <button type="button" class="button button--primary" on:click=start>{label}</button> }
    });
    view! {
        <p role="status"><strong>{import_words::fates(fates)}</strong> " " {words::nothing_written()}</p>
        {unknown}
        {(fates.wrong > 0 && begin.is_some()).then(|| view! {
            <p>{words::wrong_left_out()}</p>
        })}
        <p class="import-actions">
            {begin}
            <button type="button" class="button" on:click=move |_| desk.leave()>{words::choose_another()}</button>
        </p>
        <div class="import-scroll" tabindex="0" role="region" aria-label=words::rows()>
            <table class="import-table">
                <thead>
                    <tr>
                        <th scope="col">{words::column_row()}</th>
                        <th scope="col">{words::column_interview()}</th>
                        <th scope="col">{words::column_fate()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(row: &PlannedRow) -> AnyView {
    let text = import_words::fate(row);
    let fate = match &row.fate {
        Fate::Create(_) | Fate::Nothing => view! { <span>{text}</span> }.into_any(),
        Fate::Change(_) => {
            let changes = row.changes.iter().map(change).collect_view();
            view! {
                <details>
                    <summary>{text}</summary>
                    <dl class="import-changes">{changes}</dl>
                </details>
            }
            .into_any()
        }
        Fate::Error(errors) => {
            let errors: Vec<_> = errors.iter().map(import_words::error).collect();
            view! { <span class="import-error">{words::fate_errors(&errors.join("; "))}</span> }
                .into_any()
        }
    };
    view! {
        <tr>
            <td>{row.line}</td>
            <td><bdi>{row.name.clone()}</bdi></td>
            <td>{fate}</td>
        </tr>
    }
    .into_any()
}

fn change((field, old, new): &(Field, String, String)) -> AnyView {
    let old = if old.is_empty() {
        words::value_nothing()
    } else {
        old
    };
    view! {
        <dt>{field_name(*field)}</dt>
        <dd><del dir="auto">{old.to_owned()}</del> <ins dir="auto">{new.clone()}</ins></dd>
    }
    .into_any()
}
