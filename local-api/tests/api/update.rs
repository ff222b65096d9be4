//! `PATCH /qsi/gather/interviews/{interviewId}`.

use serde_json::{Value, json};

use crate::create::body_with;
use crate::support::{Client, INTERVIEWS, client, each, text};

/// A new interview in Berlin with two questions of each kind and two keywords; its path too.
pub(crate) async fn made(client: &Client) -> (String, Value) {
    let berlin = client.team("Berlin").await;
    let questions = client.question_ids("questions", &berlin).await;
    let survey = client.question_ids("survey-questions", &berlin).await;
    let ai_text = client.question_ids("ai-text-questions", &berlin).await;
    let body = body_with(json!({
        "questionIds": questions[..2],
        "surveyQuestions": [{ "id": survey[0], "knockout": true }, { "id": survey[1], "knockout": false }],
        "aiTextQuestionIds": ai_text[..2],
        "keywords": ["react", "php"],
        "description": "Old",
    }));
    let reply = client.post(INTERVIEWS, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let interview = reply.interview();
    (
        format!("{INTERVIEWS}/{}", text(&interview["id"])),
        interview,
    )
}

#[tokio::test]
async fn what_is_not_sent_stays() {
    let client = client();
    let (path, before) = made(&client).await;
    let reply = client
        .patch(&path, &json!({ "displayName": "Porter" }))
        .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let mut expected = before.clone();
    expected["displayName"] = json!("Porter");
    expected["updatedAt"] = reply.interview()["updatedAt"].clone();
    assert_eq!(reply.interview(), expected);
    assert_eq!(client.get(&path).await.interview(), expected);
}

#[tokio::test]
async fn updated_at_moves_with_every_change_and_only_then() {
    let client = client();
    let (path, made) = made(&client).await;
    let mut last = text(&made["updatedAt"]);
    for number in 0..3 {
        let reply = client
            .patch(&path, &json!({ "title": format!("Title {number}") }))
            .await;
        let now = text(&reply.interview()["updatedAt"]);
        assert!(now > last, "{now} after {last}");
        last = now;
    }
    let reply = client.patch(&path, &json!({})).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.interview()["updatedAt"], *last);
}

#[tokio::test]
async fn a_list_that_is_sent_replaces_the_old_one_and_an_empty_one_clears_it() {
    let client = client();
    let (path, made) = made(&client).await;
    let second = made["questions"][1]["id"].clone();
    let survey = made["surveyQuestions"][1]["id"].clone();
    let patch = json!({
        "questionIds": [second],
        "surveyQuestions": [{ "id": survey, "knockout": true }],
        "aiTextQuestionIds": [],
        "keywords": ["python"],
    });
    let changed = client.patch(&path, &patch).await.interview();
    assert_eq!(each(&changed["questions"], "id"), [second]);
    assert_eq!(each(&changed["questions"], "ordinal"), [1]);
    assert_eq!(each(&changed["surveyQuestions"], "id"), [survey]);
    assert_eq!(each(&changed["surveyQuestions"], "knockout"), [true]);
    assert_eq!(changed["aiTextQuestions"], json!([]));
    assert_eq!(changed["keywords"], json!(["python"]));
}

#[tokio::test]
async fn removed_keywords_are_taken_out_of_what_is_there() {
    let client = client();
    let (path, _) = made(&client).await;
    let changed = client
        .patch(&path, &json!({ "removedKeywords": ["php", "unknown"] }))
        .await;
    assert_eq!(changed.interview()["keywords"], json!(["react"]));
    let both = json!({ "keywords": ["go", "php"], "removedKeywords": ["php"] });
    assert_eq!(
        client.patch(&path, &both).await.interview()["keywords"],
        json!(["go"])
    );
}

#[tokio::test]
async fn an_empty_text_clears_a_description_and_a_link() {
    let client = client();
    let (path, _) = made(&client).await;
    let set = json!({ "description": "New", "descriptionUrl": "http://example.com" });
    assert_eq!(
        client.patch(&path, &set).await.interview()["description"],
        "New"
    );
    let cleared = json!({ "description": "", "descriptionUrl": "" });
    let changed = client.patch(&path, &cleared).await.interview();
    assert!(changed.get("description").is_none());
    assert!(changed.get("descriptionUrl").is_none());
}

#[tokio::test]
async fn a_refused_change_changes_nothing_at_all() {
    let client = client();
    let (path, before) = made(&client).await;
    let first = before["questions"][0]["id"].clone();
    for (patch, field) in [
        (
            json!({ "title": "New", "questionIds": [first, "nobody"] }),
            "questionIds.1",
        ),
        (
            json!({ "title": "New", "surveyQuestions": [{ "id": "nobody", "knockout": false }] }),
            "surveyQuestions.0.id",
        ),
        (
            json!({ "title": "New", "narratorId": "nobody" }),
            "narratorId",
        ),
        (json!({ "title": "New", "keywords": "sql" }), "keywords"),
        (json!({ "title": "" }), "title"),
        (json!({ "title": null }), "title"),
        (json!({ "interviewType": "questionnaire" }), "interviewType"),
        (json!({ "status": 2 }), "status"),
        (json!({ "tittle": "New" }), "tittle"),
        (json!([]), "body"),
    ] {
        client.patch(&path, &patch).await.problem(field);
        assert_eq!(client.get(&path).await.interview(), before, "{patch}");
    }
}

#[tokio::test]
async fn an_archived_interview_is_no_longer_changed() {
    let client = client();
    let (path, _) = made(&client).await;
    client.delete(&path).await;
    let before = client.get(&path).await.interview();
    let reply = client.patch(&path, &json!({ "title": "New" })).await;
    assert_eq!(reply.error(409, "CONFLICT")["id"], before["id"]);
    assert_eq!(client.get(&path).await.interview(), before);
}

#[tokio::test]
async fn another_title_is_found_by_the_search_at_once() {
    let client = client();
    let (path, made) = made(&client).await;
    client.patch(&path, &json!({ "title": "Zookeeper" })).await;
    let found = client
        .rows(&format!("{INTERVIEWS}?search=ZOOK"), "interviews")
        .await;
    assert_eq!(each(&json!(found), "id"), [made["id"].clone()]);
}

#[tokio::test]
async fn an_unknown_interview_is_not_found() {
    let path = format!("{INTERVIEWS}/nobody");
    let details = client()
        .patch(&path, &json!({ "title": "New" }))
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details, json!({ "resource": "interview", "id": "nobody" }));
}
