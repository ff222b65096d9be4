//! Short messages about what has just happened, at the edge of the screen. Never the only place of
//! important news, and never in the way of the focus.

mod recent;
mod stack;
mod view;

use std::{collections::HashMap, sync::Arc, time::Duration};

use leptos::prelude::*;

use self::stack::{Hold, Stack};

pub use recent::{RecentNotices, RecentNoticesButton};
pub use stack::{ToastId, ToastKind, ToastTimes};
pub use view::Toasts;

/// Owned by its message and by no page: a message outlives the page that said it.
type Handler = Arc<dyn Fn() + Send + Sync>;

#[derive(Clone)]
struct Handlers {
    act: Handler,
    on_end: Handler,
}

/// Takes messages from anywhere; lives above the routes.
#[derive(Clone, Copy)]
pub struct Toaster {
    stack: RwSignal<Stack>,
    handlers: StoredValue<HashMap<ToastId, Handlers>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Somebody has asked for what was said lately.
    wants_recent: RwSignal<bool>,
}

impl Default for Toaster {
    fn default() -> Self {
        Self::new(ToastTimes::default())
    }
}

impl Toaster {
    /// A toaster of other times; tests cannot wait as long as people.
    pub fn new(times: ToastTimes) -> Self {
        Self {
            stack: RwSignal::new(Stack::new(times)),
            handlers: StoredValue::new(HashMap::new()),
            timer: StoredValue::new(None),
            wants_recent: RwSignal::new(false),
        }
    }

    /// The toaster of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether there is something to show: a message stands, or somebody has asked for the latest (tracked).
    pub fn is_wanted(self) -> bool {
        self.wants_recent.get() || self.stack.with(|stack| !stack.toasts().is_empty())
    }

    /// Says something; also called by what ends after its page was left.
    pub fn say(self, kind: ToastKind, text: impl Into<String>) {
        self.push(kind, text.into(), None);
    }

    /// Says something and offers an action. Exactly one of the two is called, once: `act` when the person
    /// takes the offer, `on_end` when the message is over or dismissed without it.
    pub fn say_with(
        self,
        kind: ToastKind,
        text: impl Into<String>,
        label: &'static str,
        act: impl Fn() + Send + Sync + 'static,
        on_end: impl Fn() + Send + Sync + 'static,
    ) -> ToastId {
        let handlers = Handlers {
            act: Arc::new(act),
            on_end: Arc::new(on_end),
        };
        self.push(kind, text.into(), Some((label, handlers)))
    }

    /// Says it in better words, if it still stands.
    pub fn reword(self, id: ToastId, text: &str) {
        self.stack.try_update(|stack| stack.reword(id, text));
    }

    /// Takes a message away whose matter has settled itself: nothing is called.
    pub fn take_away(self, id: ToastId) {
        self.remove(id);
    }

    fn push(
        self,
        kind: ToastKind,
        text: String,
        action: Option<(&'static str, Handlers)>,
    ) -> ToastId {
        self.advance();
        let label = action.as_ref().map(|(label, _)| *label);
        let id = self
            .stack
            .try_update(|stack| stack.push(kind, text, label))
            .unwrap_or(ToastId(0));
        if let Some((_, handlers)) = action {
            self.handlers
                .try_update_value(|all| all.insert(id, handlers));
        }
        self.arrange();
        id
    }

    fn act(self, id: ToastId) {
        if let Some(handlers) = self.remove(id) {
            (handlers.act)();
        }
    }

    fn dismiss(self, id: ToastId) {
        if let Some(handlers) = self.remove(id) {
            (handlers.on_end)();
        }
    }

    fn remove(self, id: ToastId) -> Option<Handlers> {
        self.stack.try_update(|stack| stack.remove(id));
        self.arrange();
        self.handlers
            .try_update_value(|all| all.remove(&id))
            .flatten()
    }

    fn hold(self, hold: Hold) {
        self.advance();
        self.stack.try_update_untracked(|stack| stack.hold(hold));
        self.arrange();
    }

    fn release(self, hold: Hold) {
        self.advance();
        self.stack.try_update_untracked(|stack| stack.release(hold));
        self.arrange();
    }

    /// Lets the clocks run up to now, and ends what is over.
    fn advance(self) {
        let now = js_sys::Date::now() as i64;
        let over = self
            .stack
            .try_update_untracked(|stack| stack.advance(now))
            .unwrap_or_default();
        for id in over {
            self.dismiss(id);
        }
    }

    /// Wakes up when the next one is over.
    fn arrange(self) {
        let next = self.stack.try_with_untracked(Stack::next_end).flatten();
        self.timer.try_update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            let next = Duration::from_millis(u64::try_from(next?).ok()?);
            // Without a timer the message stands until it is dismissed.
            *timer = set_timeout_with_handle(
                move || {
                    self.advance();
                    self.arrange();
                },
                next,
            )
            .ok();
            Some(())
        });
    }
}
