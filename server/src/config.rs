//! What the program uses: the arguments and the key, checked and put together.

mod api_source;
mod upstream_origin;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use local_api::{DataFile, Options};

use crate::access::{AccessConfig, TrustedProxy, UserFile};
use crate::arguments::Arguments;
use crate::base_path::BasePath;
use crate::key::{Key, KeyError};
use crate::observe::audit::AuditTarget;
use crate::tls::TlsFiles;

pub use api_source::{ApiSource, KeyWay, Local, Upstream};
pub use upstream_origin::UpstreamOrigin;

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
