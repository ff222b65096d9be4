//! An API on a real socket, by TLS or without, that does what a check says, and writes down what it was sent.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What the API does with every request.
#[derive(Clone)]
pub(crate) enum Script {
    /// These bytes, then the end of the connection.
    Answer(Vec<u8>),
    /// These bytes, which are not all, and the connection stays.
    Stall(Vec<u8>),
    /// The end of the connection instead of an answer.
    Cut,
}

impl Script {
    /// An answer in order.
    pub(crate) fn answer(status: &str, headers: &[(&str, &str)], body: &str) -> Self {
        let mut text = format!("HTTP/1.1 {status}\r\n");
        for (name, value) in headers {
            text += &format!("{name}: {value}\r\n");
        }
        let length = body.len();
        text += &format!("content-length: {length}\r\nconnection: close\r\n\r\n{body}");
        Self::Answer(text.into_bytes())
    }
}

/// Such an API, until the end of this process.
#[derive(Clone)]
pub(crate) struct Api {
    address: SocketAddr,
    script: Arc<Mutex<Script>>,
    requests: Arc<Mutex<Vec<Request>>>,
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) line: String,
    /// Names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(found, _)| found == name)?;
        Some(value)
    }
}

impl Api {
    pub(crate) fn start(tls: Option<Arc<ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let api = Self {
            address: listener.local_addr().unwrap(),
            script: Arc::new(Mutex::new(Script::Cut)),
            requests: Arc::default(),
        };
        let served = api.clone();
        thread::spawn(move || {
            while let Ok((socket, _)) = listener.accept() {
                let (api, tls) = (served.clone(), tls.clone());
                thread::spawn(move || match tls {
                    None => api.play(socket),
                    Some(config) => {
                        let connection = ServerConnection::new(config).unwrap();
                        api.play(StreamOwned::new(connection, socket));
                    }
                });
            }
        });
        api
    }

    /// Name and port.
    pub(crate) fn authority(&self) -> String {
        format!("localhost:{}", self.address.port())
    }

    /// What it does from now on. What it was sent before is forgotten.
    pub(crate) fn will(&self, script: Script) {
        *self.script.lock().unwrap() = script;
        self.requests.lock().unwrap().clear();
    }

    /// What it was sent since.
    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    fn play(&self, mut stream: impl Read + Write) {
        let Some(request) = read_request(&mut stream) else {
            return;
        };
        let script = self.script.lock().unwrap().clone();
        self.requests.lock().unwrap().push(request);
        match script {
            Script::Cut => {}
            // The host may have hung up.
            Script::Answer(bytes) => drop(stream.write_all(&bytes).and_then(|()| stream.flush())),
            Script::Stall(bytes) => {
                let _ = stream.write_all(&bytes).and_then(|()| stream.flush());
                thread::sleep(Duration::from_secs(10));
            }
        }
    }
}

/// `None` when it ends before it is whole.
fn read_request(stream: &mut impl Read) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 65_536];
    loop {
        let read = stream.read(&mut buffer).ok().filter(|read| *read > 0)?;
        bytes.extend_from_slice(&buffer[..read]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..end]);
        let mut lines = head.lines();
        let line = lines.next()?.to_owned();
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let mut request = Request {
            line,
            headers,
            body: bytes[end + 4..].to_vec(),
        };
        let is_whole = match request.header("content-length") {
            Some(length) => request.body.len() >= length.parse().ok()?,
            None if request.header("transfer-encoding").is_some() => {
                request.body.ends_with(b"0\r\n\r\n")
            }
            None => true,
        };
        if is_whole {
            request.body.shrink_to_fit();
            return Some(request);
        }
    }
}
