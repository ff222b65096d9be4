//! What a copy has of the lists of its original.

use serde_json::json;

use super::copy;
use crate::support::{client, each, text};
use crate::update::made;

#[tokio::test]
async fn in_the_same_team_questions_are_reused() {
    let client = client();
    let (path, original) = made(&client).await;
    let copied = copy(&client, &path, &json!({ "teamId": original["teamId"] })).await;
    assert_ne!(copied["id"], original["id"]);
    for kind in ["questions", "surveyQuestions", "aiTextQuestions"] {
        assert_eq!(copied[kind], original[kind]);
        assert_eq!(copied[kind].as_array().unwrap().len(), 2);
    }
    assert_eq!(
        client.get(&path).await.interview(),
        original,
        "the original is untouched"
    );
}

#[tokio::test]
async fn in_another_team_questions_of_all_three_kinds_are_new() {
    let client = client();
    let (path, original) = made(&client).await;
    let lisbon = client.team("Lisbon").await;
    let copied = copy(&client, &path, &json!({ "teamId": lisbon })).await;
    assert_eq!(copied["teamId"], *lisbon);
    for (kind, list) in [
        ("questions", "questions"),
        ("surveyQuestions", "survey-questions"),
        ("aiTextQuestions", "ai-text-questions"),
    ] {
        assert_eq!(each(&copied[kind], "title"), each(&original[kind], "title"));
        let theirs = client.question_ids(list, &lisbon).await;
        for (new, old) in each(&copied[kind], "id")
            .iter()
            .zip(each(&original[kind], "id"))
        {
            assert_ne!(*new, old);
            assert!(
                theirs.contains(&text(new)),
                "it stands in the target team's {list}"
            );
            let detail = client
                .get(&format!("/qsi/gather/{list}/{}", text(new)))
                .await;
            assert_eq!(detail.status, 200);
        }
    }
    assert_eq!(
        client.get(&path).await.interview(),
        original,
        "the original is untouched"
    );
}

#[tokio::test]
async fn in_another_team_survey_questions_keep_options_preferred_ones_and_knockout() {
    let client = client();
    let (path, original) = made(&client).await;
    let berlin = text(&original["teamId"]);
    let survey = client
        .rows(
            &format!("/qsi/gather/survey-questions?teamId={berlin}&pageSize=100"),
            "surveyQuestions",
        )
        .await;
    let choice = survey
        .iter()
        .find(|one| one["title"] == "Which shifts can you work?")
        .unwrap();
    let patch = json!({ "surveyQuestions": [{ "id": choice["id"], "knockout": true }] });
    client.patch(&path, &patch).await;

    let lisbon = client.team("Lisbon").await;
    let copied = copy(&client, &path, &json!({ "teamId": lisbon })).await;
    let question = &copied["surveyQuestions"][0];
    assert_eq!(
        (&question["type"], &question["knockout"]),
        (&json!("multiple_choice"), &json!(true))
    );
    for member in ["label", "preferred"] {
        assert_eq!(
            each(&question["options"], member),
            each(&choice["options"], member)
        );
    }
    assert_eq!(
        each(&question["options"], "preferred"),
        [true, true, false, true]
    );
    assert_ne!(
        each(&question["options"], "id"),
        each(&choice["options"], "id")
    );
}

#[tokio::test]
async fn keywords_are_copied_only_when_asked_for() {
    let client = client();
    let (path, original) = made(&client).await;
    for (team, body) in [
        ("Berlin", json!({})),
        ("Lisbon", json!({ "copyKeywords": false })),
    ] {
        let mut body = body;
        body["teamId"] = json!(client.team(team).await);
        assert_eq!(copy(&client, &path, &body).await["keywords"], json!([]));
        body["copyKeywords"] = json!(true);
        assert_eq!(
            copy(&client, &path, &body).await["keywords"],
            original["keywords"]
        );
    }
}
