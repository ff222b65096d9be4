//! A word on the page of an interview that is about to be archived.

use leptos::prelude::*;

use super::ArchiveDesk;
use crate::{
    messages::archive as words,
    model::InterviewId,
    ui::{Notice, NoticeKind},
};

/// Says that it is about to be archived, and takes that back.
#[component]
pub fn PendingNotice(
    /// Which one.
    id: InterviewId,
) -> impl IntoView {
    let desk = ArchiveDesk::expect();
    move || {
        let id = id.clone();
        desk.queue().is_pending(&id).then(|| {
            view! {
                <Notice kind=NoticeKind::Info>
                    <p>{words::pending()}</p>
                    <p class="notice__actions">
                        <button type="button" class="button" on:click=move |_| {
                            desk.undo(&id);
                        }>{words::keep()}</button>
                    </p>
                </Notice>
            }
        })
    }
}
