//! What drives a batch: sends what the state says, waits when it says so.

use std::{future::Future, pin::Pin, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};

use super::{
    outcome::{ItemState, Settled},
    state::{BatchState, Step},
};
use crate::{
    api::ApiError,
    data::{QueryClient, WriteKind},
    model::InterviewId,
};

/// What one item is, as a request.
pub(in crate::data) type Perform = Box<
    dyn Fn(usize) -> Pin<Box<dyn Future<Output = Result<Option<InterviewId>, ApiError>>>>
        + Send
        + Sync,
>;

/// Called with every new state, before anything is sent that it says is under way.
pub(super) type OnStep = Box<dyn Fn(&BatchState) + Send + Sync>;

/// What kind of write each item is, for the words about its failure.
pub(in crate::data) type KindOf = Box<dyn Fn(usize) -> WriteKind + Send + Sync>;

/// How long a browser may take from the word that it leaves a page to leaving it, in milliseconds.
const LEAVING: i64 = 3_000;

/// What is to be done at present.
struct Work {
    kind: KindOf,
    perform: Perform,
    on_step: Option<OnStep>,
}

/// Runs one batch after the other; copy it wherever its state is shown. What ends after the owner is gone
/// changes nothing.
#[derive(Clone, Copy)]
pub struct Runner {
    client: StoredValue<QueryClient>,
    state: RwSignal<BatchState>,
    work: StoredValue<Option<Work>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Nothing goes out before this time, Unix milliseconds, because the page may be about to be left.
    rests_until: StoredValue<i64>,
}

impl Runner {
    /// A runner with nothing to do. Needs the reactive owner that shows it.
    pub fn new(client: &QueryClient) -> Self {
        let runner = Self::idle(client);
        runner.rest_when_left();
        runner
    }

    /// The same, not yet minding that the page may be left.
    pub(super) fn idle(client: &QueryClient) -> Self {
        Self {
            client: StoredValue::new(client.clone()),
            state: RwSignal::new(BatchState::new(0, 1)),
            work: StoredValue::new(None),
            timer: StoredValue::new(None),
            rests_until: StoredValue::new(0),
        }
    }

    /// A browser that leaves the page first ends what is under way, and at each such end one more would go
    /// out. A page that stays after all goes on by itself.
    pub(super) fn rest_when_left(self) {
        let leaving = window_event_listener_untyped("beforeunload", move |_| {
            self.rests_until
                .set_value(js_sys::Date::now() as i64 + LEAVING);
        });
        on_cleanup(move || leaving.remove());
    }

    /// Reads from the present state (tracked).
    pub fn with<R>(self, read: impl FnOnce(&BatchState) -> R) -> R {
        self.state.with(read)
    }

    /// The same without following it; `None` when its owner is gone.
    pub fn with_untracked<R>(self, read: impl FnOnce(&BatchState) -> R) -> Option<R> {
        self.state.try_with_untracked(read)
    }

    /// Whether something is under way or will go out by itself (tracked).
    pub fn is_at_work(self) -> bool {
        self.with(BatchState::is_at_work)
    }

    /// The same, without following it.
    pub fn is_at_work_untracked(self) -> bool {
        self.with_untracked(BatchState::is_at_work)
            .unwrap_or_default()
    }

    /// Sends nothing more; what is under way ends.
    pub fn stop(self) {
        self.change(BatchState::stop);
    }

    /// Sends what was not sent.
    pub fn go_on(self) {
        self.change(BatchState::go_on);
        self.pump();
    }

    /// Sends those that were refused again, and what was not sent.
    pub fn retry_failed(self) {
        self.change(BatchState::retry_failed);
        self.pump();
    }

    /// Takes a batch in; nothing is sent before [`Runner::go_on`].
    pub(in crate::data) fn load(
        self,
        kind: WriteKind,
        state: BatchState,
        perform: Perform,
        on_step: Option<OnStep>,
    ) {
        self.load_mixed(Box::new(move |_| kind), state, perform, on_step);
    }

    /// The same for items that are not all of one kind.
    pub(in crate::data) fn load_mixed(
        self,
        kind: KindOf,
        state: BatchState,
        perform: Perform,
        on_step: Option<OnStep>,
    ) {
        self.work.set_value(Some(Work {
            kind,
            perform,
            on_step,
        }));
        self.state.set(state);
    }

    /// Puts what a fresh read showed in the place of "nobody knows".
    pub(super) fn correct(self, index: usize, seen: ItemState) {
        self.change(|state| state.correct(index, seen));
    }

    fn change<R>(self, change: impl FnOnce(&mut BatchState) -> R) -> Option<R> {
        self.state.try_update(|state| {
            let result = change(state);
            self.work.try_with_value(|work| {
                if let Some(on_step) = work.as_ref().and_then(|work| work.on_step.as_ref()) {
                    on_step(state);
                }
            });
            result
        })
    }

    /// Sends as much as may be sent now, and comes back when a wait is over or an answer is there.
    fn pump(self) {
        while let Some(client) = self.client.try_get_value() {
            let now = js_sys::Date::now() as i64;
            let rests_until = self.rests_until.try_get_value().unwrap_or_default();
            if rests_until > now {
                return self.come_back_in(rests_until - now);
            }
            let limit = client.rate_limit();
            match self.change(|state| state.next(now, limit)) {
                Some(Step::Send(index)) => self.send(index, client),
                Some(Step::WaitUntil(until)) => return self.come_back_in(until - now),
                Some(Step::Busy | Step::Over) | None => return,
            }
        }
    }

    fn send(self, index: usize, client: QueryClient) {
        let request = self.work.try_with_value(|work| {
            let work = work.as_ref()?;
            Some(((work.kind)(index), (work.perform)(index)))
        });
        let Some((kind, request)) = request.flatten() else {
            return;
        };
        let way = client.session().way();
        spawn_local(async move {
            let settled = Settled::of(request.await, kind, way);
            let now = js_sys::Date::now() as i64;
            self.change(|state| state.settle(index, settled, now));
            self.pump();
        });
    }

    fn come_back_in(self, milliseconds: i64) {
        let wait = Duration::from_millis(milliseconds.max(0).unsigned_abs());
        let timer = set_timeout_with_handle(move || self.pump(), wait).ok();
        let before = self
            .timer
            .try_update_value(|present| std::mem::replace(present, timer));
        if let Some(before) = before.flatten() {
            before.clear();
        }
    }
}
