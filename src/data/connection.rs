//! The key of this tab: asking for one, and trying it before it is taken.

use super::{
    QueryClient,
    problem::{Problem, Subject, explain},
};
use crate::{
    api::{Cause, Credential},
    session::KeyPrompt,
};

/// Proves a typed key by the cheapest request and connects the session with it.
///
/// # Errors
/// Why the key was not taken, in words.
pub async fn check_key(client: &QueryClient, typed: &str) -> Result<(), Problem> {
    let way = client.session().way();
    let explained = |error| explain(&error, Subject::Key, way);
    let credential =
        Credential::from_typed(typed).ok_or_else(|| explained(Cause::KeyMissing.into()))?;
    if !credential.is_sendable() {
        return Err(explained(Cause::Unauthorized.into()));
    }
    client
        .api_without_key()
        .with_credential(Some(credential.clone()))
        .check_credential()
        .await
        .map_err(explained)?;
    client.session().connect(credential);
    Ok(())
}

/// What brings up the question for a key; made where the owner is known, called when a button is pressed.
pub fn ask_for_key() -> impl Fn() + Copy + 'static {
    let session = QueryClient::expect().session();
    move || {
        session.ask(if session.has_key() {
            KeyPrompt::Refused
        } else {
            KeyPrompt::Missing
        });
    }
}
