//! Connections: accepting them, TLS, giving up on silent ones, and ending in good order.
//!
//! `axum::serve` sets no time limit for a request's headers, so that a client which never finishes
//! its request line holds a connection for ever, and knows no TLS. This loop is what it does, with
//! both.

use std::net::IpAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::rt::{Read, Write};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use crate::tls;

/// For the headers of a request, and for the silence between two requests of a connection. Longer
/// than the keep-alive of the usual reverse proxies (60 seconds), so that they close first.
const HEADER_TIMEOUT: Duration = Duration::from_secs(75);
/// A browser on a slow phone network needs a second or two.
const HANDSHAKE_TIMEOUT: Duration = Duration::from_secs(10);
/// An HTTP/2 connection has no headers to wait for when it is silent: it is asked whether it lives.
const PING_INTERVAL: Duration = Duration::from_secs(30);
/// A browser opens about twenty at most.
const MAX_STREAMS: u32 = 100;
/// After a failed accept, which mostly means "too many open files": trying again at once would only
/// burn the processor.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Where the other end of the connection is; every request carries it in its extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Answers requests until `stop` is ready, then lets the running ones finish.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    tls: Option<TlsAcceptor>,
    stop: impl Future<Output = ()>,
) {
    let connections = GracefulShutdown::new();
    let mut http = auto::Builder::new(TokioExecutor::new());
    http.http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT);
    http.http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(PING_INTERVAL)
        .max_concurrent_streams(MAX_STREAMS);
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => (stream, Peer(peer.ip())),
                Err(error) => {
                    tracing::warn!(%error, "cannot take a connection");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                }
            },
        };
        // Answers are small and written whole: waiting to fill a packet only delays them. Failing
        // to say so costs speed and nothing else.
        let _ = stream.set_nodelay(true);
        let connection = Connection {
            http: http.clone(),
            app: app.clone(),
            peer,
            watcher: connections.watcher(),
        };
        let tls = tls.clone();
        // An error is one client's broken connection; it has heard of it already.
        tokio::spawn(async move {
            match tls {
                None => connection.serve_http1(TokioIo::new(stream)).await,
                Some(tls) => connection.serve_tls(&tls, stream).await,
            }
        });
    }
    drop(listener);
    connections.shutdown().await;
}

/// A connection and what answers on it.
struct Connection {
    http: auto::Builder<TokioExecutor>,
    app: Router,
    peer: Peer,
    watcher: Watcher,
}

impl Connection {
    async fn serve_tls(self, tls: &TlsAcceptor, stream: TcpStream) {
        let handshake = tokio::time::timeout(HANDSHAKE_TIMEOUT, tls.accept(stream));
        let Ok(Ok(stream)) = handshake.await else {
            return;
        };
        let is_http2 = stream.get_ref().1.alpn_protocol() == Some(tls::HTTP2);
        if is_http2 {
            let http = self.http.clone().http2_only();
            self.serve(http, TokioIo::new(stream)).await;
        } else {
            self.serve_http1(TokioIo::new(stream)).await;
        }
    }

    /// The version is said and not found out: while it is found out, no time limit holds.
    async fn serve_http1(self, stream: impl Read + Write + Unpin + Send + 'static) {
        let http = self.http.clone().http1_only();
        self.serve(http, stream).await;
    }

    async fn serve(
        self,
        http: auto::Builder<TokioExecutor>,
        stream: impl Read + Write + Unpin + Send + 'static,
    ) {
        let (app, peer) = (self.app, self.peer);
        let service = tower::service_fn(move |mut request: Request<hyper::body::Incoming>| {
            request.extensions_mut().insert(peer);
            app.clone().oneshot(request)
        });
        let service = TowerToHyperService::new(service);
        let connection = http.serve_connection(stream, service);
        // As above.
        let _ = self.watcher.watch(connection).await;
    }
}
