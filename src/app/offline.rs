//! Follows what reading offline depends on: the connection and the key.

use std::time::Duration;

use leptos::{ev, prelude::*};

use crate::{
    data::{QueryClient, forget_other_readers},
    session::Session,
};

/// Browsers say "online" as soon as there is a network; names and routes may take a moment more.
const LOOK_AGAIN: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(10)];

/// Reads again what could not be read, as soon as the browser is online. Called once, where the app is made: a
/// connection may come back before anything else is there.
pub(super) fn follow_connection(client: &QueryClient) {
    let reading = client.clone();
    let is_online = window_event_listener(ev::online, move |_| {
        reading.note_online();
        for pause in LOOK_AGAIN {
            let reading = reading.clone();
            // Asks nothing where the first try has found the server, or the app is gone.
            set_timeout(move || reading.note_online(), pause);
        }
    });
    on_cleanup(move || is_online.remove());
}

/// Forgets what others have read when the key is another. Called once, when the first page is at rest.
pub(super) fn follow_key(session: Session) {
    Effect::new(move |before: Option<u32>| {
        let generation = session.generation();
        // It may have been exchanged before this came.
        if before.unwrap_or_default() != generation {
            forget_other_readers(session);
        }
        generation
    });
}
