//! The list of saved views: names are found, changed and kept apart (pure).

use serde_json::{Value, json};

/// The longest name, in characters: a line of a wide screen.
const LONGEST_NAME: usize = 80;

/// A search of the list that somebody gave a name. It holds what its address says and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// What it is called; no two are called the same.
    pub name: String,
    /// The query string of its address.
    pub query: String,
    /// Whether it stands above the list.
    pub is_pinned: bool,
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// There is none.
    Empty,
    /// It is longer than so many characters.
    TooLong(usize),
    /// Another view is called so.
    Taken,
}

/// What can be done with the list.
#[derive(Clone, Debug)]
pub(super) enum Change {
    /// A new view, in the place of the one of its name if there is one.
    Save(SavedView),
    /// Another name for the one of the first.
    Rename(String, String),
    /// Above the list or not.
    Pin(String, bool),
    /// One less.
    Delete(String),
    /// One that was deleted is back at its place.
    Restore(usize, SavedView),
}

/// The list with a change; as it is where the change is about a view that is not there.
pub(super) fn changed(mut all: Vec<SavedView>, change: &Change) -> Vec<SavedView> {
    match change {
        Change::Save(view) => match place(&all, &view.name) {
            // The place and the pin are the older one's.
            Some(at) => {
                view.name.clone_into(&mut all[at].name);
                view.query.clone_into(&mut all[at].query);
            }
            None => all.push(view.clone()),
        },
        Change::Rename(from, to) => {
            let at = place(&all, from);
            let taken_by = place(&all, to);
            if let Some(at) = at.filter(|at| taken_by.is_none_or(|other| other == *at)) {
                to.clone_into(&mut all[at].name);
            }
        }
        Change::Pin(name, is_pinned) => {
            if let Some(at) = place(&all, name) {
                all[at].is_pinned = *is_pinned;
            }
        }
        Change::Delete(name) => all.retain(|view| !is_same_name(&view.name, name)),
        Change::Restore(at, view) => {
            if place(&all, &view.name).is_none() {
                all.insert((*at).min(all.len()), view.clone());
            }
        }
    }
    all
}

/// The name as it is kept, or what is wrong with it. `own` is the name that the view has already.
///
/// # Errors
/// The name is empty, too long, or another view's.
pub(super) fn checked_name(
    all: &[SavedView],
    typed: &str,
    own: Option<&str>,
) -> Result<String, NameProblem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(NameProblem::Empty);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(NameProblem::TooLong(LONGEST_NAME));
    }
    let is_taken = place(all, &name).is_some() && !own.is_some_and(|own| is_same_name(own, &name));
    if is_taken {
        return Err(NameProblem::Taken);
    }
    Ok(name)
}

/// Where the view of this name is.
pub(super) fn place(all: &[SavedView], name: &str) -> Option<usize> {
    all.iter().position(|view| is_same_name(&view.name, name))
}

/// “Nurses” and “nurses” would not be told apart by those who hear them.
fn is_same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

pub(super) fn write(all: &[SavedView]) -> String {
    let all = all
        .iter()
        .map(|view| json!({ "name": view.name, "query": view.query, "pinned": view.is_pinned }));
    Value::Array(all.collect()).to_string()
}

/// What cannot be read is left out: an older version, or another hand, may have written it.
pub(super) fn read(text: &str) -> Vec<SavedView> {
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    let list = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut all = Vec::new();
    for one in list {
        let name = one["name"].as_str().unwrap_or_default().trim();
        // Only another hand writes two of a name, and letters beyond ASCII would bring their tables
        // into what loads first.
        let is_new = all
            .iter()
            .all(|view: &SavedView| !view.name.eq_ignore_ascii_case(name));
        if let (true, Some(query)) = (is_new && !name.is_empty(), one["query"].as_str()) {
            all.push(SavedView {
                name: name.to_owned(),
                query: query.to_owned(),
                is_pinned: one["pinned"] == true,
            });
        }
    }
    all
}

#[cfg(test)]
mod tests;
