//! Who is signed in at the server that hosts this page.

use leptos::{prelude::*, task::spawn_local};

use super::QueryClient;

/// The name of who is signed in, once it is known; asked for once, and only where there is such a thing.
/// A name that does not come is no problem worth a word: nothing depends on it.
pub fn use_account_name() -> ReadSignal<Option<String>> {
    let client = QueryClient::expect();
    let (name, set_name) = signal(None);
    if client.session().account().is_some() {
        spawn_local(async move {
            if let Ok(found) = client.api_without_key().account_name().await {
                // The app may be gone by now.
                set_name.try_set(found);
            }
        });
    }
    name
}
