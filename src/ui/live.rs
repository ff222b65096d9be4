//! A piece of the page that follows what it reads.

use leptos::prelude::*;

use crate::following::until_gone;

/// Shows what `view` says, and anew whenever something changes that it reads.
///
/// The same as the closure alone, but boxed: a closure has a type of its own, and for each such type a compiler
/// writes out all that a view can do. That was a third of the program that the list waits for, so what belongs to
/// the list uses this.
pub fn live<V: IntoAny + 'static>(view: impl Fn() -> V + Send + 'static) -> AnyView {
    boxed(Box::new(move || view().into_any()))
}

/// The same for something that stands there only while a condition holds; it is made anew only when the condition
/// changes.
pub fn live_if<V: IntoAny + 'static>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> V + Send + 'static,
) -> AnyView {
    let holds = Memo::new(move |_| {
        until_gone();
        condition()
    });
    boxed(Box::new(move || match holds.get() {
        true => view().into_any(),
        false => ().into_any(),
    }))
}

fn boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || {
        until_gone();
        view()
    })
    .into_any()
}
