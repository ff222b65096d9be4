//! A host's process.

use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio_rustls::rustls::ClientConfig;

use super::{Host, Site, free_port};
use crate::certificates::Certificate;
use crate::client::{self, Answer};

/// Whom a host believes, and whom not.
pub(super) struct Certificates {
    /// Of the host and the API.
    pub(super) good: Certificate,
    /// Of somebody else.
    pub(super) foreign: Certificate,
}

/// What a process is started with.
#[derive(Clone, Copy)]
pub(super) struct Setup<'a> {
    pub(super) host: Host,
    pub(super) work: &'a Path,
    pub(super) certificates: &'a Certificates,
    pub(super) app: &'a Path,
    pub(super) api: &'a str,
    pub(super) is_api_tls: bool,
    pub(super) below: &'a str,
}

impl<'a> Setup<'a> {
    pub(super) fn site(&self, port: u16) -> Site<'a> {
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

/// A host's process, ended with the check.
pub(crate) struct Running {
    child: Child,
    pub(super) address: SocketAddr,
    tls: Arc<ClientConfig>,
}

impl Running {
    pub(super) fn start(setup: &Setup) -> Self {
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

    pub(super) fn new(child: Child, address: SocketAddr, tls: Arc<ClientConfig>) -> Self {
        Self {
            child,
            address,
            tls,
        }
    }

    /// Until it takes connections.
    pub(super) fn wait(&self, what: &str) {
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
        let asked = Command::new("kill").args(["-s", "TERM", &pid]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}
