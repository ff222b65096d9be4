//! Asking a running server whether it lives (`--check-health`): a container image that holds nothing
//! but this program has nothing else to ask with.

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// Shorter than the usual patience of container runtimes, so that this program says what is wrong.
const PATIENCE: Duration = Duration::from_secs(2);

/// Asks the server that listens on `listen` for `/healthz`. With TLS of its own it is enough that it
/// takes connections: its certificate is not of a loopback name.
///
/// # Errors
/// When it does not answer as it should. The error is one line for people.
pub fn ask(listen: SocketAddr, is_tls: bool) -> Result<(), String> {
    let address = reachable(listen);
    let cannot = |error: io::Error| format!("no health from {address}: {error}");
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(cannot)?;
    if is_tls {
        return Ok(());
    }
    stream.set_read_timeout(Some(PATIENCE)).map_err(cannot)?;
    stream.set_write_timeout(Some(PATIENCE)).map_err(cannot)?;
    let request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).map_err(cannot)?;
    let mut answer = [0; 15];
    stream.read_exact(&mut answer).map_err(cannot)?;
    if &answer == b"HTTP/1.1 200 OK" {
        return Ok(());
    }
    let answer = String::from_utf8_lossy(&answer);
    Err(format!("no health from {address}: it answers {answer}"))
}

/// "Every address" is one to listen on, and none to connect to.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::net::TcpListener;
    use std::thread;

    fn answering(answer: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 16];
            stream.read_exact(&mut request).unwrap();
            assert_eq!(&request[..13], b"GET /healthz ");
            stream.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn a_server_that_says_so_lives() {
        let address = answering("HTTP/1.1 200 OK\r\n\r\nalive\n");
        let everywhere = SocketAddr::from(([0, 0, 0, 0], address.port()));
        assert_eq!(ask(everywhere, false), Ok(()));
    }

    #[test]
    fn another_answer_or_none_is_no_health() {
        let address = answering("HTTP/1.1 503 Service Unavailable\r\n\r\n");
        assert!(ask(address, false).unwrap_err().contains("503"));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        drop(listener);
        assert!(ask(address, false).is_err());
    }
}
