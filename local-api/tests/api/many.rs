//! With 50,000 interviews the list stays quick. The times are generous, for slow machines and
//! builds without optimization; that no list scans the table is shown by the query plan in the
//! store's own test.

use std::time::{Duration, Instant};

use local_api::Options;
use serde_json::Value;

use crate::support::{Client, INTERVIEWS, TemporaryFile, options};

#[tokio::test]
async fn a_list_of_fifty_thousand_is_quick_on_every_page() {
    let file = TemporaryFile::new();
    let start = Instant::now();
    let client = Client::open(
        &file.data_file(),
        Options {
            demo_interviews: 50_000,
            ..options()
        },
    );
    println!("made 50,000: {:?}", start.elapsed());
    assert!(start.elapsed() < Duration::from_secs(120));

    for (query, limit) in [
        ("page=1", 500),
        ("page=4000", 500),
        ("archived=true&page=4000", 500),
        ("interviewType=questionnaire&page=700", 500),
        ("search=engineer", 3000),
        ("search=nothing-has-this", 3000),
    ] {
        let path = format!("{INTERVIEWS}?{query}");
        client.get(&path).await;
        let start = Instant::now();
        let reply = client.get(&path).await;
        let time = start.elapsed();
        let data: Value = reply.data();
        println!("{query}: {time:?}, {}", data["pagination"]);
        assert!(time < Duration::from_millis(limit), "{query}: {time:?}");
    }
}
