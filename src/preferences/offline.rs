//! Whether this device keeps the last lists for reading offline.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    data::{can_keep_for_offline, keep_for_offline, keeps_for_offline, offline_needs_key},
    messages::offline as words,
    ui::{Notice, NoticeKind, Switch},
};

/// The switch, and what it means for others who use the device.
#[component]
pub(super) fn OfflineChoice() -> impl IntoView {
    let is_on = RwSignal::new(keeps_for_offline());
    let is_refused = RwSignal::new(false);
    let choose = move |wanted| {
        is_on.set(wanted);
        spawn_local(async move {
            let is_done = keep_for_offline(wanted).await;
            // The page may be gone by now.
            is_refused.try_set(!is_done);
            is_on.try_set(keeps_for_offline());
        });
    };
    let control = if can_keep_for_offline() {
        view! { <Switch label=words::keep_switch() is_on on_change=choose /> }.into_any()
    } else {
        view! { <p class="quiet">{words::keep_impossible()}</p> }.into_any()
    };
    view! {
        <div class="preference" role="group" aria-labelledby="offline-label" aria-describedby="offline-hint">
            <p id="offline-label" class="field__label">{words::keep()}</p>
            <p id="offline-hint" class="field__hint">
                {words::keep_hint()}
                {offline_needs_key().then(|| view! { " " {words::keep_own_key()} })}
            </p>
            {control}
            {move || is_refused.get().then(|| view! {
                <Notice kind=NoticeKind::Warning>
                    <p>{words::keep_refused()}</p>
                </Notice>
            })}
        </div>
    }
}
