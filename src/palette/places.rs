//! The pages of the app, as commands.

use crate::{
    components::{Command, CommandGroup, Commands},
    messages::palette as words,
    routes::{self, CONNECT, DRAFTS, FAVOURITES, IMPORT, ListView, NEW_INTERVIEW, PREFERENCES},
    session::{Session, Way},
};

/// Registers them for as long as the present owner lives.
pub(super) fn register() {
    let session = Session::expect();
    let go = routes::use_go();
    Commands::expect().register(move || {
        let to = |id, label: &str, href| Command::go(id, CommandGroup::GoTo, label, go, href);
        let mut places = vec![
            to(
                "interviews",
                words::go_interviews(),
                ListView::default().href(),
            ),
            to(
                "favourites",
                words::favourites(),
                routes::address(FAVOURITES),
            ),
        ];
        if session.may_change() {
            places.extend([
                to("new", words::go_new(), routes::address(NEW_INTERVIEW)),
                to("drafts", words::go_drafts(), routes::address(DRAFTS)),
                to("import", words::go_import(), routes::address(IMPORT)),
            ]);
        }
        if session.way() == Way::OwnKey {
            places.push(to("key", words::go_key(), routes::address(CONNECT)));
        }
        places.push(to(
            "preferences",
            words::go_preferences(),
            routes::address(PREFERENCES),
        ));
        places
    });
}
