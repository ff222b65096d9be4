//! A piece of the page that follows what it reads.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::{
    prelude::*,
    reactive::graph::{AnySubscriber, Observer, Subscriber},
};

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
    let follower = Follower::new();
    let holds = Memo::new(move |_| {
        follower.note();
        condition()
    });
    boxed(Box::new(move || match holds.get() {
        true => view().into_any(),
        false => ().into_any(),
    }))
}

fn boxed(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let follower = Follower::new();
    (move || {
        follower.note();
        view()
    })
    .into_any()
}

/// Who follows signals here, until the present owner goes: then the signals forget it. By themselves they do so only
/// when they change, and what every row of the list reads may not change all day.
#[derive(Clone)]
struct Follower(Arc<Mutex<Option<Following>>>);

/// The second keeps the first in being: what is gone cannot be told from what was never there.
type Following = (AnySubscriber, Arc<dyn Subscriber + Send + Sync>);

impl Follower {
    fn new() -> Self {
        let follower = Self(Arc::default());
        let last = follower.clone();
        on_cleanup(move || {
            if let Some((subscriber, following)) = last.replace(None) {
                following.clear_sources(&subscriber);
            }
        });
        follower
    }

    /// Called where signals are read.
    fn note(&self) {
        self.replace(Observer::get().and_then(|subscriber| {
            let following = subscriber.1.upgrade()?;
            Some((subscriber, following))
        }));
    }

    fn replace(&self, following: Option<Following>) -> Option<Following> {
        let mut place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *place, following)
    }
}
