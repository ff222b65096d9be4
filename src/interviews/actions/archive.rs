//! Archiving as a person sees it: the row leaves at once, a message offers to undo it, and only when that
//! message is over the request is sent.

use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

use super::{ActionTarget, problem_words::in_one_breath};
use crate::{
    data::{ArchiveItem, ArchiveOutcome, ArchiveQueue, Preferences, QueryClient},
    messages::{archive as words, common},
    model::InterviewId,
    ui::{ToastId, ToastKind, Toaster},
};

/// Ties the queue to its messages; lives above the routes.
#[derive(Clone, Copy)]
pub struct ArchiveDesk {
    queue: ArchiveQueue,
    toaster: Toaster,
    preferences: Preferences,
    client: StoredValue<QueryClient>,
    /// The message of each that waits.
    messages: StoredValue<Vec<(InterviewId, ToastId)>>,
}

impl ArchiveDesk {
    /// A desk with nothing on it.
    pub fn new(client: &QueryClient, toaster: Toaster, preferences: Preferences) -> Self {
        Self {
            queue: ArchiveQueue::new(client),
            toaster,
            preferences,
            client: StoredValue::new(client.clone()),
            messages: StoredValue::new(Vec::new()),
        }
    }

    /// For as long as the present owner lives, leaving or closing the page sends what waits, and Ctrl+Z or
    /// Cmd+Z outside of text undoes the latest.
    pub fn listen(self) {
        let leave = window_event_listener_untyped("pagehide", move |_| self.send_all());
        let keys = window_event_listener(ev::keydown, move |event| {
            let is_undo = (event.ctrl_key() || event.meta_key())
                && !event.shift_key()
                && !event.alt_key()
                && event.key().eq_ignore_ascii_case("z");
            if is_undo
                && !event.default_prevented()
                && !is_text(event.target())
                && self.undo_latest()
            {
                event.prevent_default();
            }
        });
        on_cleanup(move || {
            leave.remove();
            keys.remove();
        });
    }

    /// The desk of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// What is to be archived.
    pub fn queue(self) -> ArchiveQueue {
        self.queue
    }

    /// Archives an interview, unless that is undone in time.
    pub fn archive(self, target: &ActionTarget) {
        self.begin(ArchiveItem {
            id: target.id.clone(),
            name: target.name.clone(),
            team: target.address_team.clone(),
            user: self.preferences.acting_user_untracked(),
        });
    }

    fn begin(self, item: ArchiveItem) {
        let (id, name) = (item.id.clone(), item.name.clone());
        if !self.queue.begin(item) {
            return;
        }
        let (undone, sent) = (id.clone(), id.clone());
        let message = self.toaster.say_with(
            ToastKind::Done,
            words::archived(&name),
            common::undo(),
            move || {
                self.undo(&undone);
            },
            move || self.send(sent.clone()),
        );
        self.messages
            .try_update_value(|all| all.push((id.clone(), message)));
        let Some(client) = self.client.try_get_value() else {
            return;
        };
        spawn_local(async move {
            if let Some(count) = client.count_candidates(&id).await {
                let count = usize::try_from(count).unwrap_or(usize::MAX);
                self.toaster
                    .reword(message, &words::archived_with_candidates(&name, count));
            }
        });
    }

    /// Takes it back; `false` where it was sent already.
    pub fn undo(self, id: &InterviewId) -> bool {
        self.put_message_away(id);
        let item = self.queue.undo(id);
        if let Some(item) = &item {
            self.toaster.say(ToastKind::Done, words::undone(&item.name));
        }
        item.is_some()
    }

    fn undo_latest(self) -> bool {
        self.queue
            .waiting()
            .last()
            .is_some_and(|latest| self.undo(latest))
    }

    /// Sends those of an earlier page, at once: they were asked for long ago.
    pub(super) fn send_now(self, items: Vec<ArchiveItem>) {
        for item in items {
            let id = item.id.clone();
            if self.queue.begin(item) {
                self.send_and(id, |desk, name| {
                    desk.toaster.say(ToastKind::Done, words::archived(name));
                });
            }
        }
    }

    fn send_all(self) {
        for id in self.queue.waiting() {
            self.send(id);
        }
    }

    fn send(self, id: InterviewId) {
        // That it is archived was said when it began.
        self.send_and(id, |_, _| {});
    }

    fn send_and(self, id: InterviewId, on_archived: fn(Self, &str)) {
        self.put_message_away(&id);
        spawn_local(async move {
            match self.queue.send(&id).await {
                None => {}
                Some((item, ArchiveOutcome::Archived)) => on_archived(self, &item.name),
                Some((item, ArchiveOutcome::Gone)) => {
                    self.toaster.say(ToastKind::Done, words::gone(&item.name));
                }
                Some((item, ArchiveOutcome::Failed(problem))) => {
                    self.toaster.say_with(
                        ToastKind::Failed,
                        words::failed(&item.name, &in_one_breath(&problem)),
                        common::try_again(),
                        move || self.send_now(vec![item.clone()]),
                        || {},
                    );
                }
            }
        });
    }

    fn put_message_away(self, id: &InterviewId) {
        let message = self
            .messages
            .try_update_value(|all| {
                let position = all.iter().position(|(of, _)| of == id)?;
                Some(all.swap_remove(position).1)
            })
            .flatten();
        if let Some(message) = message {
            self.toaster.take_away(message);
        }
    }
}

/// Where Ctrl+Z belongs to what is typed.
fn is_text(target: Option<EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        .is_some_and(|element| {
            element.is_content_editable()
                || element
                    .closest("input,textarea,select")
                    .ok()
                    .flatten()
                    .is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_candidates_are_counted() {
        let archived = |count| words::archived_with_candidates("N", count);
        assert_eq!(archived(0), "Archived “N”. No candidate hangs on it.");
        assert_eq!(archived(1), "Archived “N”. 1 candidate hangs on it.");
        assert_eq!(archived(12), "Archived “N”. It has 12 candidates.");
    }
}
