//! What became of the last save, above the form, until the next one.

use leptos::{html, prelude::*};

use super::{
    save_flow::SaveFlow,
    stage::Report,
    view_model::{listed, listed_in_sentence},
};
use crate::{
    components::{LookForIt, ProblemNotice},
    data::{Problem, Remedy},
    messages::save as words,
    model::Field,
    ui::{Notice, NoticeKind, reveal},
};

/// Words about the last save; one that simply succeeded leaves the page instead.
#[component]
pub(super) fn Reports(
    /// The save.
    flow: SaveFlow,
) -> impl IntoView {
    // Saving is at the lower edge of the window, and this may be far above it.
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let is_any = flow.mutation.problem().is_some() || flow.report.get().is_some();
        if let Some(element) = element.get().filter(|_| is_any) {
            request_animation_frame(move || reveal(&element));
        }
    });
    view! {
        <div class="reports" node_ref=element>
            {move || flow.mutation.problem().map(|problem| failed(flow, problem))}
            {move || flow.report.get().map(|report| reported(flow, report))}
        </div>
    }
}

fn failed(flow: SaveFlow, mut problem: Problem) -> AnyView {
    if !problem.fields.is_empty() {
        // They are listed with links; trying again without a change would bring them again.
        problem.remedy = Remedy::Leave;
    }
    let is_lost_create = problem.is_outcome_unknown && flow.form.keeper().is_new();
    let look = is_lost_create.then(|| {
        // Never sent a second time by a button that says "again": looked for first.
        problem.remedy = Remedy::Leave;
        let title = Signal::stored(untrack(|| flow.form.draft().title));
        view! { <LookForIt title copy_of=None /> }
    });
    view! {
        <ProblemNotice problem kind=NoticeKind::Error on_retry=move || flow.submit() />
        {look}
    }
    .into_any()
}

fn reported(flow: SaveFlow, report: Report) -> AnyView {
    match report {
        Report::NotTaken(fields) => {
            notice(NoticeKind::Warning, words::not_taken(), not_taken(&fields))
        }
        Report::NotSaved(fields) => notice(
            NoticeKind::Error,
            words::not_saved(),
            words::not_saved_fields(&listed_in_sentence(&fields)),
        ),
        Report::Archived => notice(
            NoticeKind::Error,
            words::archived(),
            words::archived_advice().to_owned(),
        ),
        Report::NotChecked(problem) => view! {
            <ProblemNotice problem kind=NoticeKind::Error on_retry=move || flow.submit() />
        }
        .into_any(),
        Report::Created {
            edit,
            page,
            not_taken: fields,
        } => {
            let rest = if fields.is_empty() {
                words::created_rest().to_owned()
            } else {
                not_taken(&fields)
            };
            view! {
                <Notice kind=NoticeKind::Warning>
                    <p class="notice__title" role="status">{words::created_title()}</p>
                    <p>{rest}</p>
                    <p class="notice__actions">
                        <a class="button button--primary" href=page>{words::open_interview()}</a>
                        <a class="button" href=edit>{words::edit_it()}</a>
                    </p>
                </Notice>
            }
            .into_any()
        }
    }
}

fn not_taken(fields: &[Field]) -> String {
    words::not_taken_fields(&listed(fields))
}

fn notice(kind: NoticeKind, title: &'static str, said: String) -> AnyView {
    view! {
        <Notice kind>
            <p class="notice__title" role="status">{title}</p>
            <p>{said}</p>
        </Notice>
    }
    .into_any()
}
