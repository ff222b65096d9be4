//! The last calls, bounded in number and in bytes.

use std::{collections::VecDeque, sync::Arc};

use crate::api::{CallEnd, Excerpt, SentCall};

/// How many calls are kept.
const MOST_CALLS: usize = 200;

/// How many bytes of bodies are kept; the oldest calls go first. Some twenty pages of the list, or a hundred interviews:
/// what a tab remembers of its calls must not be most of what it has in memory.
const MOST_BYTES: usize = 512 * 1024;

/// The number of a call that is not kept.
pub(super) const NOT_KEPT: u64 = 0;

/// A call, from its start on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Counts up with every call of the tab.
    pub number: u64,
    /// When it was sent, Unix milliseconds.
    pub started_at: i64,
    /// What was sent.
    pub sent: SentCall,
    /// How it ended, and how many milliseconds after its start; `None` while it is under way.
    pub ended: Option<(CallEnd, i64)>,
}

impl Call {
    /// How it ended, if it has.
    pub fn end(&self) -> Option<&CallEnd> {
        self.ended.as_ref().map(|(end, _)| end)
    }

    /// The bytes of its bodies.
    fn weight(&self) -> usize {
        let sent = self.sent.body.as_ref().map_or(0, Excerpt::weight);
        let answer = self.end().and_then(CallEnd::answer);
        sent + answer.map_or(0, |answer| answer.body.weight())
    }
}

/// The calls in the order of their start.
#[derive(Default)]
pub(super) struct CallLog {
    calls: VecDeque<Arc<Call>>,
    last_number: u64,
    weight: usize,
}

impl CallLog {
    /// Keeps a new call and gives it a number.
    pub(super) fn started(&mut self, sent: SentCall, now: i64) -> u64 {
        self.last_number += 1;
        let call = Call {
            number: self.last_number,
            started_at: now,
            sent,
            ended: None,
        };
        self.weight += call.weight();
        self.calls.push_back(Arc::new(call));
        self.keep_bounds();
        self.last_number
    }

    /// Notes how a call ended; one that has left the log stays out.
    pub(super) fn ended(&mut self, number: u64, end: CallEnd, now: i64) {
        let Some(index) = self.position(number) else {
            return;
        };
        let call = Arc::make_mut(&mut self.calls[index]);
        self.weight -= call.weight();
        // A clock that was put back makes no call end before its start.
        call.ended = Some((end, now.saturating_sub(call.started_at).max(0)));
        self.weight += call.weight();
        self.keep_bounds();
    }

    pub(super) fn newest_first(&self) -> impl Iterator<Item = &Arc<Call>> {
        self.calls.iter().rev()
    }

    pub(super) fn find(&self, number: u64) -> Option<&Arc<Call>> {
        self.calls.get(self.position(number)?)
    }

    /// Numbers go on where they were, so that none is given twice.
    pub(super) fn clear(&mut self) {
        self.calls.clear();
        self.weight = 0;
    }

    fn position(&self, number: u64) -> Option<usize> {
        self.calls
            .binary_search_by_key(&number, |call| call.number)
            .ok()
    }

    fn keep_bounds(&mut self) {
        while self.calls.len() > MOST_CALLS || self.weight > MOST_BYTES {
            let Some(oldest) = self.calls.pop_front() else {
                return;
            };
            self.weight -= oldest.weight();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{CallAnswer, TransportError};

    fn sent(body: Option<&str>) -> SentCall {
        SentCall {
            method: "POST",
            path: "/qsi/gather/interviews".to_owned(),
            has_key: false,
            body: body.map(Excerpt::of),
        }
    }

    fn answered(body: &str) -> CallEnd {
        CallEnd::Answered(CallAnswer {
            status: 200,
            body: Excerpt::of(body),
            ..CallAnswer::default()
        })
    }

    fn numbers(log: &CallLog) -> Vec<u64> {
        log.newest_first().map(|call| call.number).collect()
    }

    #[test]
    fn the_oldest_calls_go_first() {
        let mut log = CallLog::default();
        for _ in 0..MOST_CALLS + 3 {
            log.started(sent(None), 0);
        }
        let numbers = numbers(&log);
        assert_eq!(numbers.len(), MOST_CALLS);
        assert_eq!((numbers[0], numbers[MOST_CALLS - 1]), (203, 4));
    }

    #[test]
    fn bodies_are_bounded_by_their_bytes_however_many_calls_there_are() {
        let mut log = CallLog::default();
        let long = "a".repeat(64 * 1024);
        for _ in 0..MOST_CALLS {
            let number = log.started(sent(Some(&long)), 0);
            log.ended(number, answered(&long), 1);
        }
        let kept: usize = log.newest_first().map(|call| call.weight()).sum();
        assert_eq!(kept, log.weight);
        assert!(kept <= MOST_BYTES && kept > MOST_BYTES / 2, "{kept}");
        log.clear();
        assert_eq!((log.weight, log.newest_first().count()), (0, 0));
    }

    #[test]
    fn an_end_finds_its_call_and_no_other() {
        let mut log = CallLog::default();
        let first = log.started(sent(None), 1_000);
        let second = log.started(sent(None), 1_500);
        log.ended(first, CallEnd::Aborted, 1_250);
        let ended = |log: &CallLog, number| log.find(number).and_then(|call| call.ended.clone());
        assert_eq!(ended(&log, first), Some((CallEnd::Aborted, 250)));
        assert_eq!(ended(&log, second), None);
        log.ended(second, CallEnd::Failed(TransportError::Offline), 1_400);
        assert_eq!(ended(&log, second).map(|(_, took)| took), Some(0));
    }

    #[test]
    fn an_end_after_clearing_brings_nothing_back() {
        let mut log = CallLog::default();
        let number = log.started(sent(None), 0);
        log.clear();
        log.ended(number, answered("{}"), 5);
        log.ended(NOT_KEPT, answered("{}"), 5);
        assert!(numbers(&log).is_empty());
        assert_eq!(log.started(sent(None), 6), number + 1);
    }
}
