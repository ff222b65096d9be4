//! The state of a batch, as a pure reducer: what goes out next, and what became of what went out.

use super::outcome::{ItemState, Reason, Settled};
use crate::{api::RateLimit, messages::problems as words};

/// Writes under way at once: more would not be faster for an API that counts a hundred a minute, and three
/// small bodies are what a browser still carries out when the page is left.
pub(in crate::data) const AT_ONCE: usize = 3;

/// The wait after a 429 that does not say how long: the shorter window of the limit (contract, section 5).
const UNSAID_WAIT: i64 = 60_000;

/// How many items stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub total: usize,
    /// Not sent.
    pub waiting: usize,
    /// Sent, and not answered.
    pub under_way: usize,
    /// Done.
    pub done: usize,
    /// Refused.
    pub failed: usize,
    /// Nobody knows.
    pub unknown: usize,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Send this item; it counts as under way.
    Send(usize),
    /// Nothing before this time, Unix milliseconds.
    WaitUntil(i64),
    /// Nothing before an answer comes.
    Busy,
    /// Nothing is left, or it was stopped.
    Over,
}

/// A batch at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchState {
    items: Vec<ItemState>,
    at_once: usize,
    stops_at_failure: bool,
    is_stopped: bool,
    waits_until: Option<i64>,
    /// When the present run began, moved forward by every wait, and how many items it has settled.
    pace: Option<(i64, u32)>,
}

impl Counts {
    /// How many have an end, whichever.
    pub fn settled(self) -> usize {
        self.done + self.failed + self.unknown
    }
}

impl BatchState {
    /// A batch that has not begun.
    pub fn new(count: usize, at_once: usize) -> Self {
        Self {
            items: vec![ItemState::Waiting; count],
            at_once,
            stops_at_failure: false,
            is_stopped: false,
            waits_until: None,
            pace: None,
        }
    }

    /// Sends nothing more after an item that failed, for parts of one whole.
    pub(in crate::data) fn stopping_at_failure(mut self) -> Self {
        self.stops_at_failure = true;
        self
    }

    /// A batch as a reload found it: stopped, and what was under way is not known.
    pub(super) fn restored(mut items: Vec<ItemState>, at_once: usize) -> Self {
        for item in &mut items {
            if *item == ItemState::UnderWay {
                *item = ItemState::Unknown(Reason::new(words::item_page_closed()));
            }
        }
        Self {
            items,
            is_stopped: true,
            ..Self::new(0, at_once)
        }
    }

    /// Where each item stands, in the order of the job.
    pub fn items(&self) -> &[ItemState] {
        &self.items
    }

