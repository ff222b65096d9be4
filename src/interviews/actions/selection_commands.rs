//! What can be done with all that is selected, on whichever page.

use super::{BulkActions, BulkDialog};
use crate::{
    components::{Command, CommandGroup, Commands},
    interviews::selection::{SelectedSet, Selection},
    messages::commands as words,
    session::Session,
};

/// Registers them for as long as the present owner lives; there are none while nothing is selected.
pub fn register_selection_commands(actions: BulkActions) {
    let selection = Selection::expect();
    let may_change = Session::expect().may_change();
    Commands::expect().register(move || {
        let count = selection.with_untracked(SelectedSet::len);
        if count == 0 {
            return Vec::new();
        }
        let command = |id, label: String, dialog| {
            Command::new(id, CommandGroup::Selection, label, move || {
                actions.open(dialog);
            })
        };
        let mut commands = Vec::new();
        if may_change {
            commands.extend([
                command(
                    "change-selected",
                    words::change_selected(count),
                    BulkDialog::Update,
                ),
                command(
                    "copy-selected",
                    words::copy_selected(count),
                    BulkDialog::Copy,
                ),
                command(
                    "archive-selected",
                    words::archive_selected(count),
                    BulkDialog::Archive,
                ),
            ]);
        }
        let clear = move || selection.update(SelectedSet::clear);
        commands.push(Command::new(
            "clear-selection",
            CommandGroup::Selection,
            words::clear_selection(),
            clear,
        ));
        commands
    });
}
