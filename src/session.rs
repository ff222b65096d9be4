//! Who this tab speaks for: the way the page is hosted, who may do what in it, and in the own-key way the key, kept for the tab
//! only and never in a URL, a log or storage that outlives the tab.

use leptos::prelude::*;

use crate::{
    api::{ApiError, Cause, Credential},
    following::until_gone,
    storage::Place,
};

/// Where the tab keeps the key: session storage ends with the tab.
const STORAGE_KEY: &str = "callboard.key";

/// Where the tab keeps the last list that was read with the key; it is gone with the key, or when nobody may read it.
pub(crate) const LAST_LIST: &str = "callboard.last-list";

/// Where the key of the API comes from; the server writes it into the page's `<meta name="callboard">`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The local API, which needs no key of ours.
    Local,
    /// The server adds a key that people never see.
    ServerKey,
    /// Each person brings a key. Also what a page without the meta element means.
    OwnKey,
}

impl Way {
    fn from_meta(content: &str) -> Self {
        match content {
            "local" => Self::Local,
            "server-key" => Self::ServerKey,
            _ => Self::OwnKey,
        }
    }
}

/// The path that the app is hosted below, such as `/callboard`; empty at the root of a host. Whoever hosts
/// the page writes it there.
pub fn root_of_page() -> String {
    let said = said_by_page("data-base").unwrap_or_default();
    let root = said.trim_end_matches('/');
    // Anything but a plain path would lead every link and call of the API elsewhere.
    let is_path = root.starts_with('/') && !root.starts_with("//") && !root.contains('\\');
    if is_path {
        root.to_owned()
    } else {
        String::new()
    }
}

fn said_by_page(attribute: &str) -> Option<String> {
    let meta = document().query_selector("meta[name=callboard]").ok()??;
    meta.get_attribute(attribute)
}

/// Where people sign in before they see this page; the server writes it into the same element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// At the server of this page, where they can sign out too.
    Here,
    /// At a proxy in front of it.
    Proxy,
}

impl Account {
    fn from_meta(content: &str) -> Option<Self> {
        match content {
            "here" => Some(Self::Here),
            "proxy" => Some(Self::Proxy),
            _ => None,
        }
    }
}

/// Why the key is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPrompt {
    /// There is none yet.
    Missing,
    /// The API refused the one there was.
    Refused,
}

/// Way and key of this tab.
#[derive(Clone, Copy)]
pub struct Session {
    way: Way,
    account: Option<Account>,
    is_read_only: bool,
    has_ended: RwSignal<bool>,
    credential: RwSignal<Option<Credential>>,
    prompt: RwSignal<Option<KeyPrompt>>,
    generation: RwSignal<u32>,
    holder: RwSignal<u32>,
}

impl Session {
    /// A session of a given way and key; [`Session::of_page`] is what the app uses.
    pub fn new(way: Way, credential: Option<Credential>) -> Self {
        Self {
            way,
            account: None,
            is_read_only: false,
            has_ended: RwSignal::new(false),
            credential: RwSignal::new(credential),
            prompt: RwSignal::new(None),
            generation: RwSignal::new(0),
            holder: RwSignal::new(0),
        }
    }

    /// The same where people sign in, and may only read or everything.
    #[must_use]
    pub fn with_account(self, account: Option<Account>, is_read_only: bool) -> Self {
        Self {
            account,
            is_read_only,
            ..self
        }
    }

    /// Reads the way from the page and the key from the tab's storage.
    pub fn of_page() -> Self {
        let way = said_by_page("content").map_or(Way::OwnKey, |content| Way::from_meta(&content));
        let account = said_by_page("data-account").and_then(|content| Account::from_meta(&content));
        let is_read_only = said_by_page("data-access").is_some_and(|access| access == "read-only");
        let stored = Place::Tab.read(STORAGE_KEY);
        let credential = match way {
            Way::OwnKey => stored.as_deref().and_then(Credential::from_typed),
            Way::Local | Way::ServerKey => None,
        };
        Self::new(way, credential).with_account(account, is_read_only)
    }

    /// The session of this app, as `app` provided it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// How the page is hosted.
    pub fn way(self) -> Way {
        self.way
    }

    /// Where people sign in, if they do.
    pub fn account(self) -> Option<Account> {
        self.account
    }

