//! The demo data looks real and is the same in every run.

use std::collections::BTreeSet;

use local_api::{DEMO_KEY_CONTOSO, DataFile, Options};
use serde_json::Value;

use crate::support::{Client, INTERVIEWS, each, options, text};

fn demo(interviews: u32) -> Client {
    Client::open(
        &DataFile::Memory,
        Options {
            demo_interviews: interviews,
            ..options()
        },
    )
}

fn set(rows: &[Value], member: &str) -> BTreeSet<String> {
    rows.iter()
        .filter_map(|row| row.get(member))
        .map(|value| value.to_string().replace('"', ""))
        .collect()
}

#[tokio::test]
async fn it_is_the_same_in_every_run() {
    let (one, other) = (demo(60), demo(60));
    let rows = one.everything().await;
    assert_eq!(rows, other.everything().await);
    let id = text(&rows[7]["id"]);
    assert_eq!(one.interview(&id).await, other.interview(&id).await);
}

#[tokio::test]
async fn the_usual_240_have_something_of_everything() {
    assert_eq!(Options::default().demo_interviews, 240);
    let client = demo(240);
    let rows = client.everything().await;
    assert_eq!(rows.len(), 200);
    assert_eq!(
        client.with_key(DEMO_KEY_CONTOSO).everything().await.len(),
        40
    );
    assert_eq!(
        set(&rows, "status"),
        ["0", "1", "2", "3"].map(String::from).into()
    );
    let types = ["ai", "hologram", "questionnaire", "standard"]
        .map(String::from)
        .into();
    assert_eq!(set(&rows, "interviewType"), types);
    assert_eq!(
        rows.iter()
            .filter(|row| row["interviewType"] == "hologram")
            .count(),
        1
    );
    let languages = ["ar", "de", "el", "en", "fr", "he", "hi", "ja", "pl", "pt"]
        .map(String::from)
        .into();
    assert_eq!(set(&rows, "language"), languages);
    assert_eq!(set(&rows, "teamId").len(), 2);

    let lengths = |member: &str| {
        rows.iter()
            .map(|row| row[member].as_str().map_or(0, |text| text.chars().count()))
            .collect::<Vec<_>>()
    };
    let titles = lengths("title");
    assert!(titles.iter().any(|length| *length > 200) && titles.iter().any(|length| *length < 12));
    assert!(titles.iter().all(|length| *length <= 255));
    let descriptions = lengths("description");
    assert!(descriptions.contains(&0) && descriptions.iter().any(|length| *length > 700));
    assert!(rows.iter().any(|row| row["displayName"] != row["title"]));
    assert!(rows.iter().any(|row| text(&row["title"]).contains("<b>")));
    assert!(rows.iter().any(|row| text(&row["title"]).contains('🚀')));
    assert_eq!(set(&rows, "title").len(), 200, "every title once");
}

#[tokio::test]
async fn moments_are_plausible() {
    let rows = demo(240).everything().await;
    for row in &rows {
        let (created, updated) = (text(&row["createdAt"]), text(&row["updatedAt"]));
        assert!(created <= updated, "{row}");
        assert!(
            "2025-11-20T16:00:00Z" <= created.as_str()
                && updated.as_str() <= "2026-11-20T16:00:00Z"
        );
        assert_eq!(row["archivedAt"].is_string(), row["status"] == 3);
    }
    assert!(set(&rows, "createdAt").len() > 190);
}

#[tokio::test]
async fn one_link_is_hostile_and_the_others_are_plain() {
    let client = demo(240);
    let mut links = Vec::new();
    for row in client.everything().await {
        let detail = client.interview(&text(&row["id"])).await;
        links.extend(detail["descriptionUrl"].as_str().map(ToOwned::to_owned));
    }
    assert_eq!(
        links
            .iter()
            .filter(|link| link.starts_with("javascript:"))
            .count(),
        1
    );
    assert!(
        links
            .iter()
            .filter(|link| link.starts_with("https://"))
            .count()
            > 20
    );
}

#[tokio::test]
async fn there_are_sixty_audio_questions_and_some_of_the_other_kinds() {
    let client = demo(1);
    let contoso = client.with_key(DEMO_KEY_CONTOSO);
    let mut audio = 0;
    for client in [&client, &contoso] {
        let path = "/qsi/gather/questions?archived=true&pageSize=100";
        audio += client.rows(path, "questions").await.len();
        for (path, name) in [
            ("survey-questions", "surveyQuestions"),
            ("ai-text-questions", "aiTextQuestions"),
        ] {
            assert!(
                client
                    .rows(&format!("/qsi/gather/{path}"), name)
                    .await
                    .len()
                    >= 5
            );
        }
    }
    assert_eq!(audio, 60);
}

#[tokio::test]
async fn without_interviews_there_still_is_all_that_one_needs_to_make_one() {
    let client = demo(0);
    assert_eq!(client.everything().await, Vec::<Value>::new());
    let berlin = client.team("Berlin").await;
    let questions = client.question_ids("questions", &berlin).await;
    let body = crate::create::body_with(serde_json::json!({ "questionIds": questions[..3] }));
    let made = client.post(INTERVIEWS, &body).await.interview();
    assert_eq!(each(&made["questions"], "id").len(), 3);
}

#[tokio::test]
async fn any_number_can_be_made() {
    for number in [1, 2, 9, 10, 17, 23, 24, 301] {
        let client = demo(number);
        let both = client.everything().await.len()
            + client.with_key(DEMO_KEY_CONTOSO).everything().await.len();
        assert_eq!(both, number as usize);
    }
}
