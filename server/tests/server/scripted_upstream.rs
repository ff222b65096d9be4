//! An API on a real socket that does what a test says, and writes down what it was sent.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, mpsc};

/// What the upstream does with every request.
#[derive(Clone)]
pub(crate) enum Script {
    /// These bytes, then the end of the connection.
    Answer(Vec<u8>),
    /// These bytes, once the test says so.
    AnswerWhenTold(Vec<u8>, Arc<Notify>),
    /// These bytes, which are not all, and the connection stays.
    Stall(Vec<u8>),
    /// Nothing, and the connection stays.
    Hang,
    /// The end of the connection instead of an answer.
    Cut,
}

pub(crate) struct ScriptedUpstream {
    address: SocketAddr,
    requests: mpsc::UnboundedReceiver<String>,
}

impl ScriptedUpstream {
    pub(crate) async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, requests) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(play(stream, script.clone(), sender.clone()));
            }
        });
        Self { address, requests }
    }

    /// An upstream that answers with this status line, these headers and this body.
    pub(crate) async fn answering(status: &str, headers: &[(&str, &str)], body: &str) -> Self {
        Self::start(Script::Answer(answer(status, headers, body))).await
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn tls_origin(&self) -> String {
        format!("https://{}", self.address)
    }

    /// The next request, head in lower case and body as it was.
    pub(crate) async fn request(&mut self) -> String {
        self.requests.recv().await.unwrap()
    }

    pub(crate) fn has_been_asked(&mut self) -> bool {
        self.requests.try_recv().is_ok()
    }
}

pub(crate) fn answer(status: &str, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    text += &format!(
        "content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    text.into_bytes()
}

async fn play(mut stream: TcpStream, script: Script, requests: mpsc::UnboundedSender<String>) {
    let Some(request) = read_request(&mut stream).await else {
        return;
    };
    // The test may be over already.
    let _ = requests.send(request);
    let bytes = match script {
        Script::Answer(bytes) => bytes,
        Script::AnswerWhenTold(bytes, told) => {
            told.notified().await;
            bytes
        }
        Script::Stall(bytes) => {
            stream.write_all(&bytes).await.unwrap();
            return std::future::pending().await;
        }
        Script::Hang => return std::future::pending().await,
        Script::Cut => return,
    };
    // The server may have hung up, which is what some tests are about.
    let _ = stream.write_all(&bytes).await;
    let _ = stream.shutdown().await;
}

async fn read_request(stream: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
        let text = String::from_utf8_lossy(&bytes);
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            continue;
        };
        let head = head.to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "))
            .map_or(0, |length| length.parse().unwrap());
        if body.len() >= length {
            return Some(format!("{head}\r\n\r\n{body}"));
        }
    }
}
