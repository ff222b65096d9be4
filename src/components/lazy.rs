//! Parts of the app that are loaded when they are needed: the list does not wait for the form.
//!
//! The release build cuts the program at these places (feature `split`, see `xtask/src/app`). Without the
//! cut, in tests and in quick builds, the same code is in the one module and there at once.

use std::{future::Future, pin::Pin};

use futures_util::FutureExt;
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use crate::ui::{Notice, NoticeKind, SkeletonRows};

/// Makes the view of a part; comes with the part's code.
pub type MakeView = fn() -> AnyView;

/// The loading of a part. It fails where the file does not come: offline, or after a newer version has
/// taken the place of this one on the host.
pub type Loading = Pin<Box<dyn Future<Output = Result<MakeView, SplitLoaderError>>>>;

/// One part, made by [`lazy_part!`](crate::components::lazy_part).
#[derive(Clone, Copy)]
pub struct LazyPart {
    /// Loads the part, or hands over what was loaded before. A failure is not kept: asking again tries again.
    pub load: fn() -> Loading,
}

impl LazyPart {
    /// Fetches it ahead, so that nobody waits for it later. A failure is for those who open it.
    pub async fn prefetch(self) {
        let _ = (self.load)().await;
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

/// Where the loading of a part stands.
#[derive(Clone, Copy)]
enum State {
    Loading,
    Failed,
    There(MakeView),
}

/// A page that comes with a part: bars until it is there, and what to do when it does not come.
#[component]
pub fn LazyPage(
    /// Which.
    part: LazyPart,
) -> impl IntoView {
    let state = RwSignal::new(State::Loading);
    let load = move || {
        let mut loading = (part.load)();
        // What is there already must not flicker.
        match loading.as_mut().now_or_never() {
            Some(loaded) => state.set(outcome(loaded)),
            None => {
                state.set(State::Loading);
                spawn_local(async move {
                    let loaded = loading.await;
                    // The page may have been left meanwhile.
                    state.try_set(outcome(loaded));
                });
            }
        }
    };
    load();
    move || match state.get() {
        State::There(make) => make(),
        State::Loading => view! {
            <div class="page"><SkeletonRows rows=6 label="Loading the page" /></div>
        }
        .into_any(),
        State::Failed => view! {
            <div class="page">
                <Notice kind=NoticeKind::Error>
                    <p class="notice__title">"This page could not be loaded"</p>
                    <p>
                        "Check the network and try again. When a newer version of Callboard is here, "
                        "reloading helps. What you have typed is kept on this device."
                    </p>
                    <p class="notice__actions">
                        <button type="button" class="button button--primary" on:click=move |_| load()>
                            "Try again"
                        </button>
                        " "
                        <button type="button" class="button" on:click=|_| reload()>"Reload the page"</button>
                    </p>
                </Notice>
            </div>
        }
        .into_any(),
    }
}

fn outcome(loaded: Result<MakeView, SplitLoaderError>) -> State {
    loaded.map_or(State::Failed, State::There)
}

fn reload() {
    // A browser that refuses leaves the page as it is.
    let _ = window().location().reload();
}
