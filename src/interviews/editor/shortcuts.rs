//! The keys of the form: save, undo, redo. They are commands of the palette as well.

use leptos::{ev, prelude::*};

use super::save_flow::SaveFlow;
use crate::{
    components::{Command, CommandGroup, Commands, Shortcut},
    messages::commands as words,
    ui::{is_dialog_open, is_in_text},
};

/// Listens for as long as the present owner lives.
pub(super) fn listen(flow: SaveFlow) {
    Commands::expect().register(move || commands(flow));
    let handle = window_event_listener(ev::keydown, move |event| {
        let is_save = Shortcut::Save.is_pressed(&event);
        if is_dialog_open() {
            // The browser's own "save page" is never meant here.
            if is_save {
                event.prevent_default();
            }
            return;
        }
        let is_undo = Shortcut::Undo.is_pressed(&event);
        let is_redo = Shortcut::Redo.is_pressed(&event);
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

/// What can be done with the form at this moment. Their keys are listened for here, because they also
/// work while somebody types.
fn commands(flow: SaveFlow) -> Vec<Command> {
    let form = flow.form;
    let command = |id, label, shortcut, action: fn(SaveFlow)| {
        Command::new(id, CommandGroup::Page, label, move || action(flow)).with_keys_shown(shortcut)
    };
    let mut commands = Vec::new();
    if form.keeper().is_new() {
        commands.push(command(
            "save",
            words::create(),
            Shortcut::Save,
            SaveFlow::submit,
        ));
    } else if !form.changed().is_empty() {
        commands.push(command(
            "save",
            words::save(),
            Shortcut::Save,
            SaveFlow::submit,
        ));
    }
    if form.can_undo() {
        commands.push(command("undo", words::undo(), Shortcut::Undo, |flow| {
            flow.form.undo()
        }));
    }
    if form.can_redo() {
        commands.push(command("redo", words::redo(), Shortcut::Redo, |flow| {
            flow.form.redo()
        }));
    }
    commands
}
