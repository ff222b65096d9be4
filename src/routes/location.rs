//! Where the browser is, as signals: the router.
//!
//! Why not leptos_router: its nested routes, with their matching, their owners and their own address parser,
//! are a fifth of the program that everybody waits for, and this app has a dozen pages and no nesting. It also
//! keeps a stack of addresses of its own beside the browser's, which the two can disagree about. Here the
//! browser's history is the only one: it is changed first, and what is shown follows.

use leptos::{ev, prelude::*};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::{address, root};
use crate::following::until_gone;

/// The present address, for as long as the app lives; inside a page only while it leads there.
#[derive(Clone, Copy)]
pub struct Location {
    path: Signal<String>,
    query: Signal<String>,
    is_here: Signal<bool>,
    browser: Browser,
}

/// The address as the browser has it.
#[derive(Clone, Copy)]
pub(super) struct Browser {
    path: RwSignal<String>,
    query: RwSignal<String>,
    /// Whether it was come to by back or forward.
    is_traversed: StoredValue<bool>,
}

/// How a navigation treats the history and the place that the page is scrolled to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A new entry, from the top of the page.
    Push,
    /// A new entry, where the page is.
    PushOver,
    /// The present entry, where the page is.
    Replace,
}

impl Location {
    /// Follows links, back and forward, until the present owner ends.
    pub fn follow() -> Self {
        let (path, query) = of_browser();
        let browser = Browser {
            path: RwSignal::new(path),
            query: RwSignal::new(query),
            is_traversed: StoredValue::new(false),
        };
        let location = Self {
            path: browser.path.into(),
            query: browser.query.into(),
            is_here: Signal::stored(true),
            browser,
        };
        let back = window_event_listener(ev::popstate, move |_| {
            let (path, query) = of_browser();
            browser.is_traversed.set_value(true);
            browser.show(path, query);
        });
        let clicks = window_event_listener(ev::click, move |event| {
            if let Some(link) = link_inside(&event) {
                event.prevent_default();
                // What changes a part of the page leaves the page where it is.
                let change = if link.has_attribute("data-noscroll") {
                    Change::PushOver
                } else {
                    Change::Push
                };
                browser.go(&(link.pathname() + &link.search()), change);
            }
        });
        on_cleanup(move || {
            back.remove();
            clicks.remove();
        });
        location
    }

    /// The same for what is inside a page: it stays as it was while the address does not lead there.
    pub fn of_page(self, is_here: Signal<bool>) -> Self {
        let meanwhile = move |text: RwSignal<String>| {
            Memo::new(move |before: Option<&String>| {
                until_gone();
                let before = before.filter(|_| !is_here.get());
                before.cloned().unwrap_or_else(|| text.get())
            })
        };
        Self {
            path: meanwhile(self.browser.path).into(),
            query: meanwhile(self.browser.query).into(),
            is_here,
            browser: self.browser,
        }
    }

    /// The one of the page around, else of the app.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether both say the same behind the path.
    pub fn is_same_query(self, other: Self) -> bool {
        let other = other.query.get_untracked();
        self.query.with_untracked(|query| *query == other)
    }

    pub(super) fn path(self) -> Signal<String> {
        self.path
    }

    /// Without the question mark.
    pub(super) fn query(self) -> Signal<String> {
        self.query
    }

    /// Whether it leads to the page around.
    pub(super) fn is_here(self) -> Signal<bool> {
        self.is_here
    }

    pub(super) fn is_traversed(self) -> bool {
        self.browser.is_traversed.get_value()
    }

    /// What leads elsewhere.
    pub(super) fn browser(self) -> Browser {
        self.browser
    }
}

impl Browser {
    pub(super) fn go(self, href: &str, change: Change) {
        let (path, query) = href.split_once('?').unwrap_or((href, ""));
        if let Ok(history) = window().history() {
            let is_here = of_browser() == (path.to_owned(), query.to_owned());
            let url = Some(href);
            // A browser that refuses (too many entries at once) leaves the address as it was.
            let _ = if change == Change::Replace || is_here {
                history.replace_state_with_url(&JsValue::NULL, "", url)
            } else {
                history.push_state_with_url(&JsValue::NULL, "", url)
            };
        }
        // As the browser spells it.
        let (path, query) = of_browser();
        self.is_traversed.set_value(false);
        self.show(path, query);
        if change == Change::Push {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    /// What is the same must not move anything.
    fn show(self, path: String, query: String) {
        let show = |signal: RwSignal<String>, now: String| {
            if signal.with_untracked(|before| *before != now) {
                signal.set(now);
            }
        };
        // The path first: the page that goes must not follow a query that is meant for the next one.
        show(self.path, path);
        show(self.query, query);
    }
}

/// A browser that does not say where it is, is at the start.
fn of_browser() -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    (path, query.trim_start_matches('?').to_owned())
}

/// The link to another page of the app that a plain click is on. The browser has all others: with a key for a
/// new tab, to another host or to a page of the server, to be kept as a file, or to a place in the same page.
fn link_inside(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let is_plain = event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
    if event.default_prevented() || !is_plain {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_for_browser = link.has_attribute("download")
        || !link.target().is_empty()
        || link
            .rel()
            .split_ascii_whitespace()
            .any(|word| word == "external")
        || !link.hash().is_empty();
    let is_inside = Some(link.origin()) == window().location().origin().ok()
        && link.pathname().starts_with(&address("/"));
    (is_inside && !is_for_browser).then_some(link)
}

/// A path of the browser as a path inside the app.
pub(super) fn inside(path: &str) -> &str {
    path.strip_prefix(root()).unwrap_or(path)
}
