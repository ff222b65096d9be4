//! The switches of the tests: failures and latency.

use std::time::Duration;

use axum::body::Body;
use axum::http::Method;
use local_api::{DataFile, Options};

use crate::create::body;
use crate::support::{Client, INTERVIEWS, options};

fn with_faults(faults: &[&str]) -> Client {
    let faults = faults.iter().map(|fault| fault.parse().unwrap()).collect();
    Client::open(
        &DataFile::Memory,
        Options {
            faults,
            ..options()
        },
    )
}

#[tokio::test]
async fn a_failure_strikes_at_its_request_only_and_carries_nothing_out() {
    let client = with_faults(&["POST /qsi/gather/interviews#2=500"]);
    let before = client.everything().await.len();
    assert_eq!(client.post(INTERVIEWS, &body()).await.status, 201);
    let reply = client.post(INTERVIEWS, &body()).await;
    reply.error(500, "INTERNAL_ERROR");
    assert!(!reply.header("x-ratelimit-limit").is_empty());
    assert_eq!(client.post(INTERVIEWS, &body()).await.status, 201);
    assert_eq!(client.everything().await.len(), before + 2);
}

#[tokio::test]
async fn every_status_has_an_envelope_and_a_gateway_has_none() {
    for (what, code) in [
        ("401", "UNAUTHORIZED"),
        ("403", "FORBIDDEN"),
        ("429", "RATE_LIMIT_EXCEEDED"),
        ("503", "SERVICE_UNAVAILABLE"),
    ] {
        let client = with_faults(&[&format!("GET /qsi/gather/teams={what}")]);
        client
            .get("/qsi/gather/teams")
            .await
            .error(what.parse().unwrap(), code);
    }
    let reply = with_faults(&["* /qsi/gather/*=html"])
        .get("/qsi/gather/teams")
        .await;
    assert_eq!(reply.status, 502);
    assert!(reply.text.starts_with("<html>"));
}

#[tokio::test]
async fn a_dropped_request_is_not_carried_out_and_a_lost_answer_is() {
    for (what, more) in [("drop", 0), ("lost", 1)] {
        let client = with_faults(&[&format!("POST /qsi/gather/interviews#1={what}")]);
        let before = client.everything().await.len();
        let json = Body::from(body().to_string());
        let reply = client
            .try_send(Method::POST, INTERVIEWS, Some("application/json"), json)
            .await;
        assert!(reply.is_none(), "the connection is cut");
        assert_eq!(client.everything().await.len(), before + more, "{what}");
    }
}

#[tokio::test]
async fn on_a_real_connection_a_cut_leaves_no_byte_of_an_answer() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let faults = vec!["GET /qsi/gather/teams#1=drop".parse().unwrap()];
    let router = local_api::open(
        &DataFile::Memory,
        Options {
            faults,
            ..options()
        },
    )
    .unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    for is_cut in [true, false] {
        let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
        let key = local_api::DEMO_KEY;
        let request = format!(
            "GET /qsi/gather/teams HTTP/1.1\r\nHost: x\r\nConnection: close\r\nx-api-key: {key}\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // The end may come as an end or as a reset.
        let _ = stream.read_to_end(&mut answer).await;
        assert_eq!(
            answer.is_empty(),
            is_cut,
            "{}",
            String::from_utf8_lossy(&answer)
        );
    }
}

#[tokio::test]
async fn a_hanging_request_is_never_answered() {
    let client = with_faults(&["GET /qsi/gather/teams=hang"]);
    tokio::select! {
        biased;
        reply = client.get("/qsi/gather/teams") => panic!("{reply:?}"),
        () = async { client.get(INTERVIEWS).await; client.get(INTERVIEWS).await; } => {}
    }
}

#[tokio::test(start_paused = true)]
async fn latency_and_delays_are_added_to_the_answer() {
    let latency = Duration::from_secs(3);
    let faults = vec!["GET /qsi/gather/teams#2=20000ms".parse().unwrap()];
    let client = Client::open(
        &DataFile::Memory,
        Options {
            latency,
            faults,
            ..options()
        },
    );
    for expected in [3, 23, 3] {
        let start = tokio::time::Instant::now();
        assert_eq!(client.get("/qsi/gather/teams").await.status, 200);
        assert_eq!(start.elapsed().as_secs(), expected);
    }
}
