//! Pattern and address of every page, and the list's state as a query string. No URL of the app is
//! spelled anywhere else.
//!
//! The app may be hosted below a path (`/callboard/`): constants are paths inside the app, and
//! [`address`] makes of them what a browser needs.

mod compare;
mod go;
mod interview;
mod list_view;
mod location;
mod look;
mod page;
mod sign_in;

use std::sync::OnceLock;

use form_urlencoded::Serializer;
use leptos::prelude::*;

pub use compare::{MOST_COMPARED, compare, use_compared};
pub use go::{Go, use_go};
pub use interview::{edit_interview, interview, use_interview_address, wanted_draft, with_draft};
pub use list_view::{ListView, use_list_view};
pub use location::Location;
pub use look::{use_look, with_look};
pub use page::{Page, use_page};
pub use sign_in::{SIGN_OUT, use_sign_in};

/// Where the app is hosted: empty at the root of a host, else a path such as `/callboard`.
static ROOT: OnceLock<String> = OnceLock::new();

/// Says where the app is hosted, without a slash at the end; once, before anything is shown.
pub fn host_at(root: String) {
    // A second call would be of a second app in the same page, which is hosted at the same place.
    let _ = ROOT.set(root);
}

/// Where the app is hosted, without a slash at the end.
pub fn root() -> &'static str {
    ROOT.get().map_or("", String::as_str)
}

/// The address of a path inside the app.
pub fn address(path: &str) -> String {
    format!("{}{path}", root())
}

/// The way in, which leads on to the list.
pub const HOME: &str = "/";
/// The list of interviews.
pub const INTERVIEWS: &str = "/interviews";
/// A form for a new interview.
pub const NEW_INTERVIEW: &str = "/interviews/new";
/// Unsaved work on this device.
pub const DRAFTS: &str = "/drafts";
/// Many new interviews and changes from a file.
pub const IMPORT: &str = "/import";
/// Interviews that a person wants at hand.
pub const FAVOURITES: &str = "/favourites";
/// Interviews side by side.
pub const COMPARE: &str = "/compare";
/// What a person prefers on this device.
pub const PREFERENCES: &str = "/preferences";
/// The key of this tab.
pub const CONNECT: &str = "/connect";
/// Every part of the design system; in development builds only.
pub const GALLERY: &str = "/gallery";

/// The path of the present address, as links spell it.
pub fn use_path() -> Signal<String> {
    Location::expect().path()
}

/// Whether the present address was come to by back or forward: the browser then scrolls to where it was left, as
/// soon as the page is that high.
pub fn use_traversed() -> impl Fn() -> bool + Copy {
    let location = Location::expect();
    move || location.is_traversed()
}

/// Whether the address leads to the page around: one that is left may wait for the person to come back.
pub fn use_is_here() -> Signal<bool> {
    Location::expect().is_here()
}

/// The query string of the present address, without its question mark.
fn use_query() -> Signal<String> {
    Location::expect().query()
}

fn with_parameter(address: &str, name: &str, value: &str) -> String {
    let mut query = Serializer::new(String::new());
    query.append_pair(name, value);
    let query = query.finish();
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{query}")
}

fn with_query(path: String, query: &str) -> String {
    if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    }
}
