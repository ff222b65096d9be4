//! What was typed: flags and their environment variables. `--help` is made from this file and is
//! the documentation. What the program uses is in [`crate::config`].

use std::net::SocketAddr;
use std::path::PathBuf;

use axum::http::HeaderName;
use clap::builder::BoolishValueParser;
use clap::{ArgAction, Parser, Subcommand};

use crate::access::Network;
use crate::access::user_command::UserCommand;
use crate::base_path::BasePath;
use crate::config::UpstreamOrigin;
use crate::observe::audit::AuditTarget;
use crate::observe::logging::{LogFormat, LogLevel};

const AFTER_HELP: &str = "\
The key of the real API is never a flag: with --upstream it is read from QUALIFI_API_KEY, or from the file named by QUALIFI_API_KEY_FILE. With a key there, the server adds it to every call and people never see it; without one, everybody types an own key on the connect page. A key held by the server needs a loopback --listen address, or one of the two ways to control access:

  --users FILE               people sign in at /login; make the file with `callboard-server user add NAME --users FILE`
  --trust-user-header NAME   a proxy in front signs people in and names them in this header

Exit codes: 0 after SIGTERM or Ctrl+C, 1 when the server cannot start, 2 for wrong flags.";

/// Serves Callboard, the dashboard for interviews of the Qualifi Gather API.
///
/// Hands out the built app and answers its API calls on the same address: from a local API with
/// demo data (--data), or by passing them on to the real one (--upstream).
#[derive(Debug, Parser)]
#[command(name = "callboard-server", version, after_help = AFTER_HELP, max_term_width = 100)]
pub struct Arguments {
    /// Something else than serving.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, env = "CALLBOARD_LISTEN", value_name = "ADDRESS", default_value = "127.0.0.1:8080", value_parser = address)]
    pub listen: SocketAddr,

