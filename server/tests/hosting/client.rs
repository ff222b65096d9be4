//! A client that sends exactly what it is told: others tidy paths up before they send them.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, ClientConnection, StreamOwned};

/// Longer than anything here takes; it only ends what hangs.
const PATIENCE: Duration = Duration::from_secs(20);

/// What is sent before looking whether there is an answer already. Browsers look all the time.
const START: usize = 16 * 1024;
const EARLY: Duration = Duration::from_millis(500);

/// An answer, its header names in lower case.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// The connection ended before the body did.
    pub(crate) is_cut: bool,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut named = self.headers.iter().filter(|(found, _)| found == name);
        let (_, value) = named.next()?;
        assert!(named.next().is_none(), "{name} is there twice");
        Some(value)
    }

    pub(crate) fn header_names(&self) -> Vec<&str> {
        self.headers.iter().map(|(name, _)| &**name).collect()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The code in the API's error envelope, after a look at its shape.
    pub(crate) fn error_code(&self) -> String {
        assert_eq!(self.header("content-type"), Some("application/json"));
        let envelope = self.json();
        assert!(envelope["error"]["message"].is_string(), "{envelope}");
        assert!(envelope["meta"]["requestId"].is_string(), "{envelope}");
        assert!(envelope["meta"]["timestamp"].is_string(), "{envelope}");
        envelope["error"]["code"].as_str().unwrap().to_owned()
    }

    pub(crate) fn carried_out(&self) -> String {
        let carried_out = &self.json()["error"]["details"]["carriedOut"];
        carried_out.as_str().unwrap_or("not said").to_owned()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }
}

/// Sends one request over a connection of its own, by TLS, and reads the answer.
pub(crate) fn send(address: SocketAddr, tls: &Arc<ClientConfig>, request: &[u8]) -> Answer {
    let socket = TcpStream::connect(address).unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let connection = ClientConnection::new(tls.clone(), name).unwrap();
    let mut stream = StreamOwned::new(connection, socket);
    let mut bytes = Vec::new();
    let (start, rest) = request.split_at(request.len().min(START));
    // A refusal may come, and the connection end, before all of a large body has gone.
    let _ = stream.write_all(start).and_then(|()| stream.flush());
    if !rest.is_empty() {
        let mut early = [0; 4096];
        let socket = stream.sock.try_clone().unwrap();
        socket.set_read_timeout(Some(EARLY)).unwrap();
        let read = stream.read(&mut early).unwrap_or_default();
        bytes.extend_from_slice(&early[..read]);
        // Answered already: some wait for the rest before they end the connection, so its end is not waited for.
        if read == 0 {
            socket.set_read_timeout(Some(PATIENCE)).unwrap();
            let _ = stream.write_all(rest).and_then(|()| stream.flush());
        }
    }
    if let Err(error) = stream.read_to_end(&mut bytes) {
        let is_end = matches!(
            error.kind(),
            ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::BrokenPipe
        );
        assert!(is_end || !bytes.is_empty(), "{error}");
    }
    let is_head = request.starts_with(b"HEAD ");
    parse(&bytes, is_head)
}

fn parse(bytes: &[u8], is_head: bool) -> Answer {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(bytes)));
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let status = status.unwrap().parse().unwrap();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let rest = &bytes[end + 4..];
    if status == 100 {
        return parse(rest, is_head);
    }
    let mut answer = Answer {
        status,
        headers,
        body: rest.to_vec(),
        is_cut: false,
    };
    let length = answer.header("content-length").map(|text| text.parse());
    if answer.header("transfer-encoding") == Some("chunked") {
        let (body, is_whole) = dechunked(rest);
        answer.body = body;
        answer.is_cut = !is_whole;
    } else if let (false, Some(Ok(length))) = (is_head || status == 304, length) {
        answer.is_cut = rest.len() < length;
    }
    answer
}

fn dechunked(mut rest: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    loop {
        let Some(line) = rest.windows(2).position(|two| two == b"\r\n") else {
            return (body, false);
        };
        let size = std::str::from_utf8(&rest[..line]).unwrap();
        let size = usize::from_str_radix(size, 16).unwrap();
        let from = line + 2;
        if size == 0 {
            return (body, true);
        }
        let Some(chunk) = rest.get(from..from + size) else {
            body.extend_from_slice(&rest[from..]);
            return (body, false);
        };
        body.extend_from_slice(chunk);
        rest = rest.get(from + size + 2..).unwrap_or_default();
    }
}
