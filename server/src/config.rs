//! What the program uses: the arguments and the key, checked and put together.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use axum::http::Uri;
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use local_api::{DataFile, Options};

use crate::access::{AccessConfig, TrustedProxy, UserFile};
use crate::arguments::Arguments;
use crate::base_path::BasePath;
use crate::key::{Key, KeyError};
use crate::observe::audit::AuditTarget;
use crate::tls::TlsFiles;

/// TCP and TLS to the API take well under a second; five leave room for a slow name server.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// A server to start.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The path that everything is hosted below.
    pub base: BasePath,
    /// The folder of the built app.
    pub dist: PathBuf,
    /// Who answers API calls.
    pub api: ApiSource,
    /// Names in `Host` that are ours besides loopback names.
    pub allow_hosts: Vec<String>,
    /// TLS of our own.
    pub tls: Option<TlsFiles>,
    /// Where the lines about writes go.
    pub audit: AuditTarget,
    /// Who may come in.
    pub access: AccessConfig,
}

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

/// Scheme, host and port of an API: the paths are ours to know, not the operator's to configure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpstreamOrigin {
    scheme: Scheme,
    authority: Authority,
}

impl UpstreamOrigin {
    /// The address of a path there.
    ///
    /// # Errors
    /// Cannot happen for a path of a parsed request.
    pub fn uri(&self, path: PathAndQuery) -> Result<Uri, axum::http::uri::InvalidUriParts> {
        let mut parts = axum::http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path);
        Uri::from_parts(parts)
    }

    /// Does the key travel unencrypted over a network?
    #[must_use]
    pub fn is_exposed(&self) -> bool {
        let host = self.authority.host();
        let address = host.trim_start_matches('[').trim_end_matches(']');
        let is_loopback = address
            .parse()
            .map_or(host == "localhost", |ip: std::net::IpAddr| ip.is_loopback());
        self.scheme == Scheme::HTTP && !is_loopback
    }
}

impl FromStr for UpstreamOrigin {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const EXAMPLE: &str =
            "write scheme and host without a path, such as https://api.prod.qualifi.hr";
        let uri: Uri = text.parse().map_err(|_| EXAMPLE)?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(EXAMPLE.into());
        };
        let is_http = scheme == Scheme::HTTP || scheme == Scheme::HTTPS;
        let has_path = parts.path_and_query.is_some_and(|path| path != "/");
        if !is_http || has_path || authority.as_str().contains('@') || authority.host().is_empty() {
            return Err(EXAMPLE.into());
        }
        Ok(Self { scheme, authority })
    }
}

/// Why there is no configuration; `Display` is one line.
#[derive(Debug)]
pub enum ConfigError {
    /// The flags or variables contradict each other.
    Usage(String),
    /// Something they name cannot be read.
    Unreadable(String),
}

impl Config {
    /// Puts arguments and environment together.
    ///
    /// # Errors
    /// When they contradict each other, or the key cannot be read.
    pub fn new(
        arguments: Arguments,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Self, ConfigError> {
        let (listen, dist) = (arguments.listen, arguments.dist.clone());
        let base = arguments.base_path.clone();
        let allow_hosts = arguments.allow_hosts.clone();
        let tls = match (&arguments.tls_cert, &arguments.tls_key) {
            (Some(certificates), Some(key)) => Some(TlsFiles {
                certificates: certificates.clone(),
                key: key.clone(),
            }),
            _ => None,
        };
        // Changes of real data are told unless that is switched off.
        let audit = arguments.audit.clone().unwrap_or(match arguments.upstream {
            Some(_) => AuditTarget::Stdout,
            None => AuditTarget::Off,
        });
        let access = access(&arguments);
        let api = match (&arguments.data, &arguments.upstream) {
            (Some(_), None) => ApiSource::Local(local(arguments)),
            (None, Some(origin)) => ApiSource::Upstream(Upstream {
                origin: origin.clone(),
                key: Key::from_environment(variable)?,
                timeout: Duration::from_secs(arguments.upstream_timeout),
                connect_timeout: CONNECT_TIMEOUT,
            }),
            _ => {
                return Err(ConfigError::Usage(
                    "give either --data FILE for a local API (--data :memory: to try it) or --upstream URL for the real one".into(),
                ));
            }
        };
        let is_exposed = !listen.ip().is_loopback() && !access.is_controlled();
        if api.key_way() == KeyWay::ServerKey && is_exposed {
            return Err(ConfigError::Usage(format!(
                "with a key held by the server, everybody who reaches {listen} could use it: control access with --users FILE or --trust-user-header NAME, or listen on a loopback address such as 127.0.0.1:8080"
            )));
        }
        Ok(Self {
            listen,
            base,
            dist,
            api,
            allow_hosts,
            tls,
            audit,
            access,
        })
    }

    /// What the operator should know although the server starts.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        match &self.api {
            ApiSource::Local(local)
                if !local.own_key
                    && !self.listen.ip().is_loopback()
                    && !self.access.is_controlled() =>
            {
                warnings.push(format!(
                    "everybody who reaches {} can read and change the local data",
                    self.listen
                ));
            }
            ApiSource::Upstream(upstream) if upstream.origin.is_exposed() => {
                warnings.push("the API key travels unencrypted, as --upstream is http://".into());
            }
            _ => {}
        }
        if let AccessConfig::Users(users) = &self.access
            && !users.is_secure
            && !self.listen.ip().is_loopback()
        {
            warnings.push("passwords travel unencrypted unless something in front ends TLS; say --behind-tls then".into());
        }
        warnings
    }
}