    /// Path below which everything is served, such as /callboard/, where the host name is shared
    #[arg(
        long,
        env = "CALLBOARD_BASE_PATH",
        value_name = "PATH",
        default_value = "/"
    )]
    pub base_path: BasePath,

    /// Start nothing: ask the server that listens there whether it lives, and exit 0 or 1
    #[arg(long)]
    pub check_health: bool,

    /// Folder with the built app
    #[arg(
        long,
        env = "CALLBOARD_DIST",
        value_name = "FOLDER",
        default_value = "dist"
    )]
    pub dist: PathBuf,

    /// Answer API calls from this SQLite file, created when missing; `:memory:` keeps nothing
    #[arg(
        long,
        env = "CALLBOARD_DATA",
        value_name = "FILE",
        conflicts_with = "upstream"
    )]
    pub data: Option<PathBuf>,

    /// Pass API calls on to the API at this origin, such as <https://api.prod.qualifi.hr>
    #[arg(long, env = "CALLBOARD_UPSTREAM", value_name = "URL")]
    pub upstream: Option<UpstreamOrigin>,

    /// With --upstream: seconds for a whole call before it is given up
    #[arg(long, env = "CALLBOARD_UPSTREAM_TIMEOUT", value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600), conflicts_with = "data")]
    pub upstream_timeout: u64,

    /// Host name that people use for this server, besides loopback names (repeatable, or a list
    /// with commas). Once one is given, others are refused
    #[arg(
        long = "allow-host",
        env = "CALLBOARD_ALLOW_HOST",
        value_name = "NAME",
        value_delimiter = ','
    )]
    pub allow_hosts: Vec<String>,

    /// Serve by TLS with this certificate (PEM, with those it was signed with behind it), and HTTP/2
    #[arg(
        long,
        env = "CALLBOARD_TLS_CERT",
        value_name = "FILE",
        requires = "tls_key"
    )]
    pub tls_cert: Option<PathBuf>,

    /// The certificate's private key (PEM)
    #[arg(
        long,
        env = "CALLBOARD_TLS_KEY",
        value_name = "FILE",
        requires = "tls_cert"
    )]
    pub tls_key: Option<PathBuf>,

    /// Where a JSON line for each write goes (time, user, method, path, status, the API's request
    /// id): stdout, off, or a file [default: stdout with --upstream, off with --data]
    #[arg(long, env = "CALLBOARD_AUDIT", value_name = "TARGET")]
    pub audit: Option<AuditTarget>,

    /// What is logged on stderr: off, error, warn, info, debug (each request) or trace
    #[arg(
        long,
        env = "CALLBOARD_LOG_LEVEL",
        value_name = "LEVEL",
        default_value = "info"
    )]
    pub log_level: LogLevel,

    /// How a line of the log is written
    #[arg(
        long,
        env = "CALLBOARD_LOG_FORMAT",
        value_name = "FORMAT",
        default_value = "text"
    )]
    pub log_format: LogFormat,
    /// Let in only the users of this file, who sign in with name and password; see `user --help`. It
    /// is read again when it changes
    #[arg(
        long,
        env = "CALLBOARD_USERS",
        value_name = "FILE",
        conflicts_with = "trust_user_header"
    )]
    pub users: Option<PathBuf>,

    /// People reach this server by https, through something in front that ends TLS: keeps the
    /// session cookie to https
    #[arg(long, env = "CALLBOARD_BEHIND_TLS", action = ArgAction::SetTrue, value_parser = BoolishValueParser::new())]
    pub behind_tls: bool,

    /// Let in only users whom the proxy at --trusted-proxy names in this header. The proxy must drop
    /// such a header when it comes from outside
    #[arg(
        long,
        env = "CALLBOARD_TRUST_USER_HEADER",
        value_name = "NAME",
        requires = "trusted_proxies"
    )]
    pub trust_user_header: Option<HeaderName>,

    /// With --trust-user-header: header with the user's role, `full` or `read-only`; without it a
    /// user is full
    #[arg(
        long,
        env = "CALLBOARD_TRUST_ROLE_HEADER",
        value_name = "NAME",
        requires = "trust_user_header"
    )]
    pub trust_role_header: Option<HeaderName>,

    /// With --trust-user-header: users who can look but not change (repeatable, or a list with
    /// commas)
    #[arg(
        long,
        env = "CALLBOARD_READ_ONLY_USERS",
        value_name = "NAME",
        value_delimiter = ',',
        requires = "trust_user_header"
    )]
    pub read_only_users: Vec<String>,

    /// Address or network (CIDR) of the proxy in front (repeatable, or a list with commas). With
    /// --trust-user-header, others are refused; with --users, its X-Forwarded-For tells people
    /// apart when wrong passwords are slowed down
    #[arg(
        long = "trusted-proxy",
        env = "CALLBOARD_TRUSTED_PROXY",
        value_name = "ADDRESS",
        value_delimiter = ','
    )]
    pub trusted_proxies: Vec<Network>,

    /// With --data: people connect with a key of their own instead of the server adding the demo
    /// key
    #[arg(long, env = "CALLBOARD_OWN_KEY", action = ArgAction::SetTrue, value_parser = BoolishValueParser::new(), conflicts_with = "upstream")]
    pub own_key: bool,

    /// With --data: demo interviews put into an empty data file
    #[arg(
        long,
        env = "CALLBOARD_DEMO",
        value_name = "COUNT",
        default_value_t = 240,
        conflicts_with = "upstream"
    )]
    pub demo: u32,

    /// With --data: leave questions and keywords out of an interview's detail, as the
    /// documentation's sample does
    #[arg(long, env = "CALLBOARD_SEED_DETAIL", action = ArgAction::SetTrue, value_parser = BoolishValueParser::new(), conflicts_with = "upstream")]
    pub seed_detail: bool,

    /// With --data: milliseconds added to every answer
    #[arg(long, env = "CALLBOARD_LATENCY_MS", value_name = "MILLISECONDS", default_value_t = 0, value_parser = clap::value_parser!(u64).range(..=60_000), conflicts_with = "upstream")]
    pub latency_ms: u64,

    /// With --data: let given requests fail, as METHOD PATH#N=WHAT (repeatable, or a list with
    /// commas); WHAT is a status, html, drop, lost, hang or 1500ms: 'GET
    /// /qsi/gather/interviews#2=500'
    #[arg(
        long,
        env = "CALLBOARD_FAIL",
        value_name = "SPEC",
        value_delimiter = ',',
        conflicts_with = "upstream"
    )]
    pub fail: Vec<local_api::Fault>,

    /// With --data: requests that a key may make in a minute and in an hour [default: 100/1000]
    #[arg(
        long,
        env = "CALLBOARD_RATE_LIMIT",
        value_name = "MINUTE/HOUR",
        conflicts_with = "upstream"
    )]
    pub rate_limit: Option<local_api::RateLimits>,
}

/// What the program does when it does not serve.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Add, list and remove the users of a user file (--users)
    #[command(subcommand)]
    User(UserCommand),
}

fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse()
        .map_err(|_| "write an address and a port, such as 127.0.0.1:8080 or [::1]:8080".to_owned())
}

/// What is wrong with the flags, in one line: clap spreads it over several, with the usage below.
#[must_use]
pub fn one_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let cause = text
        .split("\n\nUsage:")
        .next()
        .and_then(|text| text.split("\n\nFor more information").next())
        .unwrap_or(&text);
    let words: Vec<&str> = cause.split_whitespace().collect();
    let line = words.join(" ");
    let line = line.strip_prefix("error: ").unwrap_or(&line);
    line.to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_flags_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_wrong_flag_is_told_in_one_line() {
        for (wrong, word) in [
            (vec!["--lisen", "x"], "--lisen"),
            (vec!["--listen", "8080"], "127.0.0.1:8080"),
            (vec!["--data", "x", "--upstream", "http://h"], "--upstream"),
            (vec!["--upstream", "http://h", "--demo", "3"], "--demo"),
            (vec!["--upstream", "api.prod.qualifi.hr"], "https://"),
            (vec!["--rate-limit", "many"], "100/1000"),
            (vec!["--fail", "GET"], "#2=500"),
            (vec!["extra"], "extra"),
        ] {
            let typed = ["callboard-server"].into_iter().chain(wrong);
            let line = one_line(&Arguments::try_parse_from(typed).unwrap_err());
            assert!(!line.contains('\n') && !line.starts_with("error"), "{line}");
            assert!(line.contains(word), "{line}");
        }
    }
}
