//! Files from memory by bare axum: what `cargo xtask bench` measures the server's answers beside.
//!
//! Each argument is a file; the first is answered at `/0`, the next at `/1`. It prints its address and then
//! listens until it is ended.

use std::io;
use std::net::Ipv4Addr;

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::routing::get;
use bytes::Bytes;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> io::Result<()> {
    let mut router = Router::new();
    for (index, file) in std::env::args_os().skip(1).enumerate() {
        let body = Bytes::from(std::fs::read(file)?);
        let json = HeaderValue::from_static("application/json");
        let answer = move || async move { ([(header::CONTENT_TYPE, json)], body) };
        router = router.route(&format!("/{index}"), get(answer));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, router).await
}
