//! The quick look as a command of the present row.

use super::{QuickLook, panel};
use crate::{
    components::{Command, CommandGroup, Shortcut},
    interviews::list::{present_row, view_model::InterviewRow},
    messages::quick_look as words,
    ui::focus_id,
};

impl QuickLook {
    /// What can be done with the present row. Space is taken on its title alone: elsewhere it presses what
    /// has the focus, or scrolls.
    pub(in crate::interviews::list) fn commands(self, row: &InterviewRow) -> Vec<Command> {
        let id = row.id.clone();
        let toggle = Command::new(
            "quick-look",
            CommandGroup::Interview,
            words::title(),
            move || self.toggle(&id),
        )
        .about(&row.name);
        if !present_row::is_at_title() {
            return vec![toggle.with_keys_shown(Shortcut::QuickLook)];
        }
        let mut commands = vec![toggle.with_shortcut(Shortcut::QuickLook)];
        if self.is_open_untracked() {
            let enter = || focus_id(panel::TITLE);
            commands.push(
                Command::new("into-quick-look", CommandGroup::Page, "", enter)
                    .with_shortcut(Shortcut::IntoQuickLook)
                    .unlisted(),
            );
        }
        commands
    }
}
