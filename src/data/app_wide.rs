//! What there is once in the app, made when it is first needed: what only later parts of the app use is no part of
//! what the first page waits for.

use leptos::{prelude::*, reactive::owner::WeakOwner};

/// The owner of all that is there once. Weak, since it is kept in what that owner owns.
#[derive(Clone)]
pub struct AppRoot(WeakOwner);

impl AppRoot {
    /// What is made from here on is there for as long as the present owner lives.
    pub fn provide() {
        if let Some(owner) = Owner::current() {
            provide_context(Self(owner.downgrade()));
        }
    }
}

/// The one of its kind, made by `make` where there is none yet. It lives above the routes.
///
/// # Panics
/// Outside of the app, where [`AppRoot::provide`] was not called.
pub fn app_wide<T: Clone + Send + Sync + 'static>(make: impl FnOnce() -> T) -> T {
    use_context::<T>().unwrap_or_else(|| {
        let AppRoot(root) = expect_context();
        let root = root
            .upgrade()
            .expect("the app is there as long as its views");
        root.with(|| {
            untrack(|| {
                let made = make();
                provide_context(made.clone());
                made
            })
        })
    })
}
