//! Signals forget who followed them.
//!
//! By itself a signal of Leptos forgets an effect or a memo only when it changes, however long that is gone. What outlives
//! pages and hardly ever changes, such as the key, would keep a little of every page that was ever looked at.

use leptos::{prelude::*, reactive::graph::Observer};

/// Called before a signal that outlives pages is read: all that the present effect or memo follows forgets it as soon
/// as its owner is gone.
pub fn until_gone() {
    let Some(subscriber) = Observer::get() else {
        return;
    };
    // Kept in being until then: what is gone cannot be told from what was never there.
    if let Some(following) = subscriber.1.upgrade() {
        on_cleanup(move || following.clear_sources(&subscriber));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// How many times a signal's follower is known to others, before its owner is gone and after it.
    fn known(read: impl Fn(RwSignal<u32>) -> u32 + Send + Sync + 'static) -> (usize, usize) {
        let app = Owner::new();
        app.with(|| {
            let signal = RwSignal::new(0);
            let page = app.child();
            let follower = StoredValue::new(None);
            page.with(|| {
                let memo = Memo::new(move |_| {
                    follower.set_value(Observer::get().and_then(|observer| observer.1.upgrade()));
                    read(signal)
                });
                memo.get_untracked();
            });
            let follower = follower.get_value().expect("a memo that has run");
            let before = Arc::weak_count(&follower);
            page.cleanup();
            (before, Arc::weak_count(&follower))
        })
    }

    #[test]
    fn a_signal_forgets_what_is_gone_and_by_itself_it_does_not() {
        let (before, after) = known(|signal| signal.get());
        assert_eq!(before, after, "then nobody needs this any more");
        let (before, after) = known(|signal| {
            until_gone();
            signal.get()
        });
        assert!(after < before, "{before} {after}");
    }
}
