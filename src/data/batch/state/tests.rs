//! The reducer, step by step.

use super::*;
use crate::{api::Cause, data::WriteKind, session::Way};

const NOW: i64 = 1_000_000;

fn refused(concerns_all: bool) -> Settled {
    Settled::Refused {
        reason: Reason::new("no"),
        concerns_all,
    }
}

fn sent(state: &mut BatchState) -> Vec<usize> {
    let mut sent = Vec::new();
    while let Step::Send(index) = state.next(NOW, None) {
        sent.push(index);
    }
    sent
}

#[test]
fn at_most_three_are_under_way() {
    let mut state = BatchState::new(5, AT_ONCE);
    assert_eq!(sent(&mut state), [0, 1, 2]);
    assert_eq!(state.next(NOW, None), Step::Busy);
    state.settle(1, Settled::Done(None), NOW);
    assert_eq!(sent(&mut state), [3]);
    for index in [0, 2, 3] {
        state.settle(index, Settled::Done(None), NOW);
    }
    assert_eq!(sent(&mut state), [4]);
    state.settle(4, Settled::Done(None), NOW);
    assert_eq!(state.next(NOW, None), Step::Over);
    assert!(state.is_all_done() && !state.is_at_work());
}

#[test]
fn only_a_429_is_sent_again_and_the_whole_batch_waits() {
    let mut state = BatchState::new(4, AT_ONCE);
    sent(&mut state);
    let until = NOW + 5_000;
    let retry_at = Some(until);
    state.settle(0, Settled::RateLimited { retry_at }, NOW);
    state.settle(1, refused(false), NOW);
    state.settle(2, Settled::Unknown(Reason::new("lost")), NOW);
    assert_eq!(state.next(NOW, None), Step::WaitUntil(until));
    assert_eq!(state.waits_until(), Some(until));
    assert_eq!(state.next(until, None), Step::Send(0));
    assert_eq!(state.next(until, None), Step::Send(3));
    assert_eq!(state.next(until, None), Step::Busy);
}

#[test]
fn a_429_that_says_nothing_means_a_minute() {
    let mut state = BatchState::new(1, AT_ONCE);
    sent(&mut state);
    state.settle(0, Settled::RateLimited { retry_at: None }, NOW);
    assert_eq!(state.next(NOW, None), Step::WaitUntil(NOW + 60_000));
}

#[test]
fn an_empty_window_is_waited_for_before_anything_is_sent() {
    let mut state = BatchState::new(2, AT_ONCE);
    let limit = |remaining, reset_at| {
        Some(RateLimit {
            limit: None,
            remaining,
            reset_at: Some(reset_at),
        })
    };
    assert_eq!(state.next(NOW, limit(0, NOW + 9)), Step::WaitUntil(NOW + 9));
    assert_eq!(state.next(NOW + 9, limit(0, NOW + 9)), Step::Send(0));
    assert_eq!(state.next(NOW + 9, limit(1, NOW + 20)), Step::Busy);
    assert_eq!(state.next(NOW + 9, limit(2, NOW + 20)), Step::Send(1));
}

#[test]
fn a_stop_lets_those_under_way_end_and_leaves_the_rest() {
    let mut state = BatchState::new(5, AT_ONCE);
    sent(&mut state);
    state.stop();
    assert!(state.is_at_work());
    for index in 0..3 {
        assert_eq!(state.next(NOW, None), Step::Busy);
        state.settle(index, Settled::Done(None), NOW);
    }
    assert_eq!(state.next(NOW, None), Step::Over);
    assert_eq!((state.counts().done, state.counts().waiting), (3, 2));
    state.go_on();
    assert_eq!(sent(&mut state), [3, 4]);
}

#[test]
fn a_refused_key_stops_the_batch() {
    let mut state = BatchState::new(5, AT_ONCE);
    sent(&mut state);
    state.settle(0, refused(true), NOW);
    assert!(state.is_stopped());
    assert_eq!(state.next(NOW, None), Step::Busy);
}

#[test]
fn only_those_that_were_refused_are_retried() {
    let mut state = BatchState::new(3, AT_ONCE);
    sent(&mut state);
    state.settle(0, refused(false), NOW);
    state.settle(1, Settled::Unknown(Reason::new("lost")), NOW);
    state.settle(2, Settled::Done(None), NOW);
    state.retry_failed();
    assert_eq!(sent(&mut state), [0]);
    assert_eq!(state.unknown(), [1]);
}

#[test]
fn after_a_reload_nobody_knows_what_was_under_way() {
    let items = vec![
        ItemState::Done(None),
        ItemState::UnderWay,
        ItemState::Waiting,
    ];
    let mut state = BatchState::restored(items, AT_ONCE);
    assert!(!state.is_at_work() && state.is_stopped());
    assert_eq!(state.unknown(), [1]);
    state.go_on();
    assert_eq!(sent(&mut state), [2]);
    state.correct(1, ItemState::Done(None));
    assert_eq!(state.counts().done, 2);
}

#[test]
fn the_time_left_follows_the_pace_without_the_waits() {
    let mut state = BatchState::new(10, 1);
    let mut now = NOW;
    assert_eq!(state.time_left(now), None);
    for _ in 0..2 {
        let Step::Send(index) = state.next(now, None) else {
            panic!("nothing was sent");
        };
        now += 1_000;
        state.settle(index, Settled::Done(None), now);
    }
    assert_eq!(state.time_left(now), Some(8_000));
    assert_eq!(state.next(now, None), Step::Send(2));
    let retry_at = Some(now + 60_000);
    state.settle(2, Settled::RateLimited { retry_at }, now);
    assert_eq!(state.time_left(now + 60_000), Some(8_000));
}

#[test]
fn an_error_decides_by_its_effect() {
    let of = |cause: Cause| Settled::of(Err(cause.into()), WriteKind::Archive, Way::Local);
    assert!(matches!(of(Cause::Timeout), Settled::Unknown(_)));
    assert!(matches!(
        of(Cause::NotFound),
        Settled::Refused {
            concerns_all: false,
            ..
        }
    ));
    assert!(matches!(
        of(Cause::Unauthorized),
        Settled::Refused {
            concerns_all: true,
            ..
        }
    ));
    assert!(matches!(
        of(Cause::RateLimited { retry_at: Some(7) }),
        Settled::RateLimited { retry_at: Some(7) }
    ));
}
