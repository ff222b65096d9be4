//! The messages that stand, their clocks, and the recent ones (pure): times are given, never asked for.

use std::collections::VecDeque;

/// How many recent messages are kept.
const RECENT: usize = 20;

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something is done.
    Done,
    /// Something failed.
    Failed,
}

/// Which message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ToastId(pub(super) u32);

/// How long messages stand, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToastTimes {
    /// One that only says something.
    pub plain: i64,
    /// One that offers something: at least ten seconds (WCAG 2.2.1).
    pub with_action: i64,
    /// One that only says what failed.
    pub failed: i64,
}

impl Default for ToastTimes {
    fn default() -> Self {
        Self {
            plain: 6_000,
            with_action: 10_000,
            failed: 15_000,
        }
    }
}

impl ToastTimes {
    /// A failure that offers something stands until it is dealt with.
    fn of(self, kind: ToastKind, has_action: bool) -> Option<i64> {
        match (kind, has_action) {
            (ToastKind::Done, false) => Some(self.plain),
            (ToastKind::Done, true) => Some(self.with_action),
            (ToastKind::Failed, false) => Some(self.failed),
            (ToastKind::Failed, true) => None,
        }
    }
}

/// Why the clocks stand still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// The pointer is on a message.
    Pointer,
    /// The focus is in one.
    Focus,
    /// Nobody sees the tab.
    Hidden,
}

/// A message that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Toast {
    pub(super) id: ToastId,
    pub(super) kind: ToastKind,
    pub(super) text: String,
    pub(super) action: Option<&'static str>,
    /// What is left of its time while its clock runs or stands still; `None` stands until it is dealt with.
    left: Option<i64>,
}

/// A message that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recent {
    pub(super) id: ToastId,
    pub(super) kind: ToastKind,
    pub(super) text: String,
    /// When, Unix milliseconds.
    pub(super) at: i64,
}

/// All messages. Clocks run by [`Stack::advance`], which is told the time before anything else happens.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    toasts: Vec<Toast>,
    recent: VecDeque<Recent>,
    holds: Vec<Hold>,
    times: ToastTimes,
    last: u32,
    now: i64,
}

impl Stack {
    pub(super) fn new(times: ToastTimes) -> Self {
        Self {
            times,
            ..Self::default()
        }
    }

    /// Those that stand, the oldest first.
    pub(super) fn toasts(&self) -> &[Toast] {
        &self.toasts
    }

    /// Those that were said, the newest first.
    pub(super) fn recent(&self) -> impl Iterator<Item = &Recent> {
        self.recent.iter()
    }

    pub(super) fn get(&self, id: ToastId) -> Option<&Toast> {
        self.toasts.iter().find(|toast| toast.id == id)
    }

    pub(super) fn push(
        &mut self,
        kind: ToastKind,
        text: String,
        action: Option<&'static str>,
    ) -> ToastId {
        self.last += 1;
        let id = ToastId(self.last);
        self.toasts.push(Toast {
            id,
            kind,
            text: text.clone(),
            action,
            left: self.times.of(kind, action.is_some()),
        });
        self.recent.push_front(Recent {
            id,
            kind,
            text,
            at: self.now,
        });
        self.recent.truncate(RECENT);
        id
    }

    /// Says it better, here and in the recent ones.
    pub(super) fn reword(&mut self, id: ToastId, text: &str) {
        if let Some(toast) = self.toasts.iter_mut().find(|toast| toast.id == id) {
            text.clone_into(&mut toast.text);
        }
        if let Some(recent) = self.recent.iter_mut().find(|recent| recent.id == id) {
            text.clone_into(&mut recent.text);
        }
    }

    /// Whether it stood.
    pub(super) fn remove(&mut self, id: ToastId) -> bool {
        let before = self.toasts.len();
        self.toasts.retain(|toast| toast.id != id);
        // What was under the pointer or had the focus is gone, and no browser is sure to say so.
        self.holds.retain(|hold| *hold == Hold::Hidden);
        self.toasts.len() < before
    }

    pub(super) fn hold(&mut self, hold: Hold) {
        if !self.holds.contains(&hold) {
            self.holds.push(hold);
        }
    }

