//! To another page of the app without a click.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks};

/// Goes to another page of the app without a click on a link.
#[derive(Clone, Copy)]
pub struct Go(StoredValue<Navigate>);

type Navigate = Box<dyn Fn(&str, NavigateOptions) + Send + Sync>;

impl Go {
    /// Goes there as a link would: a new entry of the history, scrolled to the top.
    pub fn push(self, href: &str) {
        let options = NavigateOptions {
            resolve: false,
            ..NavigateOptions::default()
        };
        self.0.with_value(|navigate| navigate(href, options));
    }

    /// A new entry of the history for what opens over the present page, which stays where it is scrolled to.
    pub fn push_over(self, href: &str) {
        let options = NavigateOptions {
            resolve: false,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.0.with_value(|navigate| navigate(href, options));
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
        let options = NavigateOptions {
            resolve: false,
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        self.0.with_value(|navigate| navigate(href, options));
    }
}

/// What goes to other pages; needs the router around it.
pub fn use_go() -> Go {
    Go(StoredValue::new(Box::new(hooks::use_navigate())))
}
