//! Parts of the app that are loaded when they are needed: the list does not wait for the form.
//!
//! The release build cuts the program at these places (feature `split`, see `xtask/src/app`). Without the
//! cut, in tests and in quick builds, the same code is in the one module and there at once.

use std::{future::Future, pin::Pin};

use futures_util::FutureExt;
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use super::part_needs;

/// Makes the view of a part; comes with the part's code.
pub type MakeView = fn() -> AnyView;

/// The loading of a part. It fails where the file does not come: offline, or after a newer version has
/// taken the place of this one on the host.
pub type Loading = Pin<Box<dyn Future<Output = Result<MakeView, SplitLoaderError>>>>;

/// One part, made by [`lazy_part!`](crate::components::lazy_part).
#[derive(Clone, Copy)]
pub struct LazyPart {
    /// Loads the code, or hands over what was loaded before. A failure is not kept: asking again tries again.
    pub load: fn() -> Loading,
}

impl LazyPart {
    /// Loads it and says how that stands, now and later; at once where it was loaded before.
    pub(super) fn load_into(self, state: RwSignal<LoadState>) {
        let mut loading = Box::pin(self.come());
        // What is there already must not flicker.
        match loading.as_mut().now_or_never() {
            Some(loaded) => state.set(LoadState::of(loaded)),
            None => {
                state.set(LoadState::Loading);
                spawn_local(async move {
                    let loaded = loading.await;
                    // Who waited for it may be gone.
                    state.try_set(LoadState::of(loaded));
                });
            }
        }
    }

    /// Loads it, and says how that stands and how to try again.
    pub(super) fn begin(self) -> (RwSignal<LoadState>, Callback<()>) {
        let state = RwSignal::new(LoadState::Loading);
        self.load_into(state);
        (state, Callback::new(move |()| self.load_into(state)))
    }

    /// Fetches it ahead, so that nobody waits for it later. A failure is for those who open it.
    pub async fn prefetch(self) {
        let _ = self.come().await;
    }

    /// Draws it once where nobody sees it, and lets go of it. A browser compiles a function of the program when it is
    /// first called, and for a page that takes longer than the drawing: so that is over before somebody waits.
    pub async fn rehearse(self, around: &Owner) {
        if let Some(make) = self.come().await {
            let owner = around.child();
            owner.with(|| drop(make().build()));
            owner.cleanup();
        }
    }

    /// Its code, and what every part needs besides, both asked for at once; `None` where either does not come.
    async fn come(self) -> Option<MakeView> {
        let mut code = (self.load)();
        // Asked for when it is first looked at.
        let code_is_there = code.as_mut().now_or_never();
        part_needs::come().await.ok()?;
        let code = match code_is_there {
            Some(code) => code,
            None => code.await,
        };
        code.ok()
    }
}

/// Where the loading of a part stands.
#[derive(Clone, Copy)]
pub(super) enum LoadState {
    /// Not there yet.
    Loading,
    /// It did not come.
    Failed,
    /// It is there.
    There(MakeView),
}

impl LoadState {
    pub(super) fn is_there(self) -> bool {
        matches!(self, Self::There(_))
    }

    fn of(loaded: Option<MakeView>) -> Self {
        loaded.map_or(Self::Failed, Self::There)
    }
}

/// Defines a [`LazyPart`]: its name, the file that it shares with others of its kind, and its view.
///
/// ```ignore
/// lazy_part! {
///     /// The form.
///     pub const FORM = editor::form_part, || view! { <Form /> };
/// }
/// ```
#[macro_export]
macro_rules! lazy_part {
    ($(#[$attribute:meta])* $visible:vis const $NAME:ident = $file:ident::$function:ident, $make:expr;) => {
        $(#[$attribute])*
        $visible const $NAME: $crate::components::LazyPart = {
            fn load() -> $crate::components::Loading {
                #[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(
                    $file,
                    wasm_split_path = leptos::wasm_split,
                    fallible
                ))]
                fn $function() -> Result<$crate::components::MakeView, leptos::wasm_split::SplitLoaderError> {
                    Ok(|| leptos::prelude::IntoAny::into_any(($make)()))
                }
                #[cfg(feature = "split")]
                let loading = $function();
                #[cfg(not(feature = "split"))]
                let loading = std::future::ready($function());
                Box::pin(loading)
            }
            $crate::components::LazyPart { load }
        };
    };
}
pub use lazy_part;
