//! What is to be archived, and how far that is (pure).

use crate::model::{InterviewId, TeamId, UserId};

/// An interview that somebody wants archived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveItem {
    /// Which one.
    pub id: InterviewId,
    /// What it is called, for words about it.
    pub name: String,
    /// In which team's context, where it is not the key's own.
    pub team: Option<TeamId>,
    /// Who is named as the one who did it.
    pub user: Option<UserId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing was sent: it can be undone.
    Waiting,
    /// The request is under way.
    Sending,
}

/// All of them, the oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct ArchiveEntries {
    entries: Vec<(ArchiveItem, Stage)>,
    /// Those that are archived, and when the API said so: what was read before shows them as they were.
    archived: Vec<(InterviewId, i64)>,
}

impl ArchiveEntries {
    /// `false` where it is in the queue already.
    pub(super) fn begin(&mut self, item: ArchiveItem) -> bool {
        let is_new = !self.is_pending(&item.id);
        if is_new {
            self.entries.push((item, Stage::Waiting));
        }
        is_new
    }

    /// Takes it out; `None` where it is too late or it never was in.
    pub(super) fn undo(&mut self, id: &InterviewId) -> Option<ArchiveItem> {
        let position = self
            .entries
            .iter()
            .position(|(item, stage)| item.id == *id && *stage == Stage::Waiting)?;
        Some(self.entries.remove(position).0)
    }

    /// What is to be sent now; `None` where it is under way or undone, so that nothing is sent twice.
    pub(super) fn start(&mut self, id: &InterviewId) -> Option<ArchiveItem> {
        let (item, stage) = self
            .entries
            .iter_mut()
            .find(|(item, stage)| item.id == *id && *stage == Stage::Waiting)?;
        *stage = Stage::Sending;
        Some(item.clone())
    }

    /// The request has ended; `archived_at` where it is archived now, or gone.
    pub(super) fn settle(&mut self, id: &InterviewId, archived_at: Option<i64>) {
        self.entries.retain(|(item, _)| item.id != *id);
        if let Some(at) = archived_at {
            self.archived.retain(|(other, _)| other != id);
            self.archived.push((id.clone(), at));
        }
    }

    /// Those that can still be undone, the oldest first.
    pub(super) fn waiting(&self) -> impl DoubleEndedIterator<Item = &ArchiveItem> {
        self.entries
            .iter()
            .filter(|(_, stage)| *stage == Stage::Waiting)
            .map(|(item, _)| item)
    }

    /// Those of which the end is not known.
    pub(super) fn unsettled(&self) -> impl Iterator<Item = &ArchiveItem> {
        self.entries.iter().map(|(item, _)| item)
    }

    pub(super) fn is_pending(&self, id: &InterviewId) -> bool {
        self.unsettled().any(|item| item.id == *id)
    }

    /// Whether a list that was read at `read_at` should leave it out.
    pub(super) fn hides(&self, id: &InterviewId, read_at: i64, shows_archived: bool) -> bool {
        self.is_pending(id)
            || !shows_archived
                && self
                    .archived
                    .iter()
                    .any(|(archived, at)| archived == id && read_at <= *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: &str) -> ArchiveItem {
        ArchiveItem {
            id: id.into(),
            name: id.to_owned(),
            team: None,
            user: None,
        }
    }

    fn with(ids: &[&str]) -> ArchiveEntries {
        let mut entries = ArchiveEntries::default();
        for id in ids {
            assert!(entries.begin(item(id)));
        }
        entries
    }

    #[test]
    fn what_is_undone_is_never_sent() {
        let mut entries = with(&["a", "b"]);
        assert_eq!(entries.undo(&"a".into()), Some(item("a")));
        assert_eq!(entries.start(&"a".into()), None);
        assert!(!entries.hides(&"a".into(), 0, false));
        assert!(entries.hides(&"b".into(), 0, true), "it waits");
    }

    #[test]
    fn nothing_is_begun_or_sent_twice_and_what_is_sent_cannot_be_undone() {
        let mut entries = with(&["a"]);
        assert!(!entries.begin(item("a")));
        assert!(entries.start(&"a".into()).is_some());
        assert_eq!(entries.start(&"a".into()), None);
        assert_eq!(entries.undo(&"a".into()), None);
        assert!(!entries.begin(item("a")));
        assert_eq!(entries.unsettled().count(), 1);
        assert_eq!(entries.waiting().count(), 0);
    }

    #[test]
    fn a_failed_one_comes_back_and_can_be_begun_again() {
        let mut entries = with(&["a"]);
        entries.start(&"a".into());
        entries.settle(&"a".into(), None);
        assert!(!entries.hides(&"a".into(), 0, false));
        assert!(entries.begin(item("a")));
    }

    #[test]
    fn an_archived_one_is_hidden_in_what_was_read_before_only() {
        let mut entries = with(&["a"]);
        entries.start(&"a".into());
        entries.settle(&"a".into(), Some(50));
        assert!(entries.hides(&"a".into(), 50, false));
        assert!(
            !entries.hides(&"a".into(), 51, false),
            "the API knows better"
        );
        assert!(
            !entries.hides(&"a".into(), 50, true),
            "archived ones are shown"
        );
    }

    #[test]
    fn the_latest_that_waits_is_undone_first() {
        let mut entries = with(&["a", "b", "c"]);
        entries.start(&"c".into());
        let latest = entries.waiting().next_back().map(|item| item.id.clone());
        assert_eq!(latest, Some("b".into()));
    }
}
