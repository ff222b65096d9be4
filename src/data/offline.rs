//! Reading without a connection, where a person has switched it on for this device: a service worker keeps the
//! app's files and the last answers (`service-worker.js`), and this room tells it whose they are.
//!
//! It is off until somebody switches it on. What the API gives is a company's data, devices are shared, and
//! whoever can open this browser's profile can read what is kept: that is for a person to decide, not for a
//! default.
//!
//! An answer belongs to its reader: a mark of the key, of who is signed in, or of the way the page is hosted. The
//! worker gives it to nobody else and deletes it when another reader comes. The mark is 32 bits of a hash: it
//! tells the readers of one device apart, while billions of keys share it, so that no key can be found by it.

use leptos::{prelude::*, task::spawn_local};

use super::QueryClient;
use crate::{
    api::{ApiClient, ApiError, Cause},
    session::{self, Session, Way},
    storage::{Place, delete_caches, has_service_workers, register_worker, unregister_worker},
};

/// Where this device keeps that the switch is on.
const IS_ON: &str = "callboard.offline";
/// Where it keeps who was signed in last, for as long as that cannot be asked; a mark and no name.
const ACCOUNT: &str = "callboard.offline-account";

/// Whether this browser can keep anything for reading offline.
pub fn can_keep_for_offline() -> bool {
    has_service_workers()
}

/// Whether what is kept can be read only where somebody has entered a key, which ends with its tab.
pub fn offline_needs_key() -> bool {
    QueryClient::expect().session().way() == Way::OwnKey
}

/// Whether this device keeps the last answers. Asked for each read, as any tab may switch it.
pub fn keeps_for_offline() -> bool {
    Place::Device.read(IS_ON).is_some()
}

/// Switches it. `false` when the browser refused; then it is off.
pub async fn keep_for_offline(is_on: bool) -> bool {
    if is_on && Place::Device.write(IS_ON, "on") && register().await {
        return true;
    }
    Place::Device.remove(IS_ON);
    Place::Device.remove(ACCOUNT);
    remove_all().await;
    !is_on
}

/// Makes true what this device was told, at the start of the app: another tab, or a browser that was cleared
/// by half, may have left something else.
pub fn settle_offline_reading() {
    spawn_local(async {
        if keeps_for_offline() {
            register().await;
        } else {
            remove_all().await;
        }
    });
}

/// Deletes the answers of everybody but the present reader, as the key was forgotten or exchanged.
pub fn forget_other_readers(session: Session) {
    let present = reader_without_asking(session).map(|reader| format!("{}{reader}", reads()));
    spawn_local(async move { delete_caches(&reads(), present.as_deref()).await });
}

/// Deletes the answers of who signs out; the worker does so too, should the page be gone too soon.
pub fn forget_account() {
    Place::Device.remove(ACCOUNT);
    spawn_local(async { delete_caches(&reads(), None).await });
}

async fn register() -> bool {
    register_worker(&format!("{}/service-worker.js", session::root_of_page())).await
}

async fn remove_all() {
    unregister_worker(&format!("{}/", session::root_of_page())).await;
    delete_caches(&ours(), None).await;
}

/// How the names of the caches of this app begin; as in `service-worker.js`.
fn ours() -> String {
    format!("callboard:{}/:", session::root_of_page())
}

fn reads() -> String {
    ours() + "reads-"
}

pub(super) fn reader_without_asking(session: Session) -> Option<String> {
    match session.way() {
        Way::OwnKey => {
            let credential = session.credential().ok()??;
            Some(mark(credential.reveal()))
        }
        Way::Local | Way::ServerKey if session.account().is_some() => Place::Device.read(ACCOUNT),
        Way::Local => Some("local".to_owned()),
        Way::ServerKey => Some("server".to_owned()),
    }
}

impl QueryClient {
    /// The same API for a read that is only shown to a person: its answer may come from this device when none
    /// comes from the server. Never for one that a write is decided by.
    pub(super) async fn for_showing(&self, api: ApiClient) -> ApiClient {
        let reader = if keeps_for_offline() {
            self.reader().await
        } else {
            None
        };
        api.for_showing(reader)
    }

    /// Where people sign in, the server is asked once who that is. Without a connection it is who it was last:
    /// signing out, and anybody else's signing in, would have needed one.
    async fn reader(&self) -> Option<String> {
        let session = self.session();
        if session.way() == Way::OwnKey || session.account().is_none() {
            return reader_without_asking(session);
        }
        if let Some(known) = self.account.try_get_untracked().flatten() {
            return Some(known);
        }
        match self.api_without_key().account_name().await {
            Ok(name) => {
                let mark = name.as_deref().map(mark);
                if let Some(mark) = &mark {
                    Place::Device.write(ACCOUNT, mark);
                }
                self.account.try_set(mark.clone());
                mark
            }
            Err(error) if error.is_lost_connection() => Place::Device.read(ACCOUNT),
            Err(ApiError {
                cause: Cause::SessionEnded,
                ..
            }) => {
                forget_account();
                None
            }
            Err(_) => None,
        }
    }
}

/// FNV-1a, 32 bits in hex digits.
fn mark(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn a_mark_tells_readers_apart_and_is_too_short_to_find_a_key_by() {
        assert_eq!(mark("foobar"), "bf9cf968", "as published for FNV-1a");
        assert_ne!(mark("qapi_a"), mark("qapi_b"));
        assert_eq!(mark(&"qapi_".repeat(20)).len(), 8);
    }
}
