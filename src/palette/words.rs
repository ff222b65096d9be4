//! The words of the palette.

use crate::{components::CommandGroup, ui::intl};

pub(super) const TITLE: &str = "Search and commands";
pub(super) const PLACEHOLDER: &str = "Search interviews and commands";
pub(super) const RESULTS: &str = "Results";
pub(super) const CLOSE: &str = "Close";
pub(super) const RECENT: &str = "Recently opened";
pub(super) const INTERVIEWS: &str = "Interviews";
pub(super) const SEARCH: &str = "Search";
pub(super) const SEARCHING: &str = "Searching titles…";
pub(super) const CHOOSE: &str = "to choose";
pub(super) const TAKE: &str = "to take";
pub(super) const LEAVE: &str = "to close";

pub(super) const GO_INTERVIEWS: &str = "Interviews";
pub(super) const GO_NEW: &str = "New interview";
pub(super) const GO_DRAFTS: &str = "Unsaved drafts";
pub(super) const GO_IMPORT: &str = "Import";
pub(super) const GO_PREFERENCES: &str = "Preferences";
pub(super) const GO_KEY: &str = "Your key";

/// The heading of a group; `about` is what its commands are done with.
pub(super) fn group(group: CommandGroup, about: Option<&str>) -> String {
    match (group, about) {
        (CommandGroup::Interview, Some(name)) => name.to_owned(),
        (CommandGroup::Interview, None) => "This interview".to_owned(),
        (CommandGroup::Selection, _) => "Selection".to_owned(),
        (CommandGroup::Page, _) => "This page".to_owned(),
        (CommandGroup::GoTo, _) => "Go to".to_owned(),
        (CommandGroup::Help, _) => "Help".to_owned(),
    }
}

/// The way to the list for what is typed.
pub(super) fn search_for(text: &str) -> String {
    format!("Search the list for “{text}”")
}

/// How many were found, for those who cannot see them.
pub(super) fn found(count: usize) -> String {
    match count {
        0 => "Nothing matches".to_owned(),
        1 => "1 match".to_owned(),
        count => {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            format!("{} matches", intl::number(count))
        }
    }
}

/// Titles could not be searched, and why.
pub(super) fn not_searched(why: &str) -> String {
    format!("Titles could not be searched. {why}")
}
