//! What can be done with all that is selected, on whichever page.

use super::{BulkActions, BulkDialog};
use crate::{
    components::{Command, CommandGroup, Commands},
    interviews::selection::{SelectedSet, Selection},
    session::Session,
    ui::intl,
};

/// Registers them for as long as the present owner lives; there are none while nothing is selected.
pub(super) fn register(actions: BulkActions) {
    let selection = Selection::expect();
    let may_change = Session::expect().may_change();
    Commands::expect().register(move || {
        let count = selection.with_untracked(SelectedSet::len);
        if count == 0 {
            return Vec::new();
        }
        let count = intl::number(u32::try_from(count).unwrap_or(u32::MAX));
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
                    format!("Change {count} selected…"),
                    BulkDialog::Update,
                ),
                command(
                    "copy-selected",
                    format!("Copy {count} selected…"),
                    BulkDialog::Copy,
                ),
                command(
                    "archive-selected",
                    format!("Archive {count} selected…"),
                    BulkDialog::Archive,
                ),
            ]);
        }
        let clear = move || selection.update(SelectedSet::clear);
        commands.push(Command::new(
            "clear-selection",
            CommandGroup::Selection,
            "Clear the selection",
            clear,
        ));
        commands
    });
}
