//! The keys of the form: save, undo, redo.

use leptos::{ev, prelude::*};

use super::save_flow::SaveFlow;
use crate::ui::{is_dialog_open, is_in_text};

/// Listens for as long as the present owner lives.
pub(super) fn listen(flow: SaveFlow) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        let key = event.key().to_lowercase();
        let is_save = key == "s" || key == "enter";
        if is_dialog_open() {
            // The browser's own "save page" is never meant here.
            if key == "s" {
                event.prevent_default();
            }
            return;
        }
        let is_undo = key == "z" && !event.shift_key();
        let is_redo = (key == "z" && event.shift_key()) || (key == "y" && event.ctrl_key());
        if is_save {
            event.prevent_default();
            flow.submit();
        } else if (is_undo || is_redo) && !is_in_text(&event) {
            event.prevent_default();
            if is_undo {
                flow.form.undo();
            } else {
                flow.form.redo();
            }
        }
    });
    on_cleanup(move || handle.remove());
}