fn access(arguments: &Arguments) -> AccessConfig {
    let proxies = arguments.trusted_proxies.clone();
    match (&arguments.users, &arguments.trust_user_header) {
        (Some(file), _) => AccessConfig::Users(UserFile {
            file: file.clone(),
            is_secure: arguments.behind_tls || arguments.tls_cert.is_some(),
            proxies,
        }),
        (None, Some(header)) => AccessConfig::Proxy(TrustedProxy {
            user_header: header.clone(),
            role_header: arguments.trust_role_header.clone(),
            read_only_users: arguments.read_only_users.clone(),
            addresses: proxies,
        }),
        (None, None) => AccessConfig::Open,
    }
}

fn local(arguments: Arguments) -> Local {
    let file = arguments.data.unwrap_or_default();
    Local {
        data: if file.as_os_str() == ":memory:" {
            DataFile::Memory
        } else {
            DataFile::Path(file)
        },
        options: Options {
            demo_interviews: arguments.demo,
            seed_detail: arguments.seed_detail,
            latency: Duration::from_millis(arguments.latency_ms),
            limits: arguments.rate_limit.unwrap_or_default(),
            faults: arguments.fail,
        },
        own_key: arguments.own_key,
    }
}

impl From<KeyError> for ConfigError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Both => Self::Usage(error.to_string()),
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Usage(line) | Self::Unreadable(line) => f.write_str(line),
        }
    }
}

impl std::error::Error for ConfigError {}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::Parser;

    fn config(typed: &str, key: Option<&'static str>) -> Result<Config, ConfigError> {
        let typed = ["callboard-server"]
            .into_iter()
            .chain(typed.split_whitespace());
        Config::new(Arguments::try_parse_from(typed).unwrap(), |name| {
            (name == crate::key::KEY_VARIABLE).then(|| key.map(OsString::from))?
        })
    }

    #[test]
    fn the_page_learns_who_holds_the_key() {
        let way = |typed, key| config(typed, key).unwrap().api.key_way().as_str();
        assert_eq!(way("--data :memory:", None), "local");
        assert_eq!(way("--data :memory: --own-key", None), "own-key");
        assert_eq!(way("--upstream http://h", None), "own-key");
        assert_eq!(way("--upstream http://h", Some("k")), "server-key");
    }

    #[test]
    fn one_source_of_the_api_is_needed() {
        assert!(matches!(config("", None), Err(ConfigError::Usage(_))));
    }

    #[test]
    fn a_key_held_by_the_server_is_served_on_loopback_only() {
        let upstream = "--upstream https://h --listen";
        let error = config(&format!("{upstream} 0.0.0.0:80"), Some("k")).unwrap_err();
        assert!(error.to_string().contains("--users"), "{error}");
        assert!(config(&format!("{upstream} [::1]:80"), Some("k")).is_ok());
        assert!(config(&format!("{upstream} 0.0.0.0:80"), None).is_ok());
        let controlled = format!("{upstream} 0.0.0.0:80 --users users");
        assert!(config(&controlled, Some("k")).is_ok());
        let controlled =
            format!("{upstream} 0.0.0.0:80 --trust-user-header x-user --trusted-proxy 10.0.0.1");
        assert!(config(&controlled, Some("k")).is_ok());
    }

    #[test]
    fn an_upstream_is_scheme_and_host_and_nothing_else() {
        for good in [
            "https://api.prod.qualifi.hr",
            "http://127.0.0.1:9/",
            "http://[::1]:9",
        ] {
            assert!(good.parse::<UpstreamOrigin>().is_ok(), "{good}");
        }
        for wrong in [
            "api.prod.qualifi.hr",
            "ftp://h",
            "https://h/qsi/gather",
            "https://h?x=1",
            "https://user:pass@h",
            "https://",
            "",
        ] {
            assert!(wrong.parse::<UpstreamOrigin>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_unencrypted_way_over_a_network_is_told() {
        let warnings = |typed| config(typed, None).unwrap().warnings().len();
        assert_eq!(warnings("--upstream http://api.example"), 1);
        assert_eq!(warnings("--upstream http://127.0.0.1:1"), 0);
        assert_eq!(warnings("--upstream http://[::1]:1"), 0);
        assert_eq!(warnings("--upstream https://api.example"), 0);
        assert_eq!(warnings("--data x --listen 0.0.0.0:1"), 1);
        assert_eq!(warnings("--data x"), 0);
        assert_eq!(warnings("--data x --listen 0.0.0.0:1 --users u"), 1);
        let behind = "--data x --listen 0.0.0.0:1 --users u --behind-tls";
        assert_eq!(warnings(behind), 0);
    }
}
