//! A dialog that comes with a part of the app.

use leptos::prelude::*;

use super::lazy::{LazyPart, LoadState};
use crate::{following::until_gone, messages::components as words, ui::live};

/// The part's dialog, from when it is first wanted. It opens and closes itself, and what goes on behind it
/// goes on when it is closed.
#[component]
pub fn LazyDialog(
    /// Which.
    part: LazyPart,
    /// Whether it is to be open, or something that it began goes on.
    #[prop(into)]
    is_wanted: Signal<bool>,
    /// Called when it did not come, so that it is no longer wanted and can be asked for again.
    #[prop(into)]
    on_failed: Callback<()>,
) -> impl IntoView {
    let state = RwSignal::new(LoadState::Loading);
    // Without the cut it is there anyway.
    if cfg!(not(feature = "split")) {
        part.load_into(state);
    }
    let is_wanted = Memo::new(move |_| {
        until_gone();
        is_wanted.get()
    });
    let is_there = move || state.with_untracked(|state| state.is_there());
    Effect::new(move |_| {
        if is_wanted.get() && !is_there() {
            part.load_into(state);
        }
    });
    Effect::new(move |_| {
        if matches!(state.get(), LoadState::Failed) {
            on_failed.run(());
        }
    });
    live(move || match state.get() {
        LoadState::There(make) => Some(make()),
        LoadState::Loading => None,
        // What shows messages may be a part that did not come, too.
        LoadState::Failed => Some(
            view! { <p class="part-failed" role="alert">{words::part_failed()}</p> }.into_any(),
        ),
    })
}
