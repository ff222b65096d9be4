//! The real binary as a process.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// The binary with no variable of this environment.
pub(crate) fn command(dist: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_callboard-server"));
    command.env_clear().arg("--dist").arg(dist).args(arguments);
    command
}

/// A running server, ended when the test ends however it ends.
pub(crate) struct Server {
    child: Child,
    stdout: BufReader<ChildStdout>,
    /// Where it is, as its ready line says.
    pub(crate) origin: String,
}

impl Server {
    /// Starts it and waits for the ready line.
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        let origin = line
            .strip_prefix("Callboard is at ")
            .and_then(|rest| rest.strip_suffix("/\n"))
            .unwrap_or_else(|| panic!("{line}"))
            .to_owned();
        Self {
            child,
            stdout,
            origin,
        }
    }

    pub(crate) fn address(&self) -> SocketAddr {
        let (_, address) = self.origin.split_once("://").unwrap();
        address.parse().unwrap()
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn call(&self, method: &str, path: &str, body: &str) -> String {
        self.call_with(method, path, "application/json", "", body)
    }

    /// With more header lines, each with its line end.
    pub(crate) fn call_with(
        &self,
        method: &str,
        path: &str,
        kind: &str,
        headers: &str,
        body: &str,
    ) -> String {
        let host = self.address();
        let mut stream = TcpStream::connect(host).unwrap();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: {kind}\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    pub(crate) fn signal(&self, name: &str) {
        let pid = self.id().to_string();
        let status = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(status.unwrap().success());
    }

    /// The exit code, and what else was on stdout.
    pub(crate) fn wait(mut self) -> (Option<i32>, String) {
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }

    /// What else is on stdout and on stderr, which is to be piped, after an orderly end.
    pub(crate) fn end(mut self) -> (String, String) {
        let mut pipe = self.child.stderr.take().unwrap();
        self.signal("TERM");
        let (code, stdout) = self.wait();
        let mut stderr = String::new();
        pipe.read_to_string(&mut stderr).unwrap();
        assert_eq!(code, Some(0));
        (stdout, stderr)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has mostly ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