    /// How many stand where.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            total: self.items.len(),
            ..Counts::default()
        };
        for item in &self.items {
            *match item {
                ItemState::Waiting => &mut counts.waiting,
                ItemState::UnderWay => &mut counts.under_way,
                ItemState::Done(_) => &mut counts.done,
                ItemState::Failed(_) => &mut counts.failed,
                ItemState::Unknown(_) => &mut counts.unknown,
            } += 1;
        }
        counts
    }

    /// Whether something is under way or will go out by itself.
    pub fn is_at_work(&self) -> bool {
        let counts = self.counts();
        counts.under_way > 0 || (!self.is_stopped && counts.waiting > 0)
    }

    /// Whether it was stopped.
    pub fn is_stopped(&self) -> bool {
        self.is_stopped
    }

    /// Whether nothing is left to say of it.
    pub fn is_all_done(&self) -> bool {
        self.items
            .iter()
            .all(|item| matches!(item, ItemState::Done(_)))
    }

    /// Until when it waits for the rate limit, Unix milliseconds.
    pub fn waits_until(&self) -> Option<i64> {
        self.waits_until
            .filter(|_| !self.is_stopped && self.counts().waiting > 0)
    }

    /// How long the rest takes at the pace so far, in milliseconds; unknown at the beginning.
    pub fn time_left(&self, now: i64) -> Option<i64> {
        let (since, settled) = self.pace.filter(|(_, settled)| *settled > 1)?;
        let counts = self.counts();
        let left = i64::try_from(counts.waiting + counts.under_way).ok()?;
        Some((now - since).max(0) / i64::from(settled) * left)
    }

    /// The items of which nobody knows whether they were done.
    pub(super) fn unknown(&self) -> Vec<usize> {
        let is_unknown = |item: &ItemState| matches!(item, ItemState::Unknown(_));
        (0..self.items.len())
            .filter(|index| self.items.get(*index).is_some_and(is_unknown))
            .collect()
    }

    /// What to do now, in the light of what the API said last of its limit.
    pub(super) fn next(&mut self, now: i64, limit: Option<RateLimit>) -> Step {
        let counts = self.counts();
        if counts.waiting == 0 || self.is_stopped {
            return if counts.under_way > 0 {
                Step::Busy
            } else {
                Step::Over
            };
        }
        if counts.under_way >= self.at_once {
            return Step::Busy;
        }
        if let Some(until) = self.waits_until.filter(|until| *until > now) {
            return Step::WaitUntil(until);
        }
        self.waits_until = None;
        if let Some(RateLimit {
            remaining,
            reset_at: Some(reset_at),
            ..
        }) = limit
            && reset_at > now
            && remaining as usize <= counts.under_way
        {
            // Those under way may use up what is left; their answers will say.
            if counts.under_way > 0 {
                return Step::Busy;
            }
            self.wait(now, reset_at);
            return Step::WaitUntil(reset_at);
        }
        let Some(index) = self
            .items
            .iter()
            .position(|item| *item == ItemState::Waiting)
        else {
            return Step::Over;
        };
        self.set(index, ItemState::UnderWay);
        self.pace.get_or_insert((now, 0));
        Step::Send(index)
    }

    /// Takes what became of an item that was under way.
    pub(super) fn settle(&mut self, index: usize, settled: Settled, now: i64) {
        let state = match settled {
            Settled::Done(made) => ItemState::Done(made),
            Settled::RateLimited { retry_at } => {
                self.wait(now, retry_at.unwrap_or(now + UNSAID_WAIT));
                self.set(index, ItemState::Waiting);
                return;
            }
            Settled::Refused {
                reason,
                concerns_all,
            } => {
                self.is_stopped |= concerns_all || self.stops_at_failure;
                ItemState::Failed(reason)
            }
            Settled::Unknown(reason) => {
                self.is_stopped |= self.stops_at_failure;
                ItemState::Unknown(reason)
            }
        };
        self.set(index, state);
        if let Some((_, settled)) = &mut self.pace {
            *settled += 1;
        }
    }

    /// Sends nothing more; what is under way ends.
    pub(super) fn stop(&mut self) {
        self.is_stopped = true;
    }

    /// Sends what was not sent.
    pub(super) fn go_on(&mut self) {
        self.is_stopped = false;
        self.pace = None;
    }

    /// Lets those that were refused wait again.
    pub(super) fn retry_failed(&mut self) {
        for item in &mut self.items {
            if matches!(item, ItemState::Failed(_)) {
                *item = ItemState::Waiting;
            }
        }
        self.go_on();
    }

    /// Puts what a fresh read showed in the place of "nobody knows".
    pub(super) fn correct(&mut self, index: usize, seen: ItemState) {
        if matches!(self.items.get(index), Some(ItemState::Unknown(_))) {
            self.set(index, seen);
        }
    }

    fn set(&mut self, index: usize, state: ItemState) {
        if let Some(item) = self.items.get_mut(index) {
            *item = state;
        }
    }

    /// A wait is no part of the pace.
    fn wait(&mut self, now: i64, until: i64) {
        let begun = self.waits_until.map_or(now, |before| before.max(now));
        let until = until.max(begun);
        if let Some((since, _)) = &mut self.pace {
            *since += until - begun;
        }
        self.waits_until = Some(until);
    }
}

#[cfg(test)]
mod tests;
