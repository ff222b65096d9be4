//! What can be done with one interview, as commands for keys and palette.

use leptos::{prelude::*, task::spawn_local};

use super::{ActionTarget, ArchiveDesk, CopyDesk, FavouriteDesk};
use crate::{
    components::{Command, CommandGroup, Shortcut},
    messages::commands as words,
    routes::{self, Go},
    session::Session,
    ui::{ToastKind, Toaster, write_to_clipboard},
};

const GROUP: CommandGroup = CommandGroup::Interview;

/// Makes the commands of an interview; take it once where its page is made.
#[derive(Clone, Copy)]
pub struct InterviewCommands {
    copy: CopyDesk,
    archive: ArchiveDesk,
    favourites: FavouriteDesk,
    toaster: Toaster,
    go: Go,
    may_change: bool,
}

/// Where the interview stands: its own pages do not lead to themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In a row of the list.
    Row,
    /// On its own page.
    Page,
    /// In its form.
    Form,
}

impl InterviewCommands {
    /// By the desks of this app.
    pub fn expect() -> Self {
        Self {
            copy: CopyDesk::expect(),
            archive: ArchiveDesk::expect(),
            favourites: FavouriteDesk::expect(),
            toaster: Toaster::expect(),
            go: routes::use_go(),
            may_change: Session::expect().may_change(),
        }
    }

    /// What can be done with it at this moment; the rest is left out. `on_archive` is called when it is
    /// about to be archived.
    pub fn of(
        self,
        target: ActionTarget,
        standing: Standing,
        on_archive: impl Fn() + Send + Sync + 'static,
    ) -> Vec<Command> {
        let Self {
            copy,
            archive,
            favourites,
            go,
            ..
        } = self;
        let page = routes::interview(&target.id, target.address_team.as_ref());
        let is_pending = untrack(|| archive.queue().is_pending(&target.id));
        let is_changeable = self.may_change && !target.is_archived && !is_pending;
        let mut commands = Vec::new();
        if standing != Standing::Page {
            commands.push(Command::go("open", GROUP, words::open(), go, page.clone()));
        }
        if is_changeable && standing != Standing::Form {
            let form = routes::edit_interview(&target.id, target.address_team.as_ref());
            commands.push(
                Command::go("edit", GROUP, words::edit(), go, form).with_shortcut(Shortcut::Edit),
            );
        }
        if self.may_change {
            let target = target.clone();
            let open = move || copy.open(target.clone());
            commands.push(
                Command::new("copy", GROUP, words::copy(), open).with_shortcut(Shortcut::Copy),
            );
        }
        if is_changeable {
            let target = target.clone();
            let begin = move || {
                on_archive();
                archive.archive(&target);
            };
            commands.push(
                Command::new("archive", GROUP, words::archive(), begin)
                    .with_shortcut(Shortcut::Archive),
            );
        }
        if standing != Standing::Form {
            let one = target.remembered();
            let label = untrack(|| favourites.verb(&target.id));
            let toggle = move || favourites.toggle(one.clone());
            commands.push(
                Command::new("favourite", GROUP, label, toggle).with_shortcut(Shortcut::Favourite),
            );
        }
        let id = target.id.as_str().to_owned();
        commands.push(self.clipboard("copy-id", words::copy_id(), words::id_copied(), id));
        commands.push(self.clipboard(
            "copy-link",
            words::copy_link(),
            words::link_copied(),
            link(&page),
        ));
        commands
            .into_iter()
            .map(|command| command.about(&target.name))
            .collect()
    }

    fn clipboard(
        self,
        id: &'static str,
        label: &'static str,
        done: &'static str,
        text: String,
    ) -> Command {
        let toaster = self.toaster;
        Command::new(id, GROUP, label, move || {
            let text = text.clone();
            spawn_local(async move {
                if write_to_clipboard(&text).await {
                    toaster.say(ToastKind::Done, done);
                } else {
                    let refused = words::copy_refused(&text);
                    toaster.say(ToastKind::Failed, refused);
                }
            });
        })
    }
}

/// The address as others can open it.
fn link(page: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{page}")
}
