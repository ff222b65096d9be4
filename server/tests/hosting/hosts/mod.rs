//! What can host Callboard, started as a person would.

mod caddy;
mod nginx;
mod ours;

use std::fmt;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio_rustls::rustls::ClientConfig;

use crate::api::Api;
use crate::certificates::Certificate;
use crate::client::{self, Answer};

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

/// One host, running in front of a scripted API.
pub(crate) struct Bench {
    pub(crate) host: Host,
    pub(crate) api: Api,
    running: Running,
    certificates: Certificates,
    folder: TempDir,
}

struct Certificates {
    /// Of the host and the API.
    good: Certificate,
    /// Of somebody else.
    foreign: Certificate,
}

impl Bench {
    pub(crate) fn new(host: Host) -> Self {
        let folder = tempfile::tempdir().unwrap();
        // nginx gives its rights up before it reads the files.
        let readable = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(folder.path(), readable).unwrap();
        let certificates = Certificates {
            good: Certificate::new(folder.path(), "good"),
            foreign: Certificate::new(folder.path(), "foreign"),
        };
        let is_api_tls = host != Host::Ours;
        let api = Api::start(is_api_tls.then(|| certificates.good.server()));
        let app = folder.path().join("app");
        crate::checks::write_app(&app);
        let authority = api.authority();
        let setup = Setup {
            host,
            work: folder.path(),
            certificates: &certificates,
            app: &app,
            api: &authority,
            is_api_tls,
            below: "",
        };
        let running = Running::start(&setup);
        Self {
            host,
            api,
            running,
            certificates,
            folder,
        }
    }

    /// The folder of the app.
    pub(crate) fn app(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    /// The same host once more, for another app.
    pub(crate) fn with_app(&self, app: &Path) -> Running {
        Running::start(&Setup {
            app,
            ..self.setup(&self.app(), &self.api.authority())
        })
    }

    /// The same host once more, below a path.
    pub(crate) fn below(&self, path: &str, app: &Path) -> Running {
        Running::start(&Setup {
            app,
            below: path,
            ..self.setup(&self.app(), &self.api.authority())
        })
    }

    /// The same host once more, in front of an API that is not there.
    pub(crate) fn with_dead_api(&self) -> Running {
        let authority = format!("localhost:{}", free_port());
        Running::start(&self.setup(&self.app(), &authority))
    }

    /// The same host once more, in front of an API whose certificate nobody knows.
    pub(crate) fn with_foreign_api(&self) -> (Running, Api) {
        let api = Api::start(Some(self.certificates.foreign.server()));
        let running = Running::start(&Setup {
            is_api_tls: true,
            ..self.setup(&self.app(), &api.authority())
        });
        (running, api)
    }

    /// The same host once more, in front of the local API.
    pub(crate) fn with_local_api(&self) -> (Running, Running) {
        let app = self.app();
        let setup = self.setup(&app, "");
        let (child, address) = ours::local_api(&setup.site(0));
        let api = Running::new(child, address, self.certificates.good.client());
        api.wait("the local API");
        let authority = format!("localhost:{}", address.port());
        let running = Running::start(&self.setup(&app, &authority));
        (running, api)
    }

    fn setup<'a>(&'a self, app: &'a Path, api: &'a str) -> Setup<'a> {
        Setup {
            host: self.host,
            work: self.folder.path(),
            certificates: &self.certificates,
            app,
            api,
            is_api_tls: self.host != Host::Ours,
            below: "",
        }
    }

    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.running.call("GET", path, headers, "")
    }

    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        self.running.call(method, path, headers, body)
    }

    pub(crate) fn send(&self, request: &str) -> Answer {
        self.running.send(request)
    }

    /// As browsers write it in `Origin`.
    pub(crate) fn origin(&self) -> String {
        format!("https://localhost:{}", self.running.address.port())
    }

    /// Everything that the host has written anywhere.
    pub(crate) fn written(&self) -> String {
        let logs = std::fs::read_dir(self.folder.path()).unwrap();
        let logs = logs.map(|entry| entry.unwrap().path());
        let logs = logs.filter(|path| path.extension().is_some_and(|end| end == "log"));
        logs.map(|log| String::from_utf8_lossy(&std::fs::read(log).unwrap()).into_owned())
            .collect()
    }
}

/// A host's process, ended with the check.
pub(crate) struct Running {
    child: Child,
    address: SocketAddr,
    tls: Arc<ClientConfig>,
}

/// What a process is started with.
#[derive(Clone, Copy)]
struct Setup<'a> {
    host: Host,
    work: &'a Path,
    certificates: &'a Certificates,
    app: &'a Path,
    api: &'a str,
    is_api_tls: bool,
    below: &'a str,
}

impl<'a> Setup<'a> {
    fn site(&self, port: u16) -> Site<'a> {
        Site {
            port,
            app: self.app,
            work: self.work,
            api: self.api,
            is_api_tls: self.is_api_tls,
            below: self.below,
            shown: &self.certificates.good,
            trusted: &self.certificates.good,
        }
    }
}

impl Running {
    fn start(setup: &Setup) -> Self {
        let port = free_port();
        let output = setup.work.join(format!("output-{port}.log"));
        let file = std::fs::File::create(&output).unwrap();
        let child = setup
            .host
            .command(&setup.site(port))
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap();
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let running = Self::new(child, address, setup.certificates.good.client());
        running.wait(&output.to_string_lossy());
        running
    }

    fn new(child: Child, address: SocketAddr, tls: Arc<ClientConfig>) -> Self {
        Self {
            child,
            address,
            tls,
        }
    }

    /// Until it takes connections.
    fn wait(&self, what: &str) {
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(self.address).is_err() {
            assert!(Instant::now() < until, "{what} says why it does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// A request as a person's program would address it; headers may replace `host`.
    pub(crate) fn call(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nconnection: close\r\n");
        if !headers.iter().any(|(name, _)| *name == "host") {
            request += &format!("host: localhost:{}\r\n", self.address.port());
        }
        if !body.is_empty() || matches!(method, "POST" | "PATCH" | "PUT") {
            request += &format!("content-length: {}\r\n", body.len());
        }
        for (name, value) in headers {
            request += &format!("{name}: {value}\r\n");
        }
        self.send(&format!("{request}\r\n{body}"))
    }

    pub(crate) fn send(&self, request: &str) -> Answer {
        client::send(self.address, &self.tls, request.as_bytes())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // nginx has workers, which end with an orderly end only.
        let pid = self.child.id().to_string();
        let _ = Command::new("kill").args(["-s", "TERM", &pid]).status();
        let _ = self.child.wait();
    }
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
