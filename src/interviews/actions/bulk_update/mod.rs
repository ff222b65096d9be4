//! Changing many at once: the form, a look at what will be sent, and what became of it.

mod desk;
mod fields;
mod form;
mod preview;
mod preview_view;
mod questions;
mod report;
mod result_view;

use leptos::prelude::*;

pub(super) use self::desk::BulkUpdateDesk;
use self::{
    fields::{BulkFields, FieldsView},
    form::BulkForm,
    preview_view::PreviewView,
    report::Report,
    result_view::ResultView,
};
use super::{BulkActions, BulkDialog, touched::Touched};
use crate::{
    interviews::selection::{Chosen, Selection},
    messages::bulk_update as words,
    model::{BulkUpdate, InterviewId},
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

/// The content of the dialog. One that is opened while a change is at work, or after one of which the end
/// was not seen, shows that one.
#[component]
pub(super) fn BulkUpdateView(
    /// What outlives the dialog.
    desk: BulkUpdateDesk,
) -> impl IntoView {
    let actions = BulkActions::expect();
    let selection = Selection::expect();
    let Touched {
        interviews: touched,
        archived,
    } = Touched::now();
    let fields = BulkFields::new(touched, desk.form);
    let chosen = fields.chosen;
    let step = RwSignal::new(desk.unseen().map_or(Step::Fill, Step::Send));
    let send = Callback::new(move |change: BulkUpdate| {
        desk.run.start(&change);
        step.set(Step::Send(change));
    });
    let back = Callback::new(move |()| step.set(Step::Fill));
    let mend = Callback::new(move |()| {
        // What was changed has left the selection, and is not changed again.
        chosen.update_value(|chosen| {
            selection.with_untracked(|set| chosen.retain(|one| set.contains(&one.id)));
        });
        step.set(Step::Fill);
    });
    let close = Callback::new(move |()| {
        // What did not go through may be tried again another way.
        if Report::of(&untrack(|| desk.run.parts())).is_whole() {
            desk.form.set(BulkForm::default());
        }
        actions.close(BulkDialog::Update);
    });
    let title = move || match step.get() {
        Step::Fill => words::change(chosen.with_value(Vec::len)),
        Step::Look(change) => words::look(change.ids.len()),
        Step::Send(change) if desk.run.runner().is_at_work() => words::changing(change.ids.len()),
        Step::Send(change) => words::changed_title(change.ids.len()),
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
                <PreviewView change fields on_back=back on_send=send />
            }
            .into_any(),
            Step::Send(change) => view! {
                <ResultView change chosen run=desk.run on_send=send on_back=mend on_close=close />
            }
            .into_any(),
        }}
    }
}

/// What an interview is called, as far as that is known.
fn name_of(chosen: &[Chosen], id: &InterviewId) -> String {
    chosen
        .iter()
        .find(|one| one.id == *id)
        .map_or_else(|| id.as_str().to_owned(), |one| one.name.clone())
}
