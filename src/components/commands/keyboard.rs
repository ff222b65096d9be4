//! The one ear for shortcuts of commands.

use leptos::{ev, prelude::*};
use web_sys::KeyboardEvent;

use super::Commands;
use crate::{
    data::Preferences,
    ui::{is_dialog_open, takes_letters},
};

/// Does what the keys of the present commands say, for as long as the present owner lives. Nothing while
/// somebody types or a dialog is open, nothing with a modifier that is not its own, nothing that an inner
/// control has taken for itself, and nothing at all where shortcuts are switched off (WCAG 2.1.4).
pub fn listen_for_shortcuts(commands: Commands) {
    let preferences = Preferences::expect();
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.default_prevented()
            || !preferences.has_shortcuts_untracked()
            || is_dialog_open()
            || takes_letters(&event)
        {
            return;
        }
        if run(commands, &event) {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether the key was one of a command.
fn run(commands: Commands, event: &KeyboardEvent) -> bool {
    let found = commands.now().into_iter().find(|command| {
        !command.is_heard_elsewhere
            && command
                .shortcut
                .is_some_and(|shortcut| shortcut.is_pressed(event))
    });
    let Some(command) = found else { return false };
    // A key that is held down must not archive one after the other.
    if !event.repeat()
        || command
            .shortcut
            .is_some_and(|shortcut| shortcut.may_repeat())
    {
        command.run();
    }
    true
}
