//! What was not archived when an earlier page was left.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::ArchiveDesk;
use crate::{
    data::ArchiveItem,
    messages::archive as words,
    session::Session,
    ui::{Notice, NoticeKind},
};

/// Checks it once at the start of the app (and again with another key), and asks what to do where
/// something was lost. Nothing is archived by itself: meanwhile somebody may have thought otherwise.
#[component]
pub fn LeftBehind() -> impl IntoView {
    let desk = ArchiveDesk::expect();
    let queue = desk.queue();
    let session = Session::expect();
    let items = RwSignal::new(Vec::<ArchiveItem>::new());
    Effect::new(move |_| {
        session.generation();
        let Some(wait) = queue.left_behind_in() else {
            return;
        };
        set_timeout(
            move || {
                spawn_local(async move {
                    let found = queue.left_behind().await;
                    items.try_set(found);
                });
            },
            Duration::from_millis(wait.into()),
        );
    });
    let archive = move |_| {
        let found = items.try_update(std::mem::take).unwrap_or_default();
        queue.forget_left_behind(&found);
        desk.send_now(found);
    };
    let leave = move |_| {
        let found = items.try_update(std::mem::take).unwrap_or_default();
        queue.forget_left_behind(&found);
    };
    view! {
        <div aria-live="polite" class="left-behind">
            {move || {
                let names = items.with(|items| {
                    items.iter().map(|item| item.name.clone()).collect::<Vec<_>>()
                });
                (!names.is_empty()).then(|| view! {
                    <Notice kind=NoticeKind::Warning>
                        <p class="notice__title">{words::left_behind()}</p>
                        <ul class="left-behind__names">
                            {names.into_iter().map(|name| view! { <li dir="auto">{name}</li> }).collect_view()}
                        </ul>
                        <p class="notice__actions">
                            <button type="button" class="button button--primary" on:click=archive>
                                {words::archive_now()}
                            </button>
                            " "
                            <button type="button" class="button" on:click=leave>{words::leave_them()}</button>
                        </p>
                    </Notice>
                })
            }}
        </div>
    }
}
