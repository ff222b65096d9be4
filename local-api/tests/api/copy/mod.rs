//! `POST /qsi/gather/interviews/{interviewId}/copy`: every rule of the seed's Copy Behavior.

mod lists;

use serde_json::{Value, json};

use crate::support::{Client, INTERVIEWS, Reply, client, each, options, text};
use crate::update::made;
use local_api::{DataFile, Options};

async fn copy(client: &Client, path: &str, body: &Value) -> Value {
    let reply = try_copy(client, path, body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    reply.interview()
}

async fn try_copy(client: &Client, path: &str, body: &Value) -> Reply {
    client.post(&format!("{path}/copy"), body).await
}

/// Message groups of a team that fit a type, the default one first.
async fn groups(client: &Client, team_id: &str, kind: &str) -> Vec<String> {
    let mut groups = client
        .rows("/qsi/gather/message-groups", "messageGroups")
        .await;
    groups.retain(|group| {
        group["teamId"] == *team_id
            && group["type"] == kind
            && group["status"] == "PUBLISHED"
            && group["archivedAt"].is_null()
    });
    groups.sort_by_key(|group| group["default"] != true);
    groups.iter().map(|group| text(&group["id"])).collect()
}

#[tokio::test]
async fn a_second_copy_in_the_same_team_gets_a_free_title() {
    let client = client();
    let (path, original) = made(&client).await;
    let body = json!({ "teamId": original["teamId"] });
    let mut titles = Vec::new();
    for _ in 0..5 {
        titles.push(text(&copy(&client, &path, &body).await["title"]));
    }
    assert_eq!(
        titles,
        [
            "Night porter (copy)",
            "Night porter (copy) (copy)",
            "Night porter (copy) (copy) (copy)",
            "Night porter (copy 4)",
            "Night porter (copy 5)",
        ]
    );
}

#[tokio::test]
async fn the_display_name_and_the_title_in_another_team_stay_as_they_are() {
    let client = client();
    let (path, original) = made(&client).await;
    let here = copy(&client, &path, &json!({ "teamId": original["teamId"] })).await;
    assert_eq!(here["displayName"], original["displayName"]);
    let there = copy(
        &client,
        &path,
        &json!({ "teamId": client.team("Lisbon").await }),
    )
    .await;
    assert_eq!(there["title"], original["title"]);
}

#[tokio::test]
async fn a_copy_of_the_longest_title_still_fits() {
    let client = client();
    let (path, original) = made(&client).await;
    client
        .patch(&path, &json!({ "title": "ж".repeat(255) }))
        .await;
    let body = json!({ "teamId": original["teamId"] });
    for _ in 0..2 {
        let title = text(&copy(&client, &path, &body).await["title"]);
        assert_eq!(title.chars().count(), 255);
        assert!(title.ends_with(" (copy)"));
    }
}

#[tokio::test]
async fn the_message_group_is_the_one_given_or_the_default_of_the_type() {
    let client = client();
    let (path, _) = made(&client).await;
    let lisbon = client.team("Lisbon").await;
    let standard = groups(&client, &lisbon, "standard").await;
    let copied = copy(&client, &path, &json!({ "teamId": lisbon })).await;
    assert_eq!(copied["messageGroupId"], *standard[0]);
    let given = json!({ "teamId": lisbon, "messageGroupId": standard[1] });
    assert_eq!(
        copy(&client, &path, &given).await["messageGroupId"],
        *standard[1]
    );

    let rows = client
        .rows(
            &format!("{INTERVIEWS}?interviewType=questionnaire"),
            "interviews",
        )
        .await;
    let path = format!("{INTERVIEWS}/{}", text(&rows[0]["id"]));
    let copied = copy(&client, &path, &json!({ "teamId": lisbon })).await;
    assert_eq!(copied["interviewType"], "questionnaire");
    assert_eq!(
        copied["messageGroupId"],
        *groups(&client, &lisbon, "questionnaire").await[0]
    );
}

#[tokio::test]
async fn a_message_group_that_does_not_fit_is_refused_and_nothing_is_copied() {
    let client = client();
    let (path, original) = made(&client).await;
    let (berlin, lisbon) = (text(&original["teamId"]), client.team("Lisbon").await);
    let all = client
        .rows("/qsi/gather/message-groups", "messageGroups")
        .await;
    let draft = all
        .iter()
        .find(|group| group["status"] == "DRAFT" && group["teamId"] == *lisbon)
        .unwrap();
    let archived = all
        .iter()
        .find(|group| group["archivedAt"].is_string() && group["teamId"] == *lisbon)
        .unwrap();
    let before = client.everything().await;
    let questions = client.question_ids("questions", &lisbon).await;
    for wrong in [
        "nobody".to_owned(),
        groups(&client, &berlin, "standard").await[0].clone(),
        groups(&client, &lisbon, "questionnaire").await[0].clone(),
        text(&draft["id"]),
        text(&archived["id"]),
    ] {
        let body = json!({ "teamId": lisbon, "messageGroupId": wrong });
        try_copy(&client, &path, &body)
            .await
            .problem("messageGroupId");
    }
    assert_eq!(client.everything().await, before);
    assert_eq!(
        client.question_ids("questions", &lisbon).await,
        questions,
        "no question was left behind"
    );
}

#[tokio::test]
async fn score_cards_are_copied_and_settings_too() {
    let client = client();
    let mut copied_some = false;
    for row in client.everything().await {
        let path = format!("{INTERVIEWS}/{}", text(&row["id"]));
        let original = client.get(&path).await.interview();
        let copied = copy(&client, &path, &json!({ "teamId": original["teamId"] })).await;
        let cards = "scoreCardTemplates";
        assert_eq!(
            each(&copied[cards], "title"),
            each(&original[cards], "title")
        );
        for (new, old) in each(&copied[cards], "id")
            .iter()
            .zip(each(&original[cards], "id"))
        {
            assert_ne!(*new, old);
            copied_some = true;
        }
        for setting in [
            "interviewType",
            "description",
            "descriptionUrl",
            "language",
            "resume",
            "webOnly",
            "narratorId",
            "organizationId",
        ] {
            assert_eq!(copied[setting], original[setting], "{setting}");
        }
        assert_eq!(copied["status"], 0);
        assert!(copied.get("archivedAt").is_none());
    }
    assert!(copied_some);
}

#[tokio::test]
async fn an_ai_interview_gets_a_persona_of_its_own_and_the_original_keeps_its_one() {
    let client = Client::open(
        &DataFile::Memory,
        Options {
            demo_interviews: 240,
            ..options()
        },
    );
    let all = client.everything().await;
    let row = all.iter().find(|row| row["interviewType"] == "ai").unwrap();
    let path = format!("{INTERVIEWS}/{}", text(&row["id"]));
    let original = client.get(&path).await.interview();
    let copied = copy(
        &client,
        &path,
        &json!({ "teamId": client.team("Lisbon").await }),
    )
    .await;
    let (old, new) = (&original["aiConfiguration"], &copied["aiConfiguration"]);
    assert_ne!(text(&old["personaId"]), text(&new["personaId"]));
    assert_eq!(
        (&old["tone"], &old["maxMinutes"]),
        (&new["tone"], &new["maxMinutes"])
    );
    assert_eq!(client.get(&path).await.interview(), original);
}

#[tokio::test]
async fn the_target_team_must_be_named_and_ones_own() {
    let client = client();
    let (path, _) = made(&client).await;
    assert_eq!(
        try_copy(&client, &path, &json!({})).await.problem("teamId"),
        "is required"
    );
    try_copy(&client, &path, &json!({ "teamId": 1 }))
        .await
        .problem("teamId");
    let contoso = client
        .with_key(local_api::DEMO_KEY_CONTOSO)
        .team("Madrid")
        .await;
    for foreign in ["nobody", contoso.as_str()] {
        let reply = try_copy(&client, &path, &json!({ "teamId": foreign })).await;
        assert_eq!(
            reply.error(404, "NOT_FOUND"),
            json!({ "resource": "team", "id": foreign })
        );
    }
    let body = json!({ "teamId": client.team("Berlin").await, "copyKeywords": "yes" });
    try_copy(&client, &path, &body)
        .await
        .problem("copyKeywords");
    try_copy(
        &client,
        &format!("{INTERVIEWS}/nobody"),
        &json!({ "teamId": contoso }),
    )
    .await
    .error(404, "NOT_FOUND");
}
