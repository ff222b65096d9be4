//! Changing many at once: the form, a look at what will be sent, and what became of it.

mod fields;
mod form;
mod preview;
mod preview_view;
mod questions;
mod report;
mod result_view;

use std::collections::HashSet;

use leptos::prelude::*;

use self::{
    fields::{BulkFields, FieldsView},
    preview_view::PreviewView,
    result_view::ResultView,
};
use super::touched::{Touched, interviews};
use crate::{
    data::{BatchState, BulkRun},
    interviews::selection::{Chosen, Selection},
    model::BulkUpdate,
};

/// What stands in the dialog.
#[derive(Clone, PartialEq)]
enum Step {
    /// The form.
    Fill,
    /// What will be sent.
    Look(BulkUpdate),
    /// Being sent, or answered.
    Send(BulkUpdate),
}

/// The content of the dialog. One that is opened while a change is at work shows that one.
#[component]
pub(super) fn BulkUpdateForm(
    /// What sends the requests.
    run: BulkRun,
) -> impl IntoView {
    let Touched {
        interviews: touched,
        archived,
    } = Touched::now();
    let fields = BulkFields::new(touched.clone());
    let chosen = StoredValue::new(touched);
    let present = run
        .runner()
        .is_at_work_untracked()
        .then(|| run.change_untracked())
        .flatten();
    let step = RwSignal::new(present.map_or(Step::Fill, Step::Send));
    let send = Callback::new(move |change: BulkUpdate| {
        run.start(&change);
        step.set(Step::Send(change));
    });
    keep_in_selection_what_is_left(run);

    let title = move || match step.get() {
        Step::Fill => format!("Change {}", interviews(chosen.with_value(Vec::len))),
        Step::Look(change) => format!(
            "Change {}: look before it is sent",
            interviews(change.ids.len())
        ),
        Step::Send(change) => format!("Changing {}", interviews(change.ids.len())),
    };
    view! {
        <h2 id="bulk-update-title" class="dialog__title" tabindex="-1">{title}</h2>
        {move || match step.get() {
            Step::Fill => view! {
                <FieldsView
                    fields
                    archived
                    on_ready=Callback::new(move |change| step.set(Step::Look(change)))
                />
            }
            .into_any(),
            Step::Look(change) => view! {
                <PreviewView
                    change
                    fields
                    on_back=Callback::new(move |()| step.set(Step::Fill))
                    on_send=send
                />
            }
            .into_any(),
            Step::Send(change) => view! { <ResultView change chosen run on_send=send /> }.into_any(),
        }}
    }
}

/// What was changed leaves the selection; what failed, was not sent or is not known stays.
fn keep_in_selection_what_is_left(run: BulkRun) {
    let selection = Selection::expect();
    Effect::new(move |_| {
        let is_over = run
            .runner()
            .with(|state| !state.items().is_empty() && !state.is_at_work());
        if !is_over {
            return;
        }
        let changed: HashSet<_> = report::Report::of(&run.parts())
            .changed
            .into_iter()
            .collect();
        selection.update(|set| set.retain(|id| !changed.contains(id)));
    });
}

/// The names of these ids, as far as they are known.
fn name_of(chosen: &[Chosen], id: &crate::model::InterviewId) -> String {
    chosen
        .iter()
        .find(|one| one.id == *id)
        .map_or_else(|| id.as_str().to_owned(), |one| one.name.clone())
}

/// Whether parts of a change are under way or waiting.
fn is_at_work(run: BulkRun) -> bool {
    run.runner().with(BatchState::is_at_work)
}
