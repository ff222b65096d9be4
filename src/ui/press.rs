//! What waits until a press is over.

use std::{cell::Cell, rc::Rc};

use leptos::{ev, prelude::*};

/// Runs at once, or where the mouse is being pressed, when it is let go. A field that is left because
/// something else is pressed must not grow or shrink before that: the thing would move away from under the
/// pointer, and a press that begins on a button and ends beside it is no click.
pub(super) fn after_press(action: impl FnOnce() + 'static) {
    let is_pressed = matches!(document().query_selector(":active"), Ok(Some(_)));
    if !is_pressed {
        action();
        return;
    }
    let action = Cell::new(Some(action));
    let listening = Rc::new(Cell::new(None::<WindowListenerHandle>));
    let handle = window_event_listener(ev::mouseup, {
        let listening = Rc::clone(&listening);
        move |_| {
            if let Some(handle) = listening.take() {
                handle.remove();
            }
            if let Some(action) = action.take() {
                action();
            }
        }
    });
    listening.set(Some(handle));
}
