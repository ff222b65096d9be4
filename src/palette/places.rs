//! The pages of the app, as commands.

use super::words;
use crate::{
    components::{Command, CommandGroup, Commands},
    routes::{self, CONNECT, DRAFTS, IMPORT, ListView, NEW_INTERVIEW, PREFERENCES},
    session::{Session, Way},
};

/// Registers them for as long as the present owner lives.
pub(super) fn register() {
    let session = Session::expect();
    let go = routes::use_go();
    Commands::expect().register(move || {
        let to = |id, label: &str, href| Command::go(id, CommandGroup::GoTo, label, go, href);
        let mut places = vec![to(
            "interviews",
            words::GO_INTERVIEWS,
            ListView::default().href(),
        )];
        if session.may_change() {
            places.extend([
                to("new", words::GO_NEW, routes::address(NEW_INTERVIEW)),
                to("drafts", words::GO_DRAFTS, routes::address(DRAFTS)),
                to("import", words::GO_IMPORT, routes::address(IMPORT)),
            ]);
        }
        if session.way() == Way::OwnKey {
            places.push(to("key", words::GO_KEY, routes::address(CONNECT)));
        }
        places.push(to(
            "preferences",
            words::GO_PREFERENCES,
            routes::address(PREFERENCES),
        ));
        places
    });
}
