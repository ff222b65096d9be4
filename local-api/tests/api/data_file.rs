//! The data file: opening, keeping, refusing.

use local_api::{DataFile, Options};
use rusqlite::Connection;
use serde_json::json;

use crate::support::{Client, INTERVIEWS, TemporaryFile, options, text};
use crate::update::made;

#[tokio::test]
async fn what_was_written_is_there_after_a_restart_and_demo_data_is_not_added_again() {
    let file = TemporaryFile::new();
    let client = Client::open(&file.data_file(), options());
    let (path, _) = made(&client).await;
    let changed = client
        .patch(&path, &json!({ "title": "Kept", "keywords": ["a", "b"] }))
        .await
        .interview();
    let all = client.everything().await;
    drop(client);

    let again = Client::open(
        &file.data_file(),
        Options {
            demo_interviews: 500,
            ..options()
        },
    );
    assert_eq!(again.get(&path).await.interview(), changed);
    assert_eq!(again.everything().await, all);
}

#[tokio::test]
async fn writes_are_seen_by_the_next_read_and_many_at_once_are_all_kept() {
    let file = TemporaryFile::new();
    let client = Client::open(&file.data_file(), options());
    let before = client.everything().await.len();
    let writers: Vec<_> = (0..40)
        .map(|number| {
            let client = client.clone();
            tokio::spawn(async move {
                let body = crate::create::body_with(json!({ "title": format!("Writer {number}") }));
                let made = client.post(INTERVIEWS, &body).await.interview();
                assert_eq!(client.interview(&text(&made["id"])).await, made);
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(client.everything().await.len(), before + 40);
}

#[test]
fn a_write_is_on_disk_when_it_is_acknowledged() {
    let file = TemporaryFile::new();
    drop(Client::open(&file.data_file(), options()));
    let db = Connection::open(&file.0).unwrap();
    let mode: String = db
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_file_that_cannot_be_ours_is_refused_in_one_line_and_left_as_it_is() {
    let file = TemporaryFile::new();
    let refused = |expected: &str| {
        let message = local_api::open(&file.data_file(), options())
            .unwrap_err()
            .to_string();
        assert!(message.contains(expected), "{message}");
        assert!(
            message.contains("gather.sqlite") && !message.contains('\n'),
            "{message}"
        );
    };
    std::fs::write(
        &file.0,
        "some text that is long enough to look like something else entirely. ".repeat(20),
    )
    .unwrap();
    let before = std::fs::read(&file.0).unwrap();
    refused("it is not a SQLite file");
    assert_eq!(std::fs::read(&file.0).unwrap(), before);

    std::fs::remove_file(&file.0).unwrap();
    Connection::open(&file.0)
        .unwrap()
        .execute_batch("CREATE TABLE songs (title TEXT)")
        .unwrap();
    refused("of another program");

    std::fs::remove_file(&file.0).unwrap();
    drop(local_api::open(&file.data_file(), options()).unwrap());
    Connection::open(&file.0)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    refused("version 99");

    let folder = file
        .0
        .with_file_name("no such folder")
        .join("gather.sqlite");
    let message = local_api::open(&DataFile::Path(folder), options())
        .unwrap_err()
        .to_string();
    assert!(message.contains("cannot be read or made"), "{message}");
}
