//! Follows what reading offline depends on: the switch of this device, the connection, and the key.

use leptos::{ev, prelude::*};

use crate::data::{QueryClient, forget_other_readers, settle_offline_reading};

/// Called once, where the app is made.
pub(super) fn follow(client: &QueryClient) {
    settle_offline_reading();
    let session = client.session();
    let reading = client.clone();
    let is_online = window_event_listener(ev::online, move |_| reading.note_online());
    on_cleanup(move || is_online.remove());
    Effect::new(move |before: Option<u32>| {
        let generation = session.generation();
        if before.is_some_and(|before| before != generation) {
            forget_other_readers(session);
        }
        generation
    });
}
