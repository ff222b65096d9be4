//! The calls of this tab, for those who want to see what the page asks and what the API says.
//!
//! Kept in the memory of the tab and nowhere else. Nobody pays for it who never looks: a call costs two
//! short copies, and nothing is drawn.

mod log;

use leptos::prelude::*;

pub use self::log::Call;
use self::log::CallLog;
use crate::{
    api::{CallEnd, CallObserver, RateLimit, SentCall},
    session::Session,
};
use std::sync::Arc;

/// The last calls, and what the API said of its limits.
#[derive(Clone, Copy)]
pub struct Calls {
    log: RwSignal<CallLog>,
    limits: RwSignal<Vec<RateLimit>>,
    is_paused: RwSignal<bool>,
}

impl Calls {
    /// No call yet. What was read with a key that was forgotten is forgotten with it.
    pub fn new(session: Session) -> Self {
        let calls = Self {
            log: RwSignal::default(),
            limits: RwSignal::default(),
            is_paused: RwSignal::new(false),
        };
        Effect::new(move |before: Option<u32>| {
            let holder = session.holder();
            if before.is_some_and(|before| before != holder) {
                calls.clear();
                calls.limits.set(Vec::new());
            }
            holder
        });
        calls
    }

    /// The calls of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The calls, the newest first (tracked).
    pub fn newest_first(self) -> Vec<Arc<Call>> {
        self.log.with(|log| log.newest_first().cloned().collect())
    }

    /// The call of a number, as long as it is kept (tracked).
    pub fn find(self, number: u64) -> Option<Arc<Call>> {
        self.log.with(|log| log.find(number).cloned())
    }

    /// Forgets them all.
    pub fn clear(self) {
        self.log.update(CallLog::clear);
    }

    /// Whether new calls are passed over (tracked).
    pub fn is_paused(self) -> bool {
        self.is_paused.get()
    }

    /// Passes new calls over, or keeps them again.
    pub fn set_paused(self, is_paused: bool) {
        self.is_paused.set(is_paused);
    }

    /// What the API said last of each of its windows, the shortest first (tracked). The headers describe
    /// one window at a time and do not say which; they differ by how many requests they allow.
    pub fn limits(self) -> Vec<RateLimit> {
        self.limits.get()
    }
}

/// Asked while the app may be on its way out, so that nothing here may insist.
impl CallObserver for Calls {
    fn started(&self, call: SentCall) -> u64 {
        if self.is_paused.try_get_untracked() != Some(false) {
            return log::NOT_KEPT;
        }
        let now = js_sys::Date::now() as i64;
        let number = self.log.try_update(|log| log.started(call, now));
        number.unwrap_or(log::NOT_KEPT)
    }

    fn ended(&self, number: u64, end: CallEnd) {
        if let CallEnd::Answered(answer) = &end
            && let Some(limit) = answer.rate_limit
        {
            self.limits.try_update(|limits| note(limits, limit));
        }
        let now = js_sys::Date::now() as i64;
        self.log.try_update(|log| log.ended(number, end, now));
    }
}

/// The newest word on a window takes the place of the one before.
fn note(limits: &mut Vec<RateLimit>, limit: RateLimit) {
    limits.retain(|known| known.limit != limit.limit);
    let at = limits.partition_point(|known| known.limit <= limit.limit);
    limits.insert(at, limit);
    // Whoever answers with another number each time describes nothing.
    let oldest = limits.len().saturating_sub(MOST_WINDOWS);
    limits.drain(..oldest);
}

/// A minute and an hour are documented.
const MOST_WINDOWS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    fn said(limit: u32, remaining: u32) -> RateLimit {
        RateLimit {
            limit: Some(limit),
            remaining,
            reset_at: None,
        }
    }

    #[test]
    fn each_window_is_known_by_its_size_and_by_the_newest_word_on_it() {
        let mut limits = Vec::new();
        for limit in [said(1000, 900), said(100, 4), said(1000, 899)] {
            note(&mut limits, limit);
        }
        assert_eq!(limits, [said(100, 4), said(1000, 899)]);
        note(&mut limits, said(7, 1));
        assert_eq!(limits.len(), 2);
    }
}
