//! What can be done here and now. Pages register the actions of what they show; the palette lists them,
//! and their shortcuts do them, without either knowing the pages.

mod keyboard;
mod keys;
mod shortcut;

use std::sync::Arc;

use leptos::prelude::*;

pub use keyboard::listen_for_shortcuts;
pub use keys::ShortcutKeys;
pub use shortcut::{Shortcut, is_palette_key, modifier_key};

use crate::routes::Go;

/// Something that can be done.
#[derive(Clone)]
pub struct Command {
    /// Which one; of two with the same id the one that was registered last counts.
    pub id: &'static str,
    /// What it is called, as a verb.
    pub label: String,
    /// What it is done with.
    pub group: CommandGroup,
    /// What it is done with by name, such as the title of the interview.
    pub about: Option<String>,
    /// Its keys.
    pub shortcut: Option<Shortcut>,
    /// Whether the palette lists it; moving to the next row is a thing for keys alone.
    pub is_listed: bool,
    /// Whether its keys are somebody else's affair.
    is_heard_elsewhere: bool,
    action: Action,
}

type Action = Arc<dyn Fn() + Send + Sync>;

/// What a command is done with. The order is that of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommandGroup {
    /// The interview of the page, or of the row that has the focus.
    Interview,
    /// What is selected.
    Selection,
    /// What the page shows.
    Page,
    /// Another page.
    GoTo,
    /// Callboard itself.
    Help,
}

impl Command {
    /// A command that does something.
    pub fn new(
        id: &'static str,
        group: CommandGroup,
        label: impl Into<String>,
        action: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self {
            id,
            label: label.into(),
            group,
            about: None,
            shortcut: None,
            is_listed: true,
            is_heard_elsewhere: false,
            action: Arc::new(action),
        }
    }

    /// A command that leads to an address.
    pub fn go(
        id: &'static str,
        group: CommandGroup,
        label: impl Into<String>,
        go: Go,
        href: String,
    ) -> Self {
        Self::new(id, group, label, move || go.push(&href))
    }

    /// The same with keys.
    pub fn with_shortcut(mut self, shortcut: Shortcut) -> Self {
        self.shortcut = Some(shortcut);
        self
    }

    /// The same with keys that somebody else listens for: they are only shown.
    pub fn with_keys_shown(mut self, shortcut: Shortcut) -> Self {
        self.shortcut = Some(shortcut);
        self.is_heard_elsewhere = true;
        self
    }

    /// The same with the name of what it is done with.
    pub fn about(mut self, name: &str) -> Self {
        self.about = Some(name.to_owned());
        self
    }

    /// The same, but only by its keys.
    pub fn unlisted(mut self) -> Self {
        self.is_listed = false;
        self
    }

    /// Does it.
    pub fn run(&self) {
        (self.action)();
    }
}

/// The commands of all that is on the screen; lives above the routes.
#[derive(Clone, Copy, Default)]
pub struct Commands {
    sources: StoredValue<Vec<(u32, Source)>>,
    last: StoredValue<u32>,
}

type Source = Arc<dyn Fn() -> Vec<Command> + Send + Sync>;

impl Commands {
    /// Those of this app, as `app` provided them.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Adds commands for as long as the present owner lives. They are asked for each time they are needed,
    /// so that what cannot be done at that moment is simply left out.
    pub fn register(self, commands: impl Fn() -> Vec<Command> + Send + Sync + 'static) {
        let number = self.last.get_value() + 1;
        self.last.set_value(number);
        self.sources
            .update_value(|sources| sources.push((number, Arc::new(commands))));
        on_cleanup(move || {
            self.sources
                .try_update_value(|sources| sources.retain(|(other, _)| *other != number));
        });
    }

    /// What can be done at this moment, the innermost first: what a page registers comes before what the
    /// frame around it does.
    pub fn now(self) -> Vec<Command> {
        // A copy, since asking may register or end others.
        let sources = self.sources.try_get_value().unwrap_or_default();
        let mut commands: Vec<Command> = Vec::new();
        for (_, source) in sources.iter().rev() {
            for command in untrack(|| source()) {
                if commands.iter().all(|other| other.id != command.id) {
                    commands.push(command);
                }
            }
        }
        commands
    }
}
