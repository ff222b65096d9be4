//! A write that was acknowledged survives SIGKILL, and no half one is left.
//!
//! The test starts itself again as the process to be killed: a real server on a real socket.
#![allow(clippy::unwrap_used)]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;

use local_api::{DEMO_KEY, DataFile, Options};
use rusqlite::Connection;
use serde_json::{Value, json};

/// Names the data file; only the process to be killed has it.
const FILE_VARIABLE: &str = "LOCAL_API_KILL_TEST_FILE";
const SERVES_AT: &str = "serves at ";
const WRITERS: usize = 6;
const ROUNDS: usize = 3;
/// Acknowledged writes of a round before the kill.
const ENOUGH: usize = 60;

/// Not a test: what the test below starts.
#[tokio::test]
async fn process_to_be_killed() {
    let Some(file) = std::env::var_os(FILE_VARIABLE) else {
        return;
    };
    let options = Options {
        demo_interviews: 12,
        limits: "1000000/1000000".parse().unwrap(),
        ..Options::default()
    };
    let router = local_api::open(&DataFile::Path(PathBuf::from(file)), options).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("\n{SERVES_AT}{}", listener.local_addr().unwrap());
    axum::serve(listener, router).await.unwrap();
}

struct Server {
    process: Child,
    address: SocketAddr,
}

impl Server {
    fn start(file: &Path) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["process_to_be_killed", "--exact", "--nocapture"])
            .env(FILE_VARIABLE, file)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines
            .map_while(Result::ok)
            .find_map(|line| {
                line.strip_prefix(SERVES_AT)
                    .map(|text| text.parse().unwrap())
            })
            .unwrap();
        Self { process, address }
    }

    /// SIGKILL: nothing can be tidied up.
    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// One request on a connection of its own; `None` when it was not answered whole.
fn ask(address: SocketAddr, method: &str, path: &str, body: &str) -> Option<Value> {
    let mut stream = TcpStream::connect(address).ok()?;
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nx-api-key: {DEMO_KEY}\r\n\
         Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    assert!(head.starts_with("HTTP/1.1 20"), "{text}");
    serde_json::from_str(body).ok()
}

/// Every part of a write carries its mark, so that a half one would show.
fn marked(mark: &str, questions: &[String]) -> Value {
    json!({
        "title": mark, "displayName": mark, "description": mark,
        "questionIds": questions, "keywords": [format!("{mark} a"), format!("{mark} b")],
    })
}

fn assert_whole(interview: &Value, questions: usize) {
    let mark = interview["title"].as_str().unwrap();
    assert_eq!(interview["displayName"], mark);
    assert_eq!(interview["description"], mark);
    assert_eq!(
        interview["keywords"],
        json!([format!("{mark} a"), format!("{mark} b")])
    );
    assert_eq!(interview["questions"].as_array().unwrap().len(), questions);
}

/// Creates and changes interviews until the server is gone; tells of every acknowledged write.
fn write_until_killed(
    address: SocketAddr,
    name: &str,
    questions: &[String],
    acknowledged: &mpsc::Sender<(String, String)>,
) {
    for number in 0.. {
        let mark = format!("{name} {number}");
        let mut body = marked(&mark, questions);
        body["interviewType"] = json!("standard");
        let Some(made) = ask(address, "POST", "/qsi/gather/interviews", &body.to_string()) else {
            return;
        };
        let id = made["data"]["interview"]["id"].as_str().unwrap().to_owned();
        let _ = acknowledged.send((id.clone(), mark.clone()));

        let mark = format!("{mark} changed");
        let body = marked(&mark, questions).to_string();
        let path = format!("/qsi/gather/interviews/{id}");
        if ask(address, "PATCH", &path, &body).is_none() {
            return;
        }
        let _ = acknowledged.send((id, mark));
    }
}

#[test]
fn after_a_kill_every_acknowledged_write_is_there_and_no_half_one() {
    let folder = std::env::temp_dir().join(format!("local-api-kill-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("gather.sqlite");
    let mut expected: HashMap<String, String> = HashMap::new();

    for round in 0..ROUNDS {
        let server = Server::start(&file);
        let address = server.address;
        let teams = ask(address, "GET", "/qsi/gather/teams", "").unwrap();
        let path = format!(
            "/qsi/gather/questions?teamId={}",
            teams["data"]["teams"][0]["id"].as_str().unwrap()
        );
        let questions = ask(address, "GET", &path, "").unwrap();
        let questions: Vec<String> = questions["data"]["questions"]
            .as_array()
            .unwrap()
            .iter()
            .take(3)
            .map(|question| question["id"].as_str().unwrap().to_owned())
            .collect();

        let (sender, receiver) = mpsc::channel();
        let mut server = Some(server);
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (sender, questions) = (sender.clone(), &questions);
                scope.spawn(move || {
                    write_until_killed(
                        address,
                        &format!("round {round} writer {writer}"),
                        questions,
                        &sender,
                    );
                });
            }
            drop(sender);
            for (count, (id, mark)) in receiver.iter().enumerate() {
                expected.insert(id, mark);
                if count == ENOUGH {
                    server.take().unwrap().kill();
                }
            }
        });

        let server = Server::start(&file);
        for (id, mark) in &expected {
            let path = format!("/qsi/gather/interviews/{id}");
            let interview = ask(server.address, "GET", &path, "").unwrap();
            let interview = &interview["data"]["interview"];
            assert_whole(interview, 3);
            // A change that was not acknowledged may have reached the disk, whole.
            let title = interview["title"].as_str().unwrap();
            assert!(
                title == mark || *title == format!("{mark} changed"),
                "{title}, not {mark}"
            );
        }
        // Interviews that were made and not acknowledged are whole as well.
        let list = ask(
            server.address,
            "GET",
            "/qsi/gather/interviews?search=writer&pageSize=100",
            "",
        )
        .unwrap();
        for row in list["data"]["interviews"].as_array().unwrap() {
            let path = format!("/qsi/gather/interviews/{}", row["id"].as_str().unwrap());
            assert_whole(
                &ask(server.address, "GET", &path, "").unwrap()["data"]["interview"],
                3,
            );
        }
        server.kill();
    }

    assert!(expected.len() > ROUNDS * ENOUGH / 4);
    let db = Connection::open(&file).unwrap();
    let check: String = db
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(check, "ok");
    // Fails when the search's index is not that of the titles.
    db.execute_batch(
        "INSERT INTO interview_titles (interview_titles, rank) VALUES ('integrity-check', 1)",
    )
    .unwrap();
    let miscounted: i64 = db
        .query_row(
            "SELECT (SELECT sum(count) FROM interview_counts) - (SELECT count(*) FROM interviews)",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(miscounted, 0);
    drop(db);
    std::fs::remove_dir_all(&folder).unwrap();
}
