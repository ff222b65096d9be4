//! To another page of the app without a click.

use leptos::prelude::*;

use super::location::{Browser, Change, Location};

/// Goes to another page of the app without a click on a link.
#[derive(Clone, Copy)]
pub struct Go(Browser);

impl Go {
    /// Goes there as a link would: a new entry of the history, scrolled to the top.
    pub fn push(self, href: &str) {
        self.0.go(href, Change::Push);
    }

    /// A new entry of the history for what opens over the present page, which stays where it is scrolled to.
    pub fn push_over(self, href: &str) {
        self.0.go(href, Change::PushOver);
    }

    /// Goes back as the browser's own button does.
    pub fn back(self) {
        if let Ok(history) = window().history() {
            // A browser that refuses stays where it is.
            let _ = history.back();
        }
    }

    /// Changes the present entry of the history, and leaves the page where it is scrolled to.
    pub fn replace(self, href: &str) {
        self.0.go(href, Change::Replace);
    }
}

/// What goes to other pages; needs the app's [`Location`].
pub fn use_go() -> Go {
    Go(Location::expect().browser())
}
