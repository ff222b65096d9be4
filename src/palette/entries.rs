//! What the palette lists for what is typed (pure).

use std::{cmp::Reverse, ops::Range};

use super::fuzzy;
use crate::{
    components::{Command, CommandGroup, Shortcut},
    messages::{palette as words, saved_views},
};

/// How many favourites and how many recent interviews are listed: before anything is typed, and of those
/// that match.
const AT_HAND: usize = 5;

/// An interview to jump to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Jump {
    /// Its address.
    pub(super) href: String,
    /// Its title.
    pub(super) name: String,
    /// What tells it from others of that title.
    pub(super) detail: Option<String>,
}

/// What the entries are made of.
pub(super) struct Sources<'a> {
    /// What can be done, the innermost first.
    pub(super) commands: &'a [Command],
    /// The interviews that the person has marked, the newest first.
    pub(super) favourites: &'a [Jump],
    /// The interviews that were opened lately, the newest first.
    pub(super) recents: &'a [Jump],
    /// The searches of the list that got a name.
    pub(super) views: &'a [Jump],
    /// What the API found, and for which text.
    pub(super) found: &'a [Jump],
    /// What the API was asked for when it found them.
    pub(super) found_for: &'a str,
    /// The list that shows what matches.
    pub(super) list_href: String,
}

/// A line that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its own among all entries.
    pub(super) id: String,
    pub(super) label: String,
    /// The parts of the label that match, in bytes.
    pub(super) marks: Vec<Range<usize>>,
    pub(super) detail: Option<String>,
    pub(super) shortcut: Option<Shortcut>,
    pub(super) choice: Choice,
}

/// What taking an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// Runs the command of this id.
    Run(&'static str),
    /// Leads to an address.
    Go(String),
}

/// Entries under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) entries: Vec<Entry>,
}

/// The groups for a text; without one, everything there is.
pub(super) fn groups(text: &str, sources: &Sources<'_>) -> Vec<Group> {
    let text = text.trim();
    let favourites = sources.favourites.iter();
    let favourites = favourites.map(|jump| jump_entry("favourite", jump));
    let is_favourite = |jump: &&Jump| sources.favourites.iter().any(|one| one.href == jump.href);
    let recents = sources.recents.iter().filter(|jump| !is_favourite(jump));
    let recents = recents.map(|jump| jump_entry("recent", jump));
    let mut groups = vec![
        matching(words::favourites().to_owned(), favourites, text, AT_HAND),
        matching(words::recent().to_owned(), recents, text, AT_HAND),
    ];
    let at_hand: Vec<String> = groups
        .iter()
        .flatten()
        .flat_map(|(_, group)| &group.entries)
        .filter_map(|entry| match &entry.choice {
            Choice::Go(href) => Some(href.clone()),
            Choice::Run(_) => None,
        })
        .collect();
    groups.extend(of_commands(sources.commands, text));
    let views = sources.views.iter().map(|jump| jump_entry("view", jump));
    let title = saved_views::group().to_owned();
    groups.push(matching(title, views, text, usize::MAX));
    if text.is_empty() {
        return groups
            .into_iter()
            .flatten()
            .map(|(_, group)| group)
            .collect();
    }
    let mut groups: Vec<_> = groups.into_iter().flatten().collect();
    // The sort is stable: of groups that match as well as each other, the order stays.
    groups.sort_by_key(|(score, _)| Reverse(*score));
    let mut groups: Vec<_> = groups.into_iter().map(|(_, group)| group).collect();
    groups.extend(found(text, sources, &at_hand));
    groups.push(Group {
        title: words::search().to_owned(),
        entries: vec![Entry {
            id: "search-list".to_owned(),
            label: words::search_for(text),
            marks: Vec::new(),
            detail: None,
            shortcut: None,
            choice: Choice::Go(sources.list_href.clone()),
        }],
    });
    groups
}

fn of_commands(commands: &[Command], text: &str) -> Vec<Option<(i32, Group)>> {
    const ORDER: [CommandGroup; 5] = [
        CommandGroup::Interview,
        CommandGroup::Selection,
        CommandGroup::Page,
        CommandGroup::GoTo,
        CommandGroup::Help,
    ];
    let of = |group| {
        let commands: Vec<_> = commands
            .iter()
            .filter(|command| command.group == group && command.is_listed)
            .collect();
        let about = commands.iter().find_map(|command| command.about.as_deref());
        let title = about.unwrap_or_else(|| title_of(group)).to_owned();
        let entries = commands.into_iter().map(|command| Entry {
            id: format!("command-{}", command.id),
            label: command.label.clone(),
            marks: Vec::new(),
            detail: None,
            shortcut: command.shortcut,
            choice: Choice::Run(command.id),
        });
        matching(title, entries, text, usize::MAX)
    };
    ORDER.into_iter().map(of).collect()
}

fn title_of(group: CommandGroup) -> &'static str {
    match group {
        CommandGroup::Interview => words::group_interview(),
        CommandGroup::Selection => words::group_selection(),
        CommandGroup::Page => words::group_page(),
        CommandGroup::GoTo => words::group_go_to(),
        CommandGroup::Help => words::group_help(),
    }
}

/// The entries that match, the best first, with the score of the best.
fn matching(
    title: String,
    entries: impl Iterator<Item = Entry>,
    text: &str,
    most: usize,
) -> Option<(i32, Group)> {
    let mut scored: Vec<(i32, Entry)> = if text.is_empty() {
        entries.map(|entry| (0, entry)).collect()
    } else {
        entries
            .filter_map(|mut entry| {
                let found = fuzzy::find(text, &entry.label)?;
                entry.marks = found.marks;
                Some((found.score, entry))
            })
            .collect()
    };
    scored.sort_by_key(|(score, _)| Reverse(*score));
    scored.truncate(most);
    let best = scored.first()?.0;
    let entries = scored.into_iter().map(|(_, entry)| entry).collect();
    Some((best, Group { title, entries }))
}

/// What the API found, without those that are at hand already. What it found for an older text stays only
/// as far as it matches the newer one.
fn found(text: &str, sources: &Sources<'_>, at_hand: &[String]) -> Option<Group> {
    let is_answer = sources.found_for == text;
    let entries: Vec<_> = sources
        .found
        .iter()
        .filter(|jump| !at_hand.contains(&jump.href))
        .filter_map(|jump| {
            let found = fuzzy::find(text, &jump.name);
            let mut entry = jump_entry("found", jump);
            entry.marks = match found {
                Some(found) => found.marks,
                None if is_answer => Vec::new(),
                None => return None,
            };
            Some(entry)
        })
        .collect();
    (!entries.is_empty()).then(|| Group {
        title: words::interviews().to_owned(),
        entries,
    })
}

fn jump_entry(kind: &str, jump: &Jump) -> Entry {
    Entry {
        id: format!("{kind}-{}", jump.href),
        label: jump.name.clone(),
        marks: Vec::new(),
        detail: jump.detail.clone(),
        shortcut: None,
        choice: Choice::Go(jump.href.clone()),
    }
}

#[cfg(test)]
mod tests;