    /// Whether this person may change anything; the server refuses it otherwise, whatever is shown.
    pub fn may_change(self) -> bool {
        !self.is_read_only
    }

    /// Whether the server has said that nobody is signed in any more (tracked).
    pub fn has_ended(self) -> bool {
        self.has_ended.get()
    }

    /// A call was answered, so somebody is signed in (again).
    pub fn note_success(self) {
        // Asked after an answer came, when the app may be gone.
        if self.has_ended.try_get_untracked() == Some(true) {
            self.has_ended.set(false);
        }
    }

    /// The key to send, or `Cause::KeyMissing` where there should be one: then nothing must be asked.
    ///
    /// # Errors
    /// `Cause::KeyMissing` only.
    pub fn credential(self) -> Result<Option<Credential>, ApiError> {
        let credential = self.credential.get_untracked();
        if self.way == Way::OwnKey && credential.is_none() {
            return Err(Cause::KeyMissing.into());
        }
        Ok(credential)
    }

    /// Whether this tab has a key of its own (tracked).
    pub fn has_key(self) -> bool {
        self.credential.with(Option::is_some)
    }

    /// A number that moves with every change of the key: what was read under another is not ours (tracked).
    pub fn generation(self) -> u32 {
        until_gone();
        self.generation.get()
    }

    /// The same number, without following it.
    pub fn generation_untracked(self) -> u32 {
        self.generation.try_get_untracked().unwrap_or_default()
    }

    /// Whether `generation` is still the present one; asked after an answer came, when the app may be gone.
    pub fn generation_is(self, generation: u32) -> bool {
        self.generation.try_get_untracked() == Some(generation)
    }

    /// A number that moves when the key is forgotten or exchanged on purpose, and stays where a key only
    /// takes the place of one that was refused: nobody's work is lost by that (tracked).
    pub fn holder(self) -> u32 {
        self.holder.get()
    }

    /// Why the key is asked for at the moment, if it is (tracked).
    pub fn prompt(self) -> Option<KeyPrompt> {
        self.prompt.get()
    }

    /// Notes that a session has ended, and asks for a key when an error says that there is none, or that it was refused. In the other ways
    /// nobody here can mend that, and the error's own words say who can.
    pub fn note(self, error: &ApiError) {
        if matches!(error.cause, Cause::SessionEnded | Cause::Unauthorized) {
            Place::Tab.remove(LAST_LIST);
        }
        if error.cause == Cause::SessionEnded {
            self.has_ended.try_set(true);
            return;
        }
        if self.way != Way::OwnKey {
            return;
        }
        match error.cause {
            Cause::KeyMissing => self.ask(KeyPrompt::Missing),
            Cause::Unauthorized => self.ask(KeyPrompt::Refused),
            _ => {}
        }
    }

    /// Brings up the question for a key.
    pub fn ask(self, prompt: KeyPrompt) {
        self.prompt.set(Some(prompt));
    }

    /// Puts the question away without an answer.
    pub fn stop_asking(self) {
        self.prompt.set(None);
    }

    /// Takes a key that was proven to work; everything on the page is read again with it.
    pub fn connect(self, credential: Credential) {
        if self.prompt.get_untracked() != Some(KeyPrompt::Refused) {
            self.holder.update(|holder| *holder += 1);
        }
        Place::Tab.remove(LAST_LIST);
        // Refused storage only means that a reload asks again.
        Place::Tab.write(STORAGE_KEY, credential.reveal());
        self.credential.set(Some(credential));
        self.prompt.set(None);
        self.generation.update(|generation| *generation += 1);
    }

    /// Forgets the key, here and in the tab's storage.
    pub fn forget(self) {
        Place::Tab.remove(STORAGE_KEY);
        Place::Tab.remove(LAST_LIST);
        self.credential.set(None);
        self.holder.update(|holder| *holder += 1);
        self.generation.update(|generation| *generation += 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_says_nothing_is_hosted_for_own_keys() {
        assert_eq!(Way::from_meta("local"), Way::Local);
        assert_eq!(Way::from_meta("server-key"), Way::ServerKey);
        assert_eq!(Way::from_meta("own-key"), Way::OwnKey);
        assert_eq!(Way::from_meta("anything"), Way::OwnKey);
        assert_eq!(Account::from_meta("here"), Some(Account::Here));
        assert_eq!(Account::from_meta("anything"), None);
    }
}
