//! What can host Callboard, started as a person would.

mod bench;
mod caddy;
mod nginx;
mod ours;
mod running;

use std::fmt;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use bench::Bench;
pub(crate) use running::Running;

use crate::certificates::Certificate;

/// Seconds for which every host waits for the API here.
const TIME_LIMIT: u32 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    Ours,
    Nginx,
    Caddy,
}

impl Host {
    pub(crate) const ALL: [Self; 3] = [Self::Ours, Self::Nginx, Self::Caddy];

    /// Why it cannot be started on this machine.
    pub(crate) fn is_missing(self) -> Option<&'static str> {
        match self {
            Self::Ours => None,
            Self::Nginx => nginx::is_missing(),
            Self::Caddy => caddy::is_missing(),
        }
    }

    fn command(self, site: &Site) -> Command {
        match self {
            Self::Ours => ours::command(site),
            Self::Nginx => nginx::command(site),
            Self::Caddy => caddy::command(site),
        }
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ours => "ours",
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        })
    }
}

/// What a host is told.
pub(crate) struct Site<'a> {
    pub(crate) port: u16,
    /// The built app.
    pub(crate) app: &'a Path,
    /// Where it may write; all logs go here, too.
    pub(crate) work: &'a Path,
    /// Name and port of the API.
    pub(crate) api: &'a str,
    /// Whether the API speaks TLS; our server takes the roots of the web and no others.
    pub(crate) is_api_tls: bool,
    /// The path that all is hosted below; empty at the root.
    pub(crate) below: &'a str,
    pub(crate) shown: &'a Certificate,
    pub(crate) trusted: &'a Certificate,
}

/// Free now; taken by whoever asks first, which is the host in a moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    folders
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// A file of `deploy/`.
fn shipped(name: &str) -> String {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("../deploy");
    std::fs::read_to_string(deploy.join(name)).unwrap()
}

/// What a person does in an editor. What is not there any more is noticed.
fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "there is no `{from}` any more");
    text.replace(from, to)
}

fn shown(path: &Path) -> &str {
    path.to_str().unwrap()
}
