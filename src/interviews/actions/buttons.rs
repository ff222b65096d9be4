//! The actions on the page of an interview.

use leptos::prelude::*;

use super::{ActionTarget, ArchiveDesk, CopyDesk};
use crate::{
    messages::{actions as words, archive, common},
    routes,
};

/// Visible buttons: here there is room, and one interview only.
#[component]
pub fn InterviewButtons(
    /// Which one.
    target: ActionTarget,
    /// Called when it is about to be archived.
    on_archive: Callback<()>,
) -> impl IntoView {
    let desk = ArchiveDesk::expect();
    let copy = CopyDesk::expect();
    let edit = routes::edit_interview(&target.id, target.address_team.as_ref());
    let is_archived = target.is_archived;
    let id = target.id.clone();
    let is_pending = Memo::new(move |_| desk.queue().is_pending(&id));
    let target = StoredValue::new(target);
    let begin = move |_| {
        target.with_value(|target| desk.archive(target));
        on_archive.run(());
    };
    view! {
        <div class="interview-buttons" role="group" aria-label=words::actions()>
            {move || (!is_archived && !is_pending.get()).then(|| view! {
                <a class="button button--primary" href=edit.clone()>{common::edit()}</a>
            })}
            <button type="button" class="button" on:click=move |_| copy.open(target.get_value())>
                {common::copy()}
            </button>
            {move || (!is_archived && !is_pending.get()).then(|| view! {
                <button
                    type="button"
                    class="button"
                    aria-describedby="archive-before"
                    on:click=begin
                >
                    {common::archive()}
                </button>
                <p id="archive-before" class="interview-buttons__hint quiet">{archive::before()}</p>
            })}
        </div>
    }
}

/// Holds their place while the interview is on its way, so that nothing moves when they come.
#[component]
pub fn PlaceOfButtons() -> impl IntoView {
    view! {
        <div class="interview-buttons interview-buttons--coming" aria-hidden="true">
            <span class="button">{common::edit()}</span>
            <span class="button">{common::copy()}</span>
            <span class="button">{common::archive()}</span>
            <p class="interview-buttons__hint">{archive::before()}</p>
        </div>
    }
}
