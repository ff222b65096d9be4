//! Connections: accepting them, giving up on silent ones, and ending in good order.
//!
//! `axum::serve` sets no time limit for a request's headers, so that a client which never finishes
//! its request line holds a connection for ever. This loop is what it does, with that limit.

use std::net::IpAddr;
use std::time::Duration;

use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tower::ServiceExt;

/// For the headers of a request, and for the silence between two requests of a connection. Longer
/// than the keep-alive of the usual reverse proxies (60 seconds), so that they close first.
const HEADER_TIMEOUT: Duration = Duration::from_secs(75);
/// After a failed accept, which mostly means "too many open files": trying again at once would only
/// burn the processor.
const ACCEPT_PAUSE: Duration = Duration::from_millis(200);

/// Where the other end of the connection is; every request carries it in its extensions.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// Answers requests until `stop` is ready, then lets the running ones finish.
pub async fn serve(listener: TcpListener, app: Router, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIMEOUT);
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => (stream, Peer(peer.ip())),
                Err(_) => {
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                    continue;
                }
            },
        };
        // Answers are small and written whole: waiting to fill a packet only delays them. Failing
        // to say so costs speed and nothing else.
        let _ = stream.set_nodelay(true);
        let app = app
            .clone()
            .map_request(move |mut request: Request<Incoming>| {
                request.extensions_mut().insert(peer);
                request
            });
        let service = TowerToHyperService::new(app);
        let connection = connections.watch(http.serve_connection(TokioIo::new(stream), service));
        // An error here is one client's broken connection; it has heard of it already.
        tokio::spawn(async move {
            let _ = connection.await;
        });
    }
    drop(listener);
    connections.shutdown().await;
}
