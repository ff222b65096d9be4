//! The state of a list that is being put in order, by keys or by buttons.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    drag::Dragging,
    order::{Step, moved},
};
use crate::{messages::ui as words, ui::focus};

/// The handle of a row.
const HANDLE: &str = ".sortable__handle";

/// A row that was lifted by a key, where it began and where it hovers. Nothing is changed before it is
/// dropped, so that Escape has nothing to take back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lift {
    key: String,
    from: usize,
    to: usize,
}

#[derive(Clone, Copy)]
pub(super) struct Sorting {
    keys: Signal<Vec<String>>,
    noun: &'static str,
    on_move: Callback<(usize, usize)>,
    lift: RwSignal<Option<Lift>>,
    pub(super) dragging: Dragging,
    /// What the live region says.
    pub(super) said: RwSignal<String>,
    pub(super) list: NodeRef<html::Ol>,
    /// While a row is moved in the page its handle loses the focus for a moment, which is not leaving it.
    is_moving: StoredValue<bool>,
}

impl Sorting {
    pub(super) fn new(
        keys: Signal<Vec<String>>,
        noun: &'static str,
        on_move: Callback<(usize, usize)>,
    ) -> Self {
        Self {
            keys,
            noun,
            on_move,
            lift: RwSignal::new(None),
            dragging: Dragging::new(),
            said: RwSignal::new(String::new()),
            list: NodeRef::new(),
            is_moving: StoredValue::new(false),
        }
    }

    /// The keys as they are shown: with the lifted one where it hovers.
    pub(super) fn order(self) -> Vec<String> {
        let keys = self.keys.get();
        self.lift.with(|lift| match lift {
            Some(lift) if keys.get(lift.from) == Some(&lift.key) => {
                moved(&keys, lift.from, lift.to)
            }
            // Somebody else changed the list meanwhile.
            _ => keys,
        })
    }

    /// How many there are (tracked).
    pub(super) fn count(self) -> usize {
        self.keys.with(Vec::len)
    }

    /// Whether this row is lifted (tracked).
    pub(super) fn is_lifted(self, key: &str) -> bool {
        self.lift
            .with(|lift| lift.as_ref().is_some_and(|lift| lift.key == key))
    }

    /// A key on the handle of a row. While nothing is lifted, all but Space and Enter keep their own meaning.
    pub(super) fn pressed(self, event: &ev::KeyboardEvent, key: &str) {
        let name = event.key();
        match name.as_str() {
            " " | "Enter" if !event.ctrl_key() && !event.meta_key() => {
                event.prevent_default();
                if !event.repeat() {
                    self.lift_or_drop(key);
                }
            }
            "Escape" if self.dragging.is_on() => {
                event.prevent_default();
                event.stop_propagation();
                self.dragging.end();
                self.said.set(words::order_not_moved().to_owned());
            }
            "Escape" if self.lift.with_untracked(Option::is_some) => {
                event.prevent_default();
                event.stop_propagation();
                self.cancel();
            }
            name => {
                if let Some(step) = Step::of_key(name)
                    && self.step(step)
                {
                    event.prevent_default();
                }
            }
        }
    }

    /// Space or Enter, or the click of an assistive technology.
    pub(super) fn lift_or_drop(self, key: &str) {
        if self.lift.with_untracked(Option::is_some) {
            self.drop_lifted();
            return;
        }
        let Some(at) = self.position(key) else { return };
        self.lift.set(Some(Lift {
            key: key.to_owned(),
            from: at,
            to: at,
        }));
        let place = self.place(at);
        self.said.set(words::order_lifted(&place));
    }

    /// The handle of the lifted row is left: where it hovers is where it stays.
    pub(super) fn left(self) {
        if !self.is_moving.get_value() && self.lift.with_untracked(Option::is_some) {
            self.drop_lifted();
        }
    }

    /// Moves a row by a button.
    pub(super) fn nudge(self, key: &str, step: Step) {
        let Some(from) = self.position(key) else {
            return;
        };
        let to = step.from(from, self.count_untracked());
        if to == from {
            self.said.set(self.place(from));
        } else {
            self.commit(from, to);
        }
    }

    /// The pointer has let go of a row.
    pub(super) fn dropped_by_pointer(self) {
        if let Some((from, to)) = self.dragging.end() {
            self.commit(from, to);
        }
    }

    /// Says where a dragged row hovers.
    pub(super) fn say_place(self, at: usize) {
        self.said.set(self.place(at));
    }

    fn step(self, step: Step) -> bool {
        let count = self.count_untracked();
        let Some(Lift { to: at, .. }) = self.lift.get_untracked() else {
            return false;
        };
        let to = step.from(at, count);
        self.hover(to);
        self.said.set(self.place(to));
        true
    }

    fn cancel(self) {
        let Some(Lift { from, .. }) = self.lift.get_untracked() else {
            return;
        };
        self.hover(from);
        self.lift.set(None);
        self.said
            .set(words::order_not_moved_place(&self.place(from)));
    }

    fn drop_lifted(self) {
        let Some(Lift { key, from, to }) = self.lift.get_untracked() else {
            return;
        };
        self.lift.set(None);
        // The list may have been changed while the row was in the air.
        let is_same = self
            .keys
            .with_untracked(|keys| keys.get(from) == Some(&key) && to < keys.len());
        if is_same && from != to {
            self.commit(from, to);
        }
        self.said.set(words::order_dropped(&self.place(to)));
    }

    fn commit(self, from: usize, to: usize) {
        self.keep_focus();
        self.on_move.run((from, to));
        self.said.set(self.place(to));
    }

    fn hover(self, to: usize) {
        self.keep_focus();
        self.lift.update(|lift| {
            if let Some(lift) = lift {
                lift.to = to;
            }
        });
    }

    /// An element that is moved in the page loses the focus: it gets it back in the next frame, when the
    /// rows are drawn in their new order.
    fn keep_focus(self) {
        let Some(focused) = document().active_element() else {
            return;
        };
        let is_ours = self
            .list
            .get_untracked()
            .is_some_and(|list| list.contains(Some(&focused)));
        if !is_ours {
            return;
        }
        self.is_moving.set_value(true);
        request_animation_frame(move || {
            focus::focus(&focused);
            self.is_moving.try_set_value(false);
        });
    }

    fn position(self, key: &str) -> Option<usize> {
        self.keys
            .with_untracked(|keys| keys.iter().position(|other| other == key))
    }

    fn count_untracked(self) -> usize {
        self.keys.with_untracked(Vec::len)
    }

    /// "Question 3 of 8".
    fn place(self, at: usize) -> String {
        words::order_place(self.noun, at + 1, self.count_untracked())
    }

    /// The handle that a pointer drags by must have the focus, so that Escape reaches it.
    pub(super) fn focus_handle(self, event: &ev::PointerEvent) {
        let handle = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|target| target.closest(HANDLE).ok().flatten());
        if let Some(handle) = handle {
            focus::focus(&handle);
        }
    }
}