    pub(super) fn release(&mut self, hold: Hold) {
        self.holds.retain(|other| *other != hold);
    }

    /// Lets the clocks run up to `now`, unless something held them; the result are those that are over.
    pub(super) fn advance(&mut self, now: i64) -> Vec<ToastId> {
        // A clock that was put back takes nothing away.
        let elapsed = (now - self.now).max(0);
        let is_held = !self.holds.is_empty();
        self.now = now;
        if is_held {
            return Vec::new();
        }
        for left in self
            .toasts
            .iter_mut()
            .filter_map(|toast| toast.left.as_mut())
        {
            *left -= elapsed;
        }
        self.toasts
            .iter()
            .filter(|toast| toast.left.is_some_and(|left| left <= 0))
            .map(|toast| toast.id)
            .collect()
    }

    /// How long until the next one is over, if the clocks run.
    pub(super) fn next_end(&self) -> Option<i64> {
        self.toasts
            .iter()
            .filter_map(|toast| toast.left)
            .min()
            .filter(|_| self.holds.is_empty())
            .map(|left| left.max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stack() -> Stack {
        let mut stack = Stack::default();
        stack.advance(1_000);
        stack
    }

    #[test]
    fn an_offer_stands_ten_seconds_and_a_mere_word_less() {
        let mut stack = stack();
        let word = stack.push(ToastKind::Done, "Saved".into(), None);
        let offer = stack.push(ToastKind::Done, "Archived".into(), Some("Undo"));
        assert_eq!(stack.next_end(), Some(6_000));
        assert_eq!(stack.advance(7_000), [word]);
        assert!(stack.remove(word));
        assert_eq!(stack.advance(10_999), []);
        assert_eq!(stack.advance(11_000), [offer]);
    }

    #[test]
    fn a_failure_with_an_offer_stands_until_it_is_dealt_with() {
        let mut stack = stack();
        stack.push(ToastKind::Failed, "Not archived".into(), Some("Try again"));
        assert_eq!(stack.next_end(), None);
        assert_eq!(stack.advance(9_000_000), []);
    }

    #[test]
    fn the_clock_stands_still_while_anything_holds_it() {
        let mut stack = stack();
        let offer = stack.push(ToastKind::Done, "Archived".into(), Some("Undo"));
        stack.advance(5_000);
        stack.hold(Hold::Pointer);
        stack.hold(Hold::Hidden);
        assert_eq!(stack.next_end(), None);
        assert_eq!(stack.advance(60_000), []);
        stack.release(Hold::Pointer);
        assert_eq!(stack.advance(70_000), [], "the tab is still hidden");
        stack.release(Hold::Hidden);
        assert_eq!(stack.next_end(), Some(6_000), "what was left is left");
        assert_eq!(stack.advance(76_000), [offer]);
    }

    #[test]
    fn what_goes_takes_the_hold_of_pointer_and_focus_with_it() {
        let mut stack = stack();
        let first = stack.push(ToastKind::Done, "One".into(), None);
        stack.push(ToastKind::Done, "Two".into(), None);
        stack.hold(Hold::Pointer);
        stack.hold(Hold::Focus);
        stack.remove(first);
        assert_eq!(stack.next_end(), Some(6_000));
        assert!(!stack.remove(first), "it is gone already");
    }

    #[test]
    fn a_clock_that_is_put_back_ends_nothing_early_or_never() {
        let mut stack = stack();
        let word = stack.push(ToastKind::Done, "Saved".into(), None);
        assert_eq!(stack.advance(0), []);
        assert_eq!(stack.advance(6_000), [word]);
    }

    #[test]
    fn the_last_twenty_are_kept_in_their_best_words() {
        let mut stack = stack();
        for number in 0..25 {
            stack.push(ToastKind::Done, number.to_string(), None);
        }
        let newest = stack.push(ToastKind::Done, "Archived".into(), None);
        stack.reword(newest, "Archived with 3 candidates");
        stack.remove(newest);
        let texts: Vec<_> = stack.recent().map(|recent| recent.text.as_str()).collect();
        assert_eq!(texts.len(), 20);
        assert_eq!(texts[..2], ["Archived with 3 candidates", "24"]);
    }
}
