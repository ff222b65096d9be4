//! Which interviews are selected. Lives above the routes, so that it survives paging, filters and the
//! opening of an interview.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::{
    data::{QueryClient, app_wide},
    following::until_gone,
    model::{Interview, InterviewId, InterviewStatus, InterviewType, TeamId},
};

/// A selected interview, with what later words need: its row may be on another page by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which one.
    pub id: InterviewId,
    /// What it is called.
    pub name: String,
    /// The name for candidates, where one came that says something else than the title.
    pub display_name: Option<String>,
    /// Its type.
    pub interview_type: Option<InterviewType>,
    /// Its status.
    pub status: Option<InterviewStatus>,
    /// The team that it lives in.
    pub team: Option<TeamId>,
}

impl Chosen {
    /// As the list has it.
    pub fn of(interview: &Interview) -> Self {
        let name = interview.name().to_owned();
        Self {
            id: interview.id.clone(),
            display_name: interview
                .display_name
                .clone()
                .filter(|text| text.trim() != name),
            interview_type: interview.interview_type.clone(),
            status: interview.status.clone(),
            team: interview.team_id.clone(),
            name,
        }
    }

    /// Whether it is archived, as far as that is known.
    pub fn is_archived(&self) -> bool {
        self.status == Some(InterviewStatus::Archived)
    }
}

/// How many of some rows are selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// None of them, or there are none.
    None,
    /// Some of them.
    Some,
    /// All of them.
    All,
}

/// Selected interviews in the order in which they were selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectedSet {
    chosen: Vec<Chosen>,
    ids: HashSet<InterviewId>,
    /// The row that was selected or deselected last: the one end of a range.
    anchor: Option<InterviewId>,
}

impl SelectedSet {
    /// All of them.
    pub fn chosen(&self) -> &[Chosen] {
        &self.chosen
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// Whether this one is selected.
    pub fn contains(&self, id: &InterviewId) -> bool {
        self.ids.contains(id)
    }

    /// How many of these rows are selected.
    pub fn tick(&self, rows: &[Chosen]) -> Tick {
        match rows.iter().filter(|row| self.contains(&row.id)).count() {
            0 => Tick::None,
            count if count == rows.len() => Tick::All,
            _ => Tick::Some,
        }
    }

    /// Selects a row or takes it out; a range may begin there.
    pub fn set(&mut self, row: &Chosen, is_on: bool) {
        self.put(row, is_on);
        self.anchor = Some(row.id.clone());
    }

    /// Does to every row between the last one that was touched and this one what is done to this one.
    /// Without such a row on the page it is just this one.
    pub fn set_range(&mut self, rows: &[Chosen], end: &InterviewId, is_on: bool) {
        let at = |id: &InterviewId| rows.iter().position(|row| row.id == *id);
        let Some(end) = at(end) else { return };
        let start = self.anchor.as_ref().and_then(at).unwrap_or(end);
        for row in rows.iter().take(start.max(end) + 1).skip(start.min(end)) {
            self.put(row, is_on);
        }
        self.anchor = rows.get(end).map(|row| row.id.clone());
    }

    /// Selects all of these rows or takes them out.
    pub fn set_all<'a>(&mut self, rows: impl IntoIterator<Item = &'a Chosen>, is_on: bool) {
        for row in rows {
            self.put(row, is_on);
        }
        self.anchor = None;
    }

    /// Takes out those of which `is_kept` says so.
    pub fn retain(&mut self, is_kept: impl Fn(&InterviewId) -> bool) {
        self.chosen.retain(|one| is_kept(&one.id));
        self.ids.retain(|id| is_kept(id));
    }

    /// Takes all out.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    fn put(&mut self, row: &Chosen, is_on: bool) {
        if is_on {
            if self.ids.insert(row.id.clone()) {
                self.chosen.push(row.clone());
            }
        } else if self.ids.remove(&row.id) {
            self.chosen.retain(|one| one.id != row.id);
        }
    }
}

/// The selection of this app.
#[derive(Clone, Copy)]
pub struct Selection(RwSignal<SelectedSet>);

impl Selection {
    /// An empty selection that another key empties: what was selected belongs to the old one. A key that
    /// takes the place of a refused one is no other in that.
    fn new(client: &QueryClient) -> Self {
        let set = RwSignal::new(SelectedSet::default());
        let session = client.session();
        Effect::new(move |before: Option<u32>| {
            let holder = session.holder();
            if before.is_some_and(|before| before != holder) {
                set.update(SelectedSet::clear);
            }
            holder
        });
        Self(set)
    }

    /// The selection of this app.
    pub fn expect() -> Self {
        app_wide(|| Self::new(&QueryClient::expect()))
    }

    /// Reads it (tracked).
    pub fn with<R>(self, read: impl FnOnce(&SelectedSet) -> R) -> R {
        until_gone();
        self.0.with(read)
    }

    /// Reads it without following it.
    pub fn with_untracked<R>(self, read: impl FnOnce(&SelectedSet) -> R) -> R {
        self.0.with_untracked(read)
    }

    /// The same; `None` when the app is gone.
    pub fn try_with_untracked<R>(self, read: impl FnOnce(&SelectedSet) -> R) -> Option<R> {
        self.0.try_with_untracked(read)
    }

    /// Changes it.
    pub fn update(self, change: impl FnOnce(&mut SelectedSet)) {
        self.0.update(change);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(ids: &str) -> Vec<Chosen> {
        ids.chars()
            .map(|id| Chosen::of(&Interview::bare(id.to_string().as_str().into())))
            .collect()
    }

    fn selected(set: &SelectedSet) -> String {
        set.chosen().iter().map(|one| one.id.as_str()).collect()
    }

    #[test]
    fn a_range_goes_from_the_row_that_was_touched_last_in_either_direction() {
        let page = rows("abcdef");
        let mut set = SelectedSet::default();
        set.set(&page[3], true);
        set.set_range(&page, &page[1].id, true);
        assert_eq!(selected(&set), "dbc");
        set.set_range(&page, &page[2].id, false);
        assert_eq!(selected(&set), "d", "b was the end of the last range");
        set.set_range(&page, &page[5].id, true);
        assert_eq!(selected(&set), "dcef");
    }

    #[test]
    fn a_range_without_a_beginning_on_the_page_is_one_row() {
        let mut set = SelectedSet::default();
        set.set(&rows("z")[0], true);
        let page = rows("abc");
        set.set_range(&page, &page[2].id, true);
        assert_eq!(selected(&set), "zc");
    }

    #[test]
    fn the_tick_of_a_page_has_three_states() {
        let page = rows("abc");
        let mut set = SelectedSet::default();
        assert_eq!((set.tick(&page), set.tick(&[])), (Tick::None, Tick::None));
        set.set(&page[0], true);
        assert_eq!(set.tick(&page), Tick::Some);
        set.set_all(&page, true);
        assert_eq!(set.tick(&page), Tick::All);
        assert_eq!(selected(&set), "abc");
        set.set_all(&page, false);
        assert!(set.is_empty());
    }

    #[test]
    fn what_is_on_other_pages_stays() {
        let mut set = SelectedSet::default();
        set.set_all(&rows("ab"), true);
        set.set_all(&rows("bc"), true);
        set.set_all(&rows("c"), false);
        set.retain(|id| id.as_str() != "a");
        assert_eq!(selected(&set), "b");
        assert!(set.contains(&"b".into()) && !set.contains(&"a".into()));
    }
}
