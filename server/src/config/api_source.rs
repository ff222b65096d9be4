//! Who answers API calls, and how the page gets its key for that.

use std::time::Duration;

use local_api::{DataFile, Options};

use super::UpstreamOrigin;
use crate::key::Key;

/// Who answers API calls.
#[derive(Clone, Debug)]
pub enum ApiSource {
    /// The local API, in this process.
    Local(Local),
    /// The real API.
    Upstream(Upstream),
}

/// The local API and how it behaves.
#[derive(Clone, Debug)]
pub struct Local {
    /// Where its data lives.
    pub data: DataFile,
    /// Its switches.
    pub options: Options,
    /// The browser's key is passed on; otherwise the server adds the demo key.
    pub own_key: bool,
}

/// The real API and how it is spoken to.
#[derive(Clone, Debug)]
pub struct Upstream {
    /// Where it is.
    pub origin: UpstreamOrigin,
    /// The key that this server holds; without one the browser's is passed on.
    pub key: Option<Key>,
    /// For a whole call, from connecting to the last byte.
    pub timeout: Duration,
    /// For connecting, TLS included.
    pub connect_timeout: Duration,
}

/// How the app gets its key: the content of `<meta name="callboard">` in index.html.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyWay {
    /// None needed: local demo data.
    Local,
    /// This server holds it.
    ServerKey,
    /// Typed by the person.
    OwnKey,
}

impl ApiSource {
    /// What the page has to know about it.
    #[must_use]
    pub fn key_way(&self) -> KeyWay {
        match self {
            Self::Local(local) if local.own_key => KeyWay::OwnKey,
            Self::Local(_) => KeyWay::Local,
            Self::Upstream(upstream) if upstream.key.is_some() => KeyWay::ServerKey,
            Self::Upstream(_) => KeyWay::OwnKey,
        }
    }
}

impl KeyWay {
    /// The word in the page.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::ServerKey => "server-key",
            Self::OwnKey => "own-key",
        }
    }
}
