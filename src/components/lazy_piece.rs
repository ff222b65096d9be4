//! A piece of the page that comes with a part of the app.

use leptos::prelude::*;

use super::{
    lazy::{LazyPart, LoadState},
    part_missing::PartMissing,
};
use crate::{following::until_gone, messages::components as words, ui::live};

/// Whether the first page has all that it shows, so that what nobody waits for may come now.
#[derive(Clone, Copy, Default)]
pub struct AtRest(RwSignal<bool>);

impl AtRest {
    /// The rest of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The first page is there.
    pub fn begin(self) {
        self.0.set(true);
    }

    fn has_begun(self) -> bool {
        self.0.get()
    }
}

/// Nothing until the page is at rest or the piece is wanted; then the part's view, for good. A part that does
/// not come says nothing: it is asked for again when it is wanted the next time.
#[component]
pub fn LazyPiece(
    /// Which.
    part: LazyPart,
    /// Whether somebody waits for it already.
    #[prop(into, default = Signal::stored(false))]
    is_wanted: Signal<bool>,
) -> impl IntoView {
    let state = load_at_rest(part, is_wanted);
    live(move || match state.get() {
        LoadState::There(make) => Some(make()),
        LoadState::Loading | LoadState::Failed => None,
    })
}

/// A piece that the page cannot be without: nothing until it is there, and what to do when it does not come.
#[component]
pub fn NeededPiece(
    /// Which.
    part: LazyPart,
) -> impl IntoView {
    let (state, on_retry) = part.begin();
    live(move || match state.get() {
        LoadState::There(make) => Some(make()),
        LoadState::Loading => None,
        LoadState::Failed => {
            Some(view! { <PartMissing title=words::page_failed() on_retry /> }.into_any())
        }
    })
}

/// Loads a part when the page is at rest or it is wanted, and says how that stands.
pub(super) fn load_at_rest(part: LazyPart, is_wanted: Signal<bool>) -> RwSignal<LoadState> {
    let state = RwSignal::new(LoadState::Loading);
    // Without the cut it is there anyway.
    if cfg!(not(feature = "split")) {
        part.load_into(state);
    }
    let rest = AtRest::expect();
    Effect::new(move |_| {
        until_gone();
        let is_due = is_wanted.get() || rest.has_begun();
        if is_due && state.with_untracked(|state| !state.is_there()) {
            part.load_into(state);
        }
    });
    state
}
