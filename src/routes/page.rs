//! Which page an address leads to.

use leptos::prelude::*;
use percent_encoding::percent_decode_str;

use super::{
    COMPARE, CONNECT, DRAFTS, FAVOURITES, GALLERY, HOME, IMPORT, INTERVIEWS, NEW_INTERVIEW,
    PREFERENCES,
    location::{Location, inside},
};
use crate::model::InterviewId;

/// The pages of the app; what else an address says is read by the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The way in, which leads on to the list.
    Home,
    /// The list of interviews.
    Interviews,
    /// A form for a new interview.
    NewInterview,
    /// One interview.
    Interview,
    /// The form of one interview.
    EditInterview,
    /// Unsaved work on this device.
    Drafts,
    /// Interviews from a file.
    Import,
    /// Interviews that a person wants at hand.
    Favourites,
    /// Interviews side by side.
    Compare,
    /// The key of this tab.
    Connect,
    /// What a person prefers on this device.
    Preferences,
    /// The design system; in development builds only.
    Gallery,
    /// An address that leads nowhere.
    Unknown,
}

impl Page {
    /// The page at this path inside the app.
    fn at(path: &str) -> Self {
        // A slash too many does no harm.
        match path.strip_suffix('/').unwrap_or(path) {
            "" | HOME => Self::Home,
            INTERVIEWS => Self::Interviews,
            NEW_INTERVIEW => Self::NewInterview,
            DRAFTS => Self::Drafts,
            IMPORT => Self::Import,
            FAVOURITES => Self::Favourites,
            COMPARE => Self::Compare,
            CONNECT => Self::Connect,
            PREFERENCES => Self::Preferences,
            GALLERY => Self::Gallery,
            other => match below_interviews(other) {
                Some((_, None)) => Self::Interview,
                Some((_, Some("edit"))) => Self::EditInterview,
                _ => Self::Unknown,
            },
        }
    }
}

/// The interview that a path names, as it is spelled there, and what stands behind it.
fn below_interviews(path: &str) -> Option<(&str, Option<&str>)> {
    let below = path.strip_prefix(INTERVIEWS)?.strip_prefix('/')?;
    let (id, rest) = match below.split_once('/') {
        Some((id, rest)) => (id, Some(rest).filter(|rest| !rest.is_empty())),
        None => (below, None),
    };
    (!id.is_empty()).then_some((id, rest))
}

/// The interview that the path inside the app names; an empty id where it names none.
pub(super) fn interview_of(path: &str) -> InterviewId {
    let id = below_interviews(path).map_or("", |(id, _)| id);
    percent_decode_str(id)
        .decode_utf8_lossy()
        .into_owned()
        .into()
}

/// The page that the present address leads to. Only another page moves it: an interview beside another is the
/// same page, which reads its address anew.
pub fn use_page() -> Memo<Page> {
    let path = Location::expect().path();
    Memo::new(move |_| path.with(|path| Page::at(inside(path))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_to_its_page() {
        for (path, page) in [
            ("/", Page::Home),
            ("", Page::Home),
            ("/interviews", Page::Interviews),
            ("/interviews/", Page::Interviews),
            ("/interviews/new", Page::NewInterview),
            ("/interviews/i-1", Page::Interview),
            ("/interviews/i-1/", Page::Interview),
            ("/interviews/i-1/edit", Page::EditInterview),
            ("/interviews/i-1/edit/", Page::EditInterview),
            ("/interviews/new/edit", Page::EditInterview),
            ("/interviews/i-1/else", Page::Unknown),
            ("/interviews/i-1/edit/more", Page::Unknown),
            ("/interviewsx", Page::Unknown),
            ("/interviews//", Page::Unknown),
            ("/drafts", Page::Drafts),
            ("/import", Page::Import),
            ("/favourites", Page::Favourites),
            ("/compare", Page::Compare),
            ("/connect", Page::Connect),
            ("/preferences", Page::Preferences),
            ("/gallery", Page::Gallery),
            ("/nowhere", Page::Unknown),
        ] {
            assert_eq!(Page::at(path), page, "{path}");
        }
    }

    #[test]
    fn the_interview_of_an_address_is_read_as_it_was_written() {
        for (path, id) in [
            ("/interviews/i-1", "i-1"),
            ("/interviews/i%2F1%20%C3%BC/edit", "i/1 ü"),
            ("/interviews/50%25", "50%"),
            ("/drafts", ""),
        ] {
            assert_eq!(interview_of(path).as_str(), id, "{path}");
        }
    }
}
