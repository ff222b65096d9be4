//! `POST /qsi/gather/interviews`.

use serde_json::{Value, json};

use crate::support::{Client, INTERVIEWS, client, text};

/// The least that is accepted.
pub(crate) fn body() -> Value {
    json!({
        "title": "Night porter",
        "displayName": "Night porter",
        "interviewType": "standard",
        "questionIds": [],
    })
}

/// The least that is accepted, with other values.
pub(crate) fn body_with(values: Value) -> Value {
    let mut body = body();
    let more = values.as_object().unwrap().clone();
    body.as_object_mut().unwrap().extend(more);
    body
}

async fn refused(client: &Client, values: Value, field: &str) -> String {
    client
        .post(INTERVIEWS, &body_with(values))
        .await
        .problem(field)
}

#[tokio::test]
async fn a_new_interview_is_active_and_stands_first_in_the_list() {
    let client = client();
    let reply = client.post(INTERVIEWS, &body()).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let made = reply.interview();
    assert_eq!(
        (&made["status"], &made["language"]),
        (&json!(0), &json!("en"))
    );
    assert_eq!(made["createdAt"], made["updatedAt"]);
    assert_eq!(made["teamId"], *client.team("Berlin").await);
    let rows = client.rows(INTERVIEWS, "interviews").await;
    assert_eq!(rows[0]["id"], made["id"]);
}

#[tokio::test]
async fn every_setting_is_kept_as_it_was_sent() {
    let client = client();
    let lisbon = client.team("Lisbon").await;
    let narrators = client.get("/qsi/gather/narrators").await.data();
    let values = json!({
        "title": "  Títle with spaces and \u{1F680} ",
        "displayName": "מוצג",
        "description": "One.\n\n<b>Two</b>\u{0}",
        "descriptionUrl": "https://example.com/job?a=1#b",
        "language": "pt-BR", "resume": true, "webOnly": true, "teamId": lisbon,
        "narratorId": narrators[0]["id"],
    });
    let reply = client.post(INTERVIEWS, &body_with(values.clone())).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let detail = client.interview(&text(&reply.interview()["id"])).await;
    for (name, value) in values.as_object().unwrap() {
        assert_eq!(&detail[name], value, "{name}");
    }
}

#[tokio::test]
async fn the_four_fields_of_every_sample_are_required() {
    let reply = client()
        .send_json(axum::http::Method::POST, INTERVIEWS, "{}")
        .await;
    let details = reply.error(400, "VALIDATION_ERROR");
    assert_eq!(details["field"], "title");
    assert_eq!(details["reason"], "is required");
    let fields: Vec<_> = details["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| text(&one["field"]))
        .collect();
    assert_eq!(
        fields,
        ["title", "displayName", "interviewType", "questionIds"]
    );
}

#[tokio::test]
async fn only_standard_interviews_can_be_created() {
    let client = client();
    for other in ["questionnaire", "ai", "Standard", ""] {
        let reason = refused(&client, json!({ "interviewType": other }), "interviewType").await;
        assert!(reason.starts_with("must be standard"), "{reason}");
    }
}

#[tokio::test]
async fn a_title_says_something_in_one_line_of_at_most_255_characters() {
    let client = client();
    for empty in ["", " ", "\u{3000}\t"] {
        assert_eq!(
            refused(&client, json!({ "title": empty }), "title").await,
            "must not be empty"
        );
    }
    refused(&client, json!({ "title": "two\nlines" }), "title").await;
    let reason = refused(&client, json!({ "title": "é".repeat(256) }), "title").await;
    assert_eq!(reason, "must have at most 255 characters, not 256");
    let longest = body_with(json!({ "title": "é".repeat(255) }));
    assert_eq!(client.post(INTERVIEWS, &longest).await.status, 201);
    refused(&client, json!({ "displayName": "" }), "displayName").await;
}

#[tokio::test]
async fn a_wrong_type_is_named_with_its_field() {
    let client = client();
    for (values, field, reason) in [
        (json!({ "title": 5 }), "title", "must be a string"),
        (
            json!({ "questionIds": "a" }),
            "questionIds",
            "must be an array",
        ),
        (
            json!({ "questionIds": [1] }),
            "questionIds.0",
            "must be a string",
        ),
        (
            json!({ "questionIds": [""] }),
            "questionIds.0",
            "must not be empty",
        ),
        (
            json!({ "surveyQuestions": ["a"] }),
            "surveyQuestions.0",
            "must be an object",
        ),
        (
            json!({ "surveyQuestions": [{ "id": "a" }] }),
            "surveyQuestions.0.knockout",
            "is required",
        ),
        (
            json!({ "surveyQuestions": [{ "knockout": true }] }),
            "surveyQuestions.0.id",
            "is required",
        ),
        (
            json!({ "surveyQuestions": [{ "id": "a", "knockout": "no" }] }),
            "surveyQuestions.0.knockout",
            "must be true or false",
        ),
        (
            json!({ "surveyQuestions": [{ "id": "a", "knockout": true, "x": 1 }] }),
            "surveyQuestions.0.x",
            "is not a field of this request",
        ),
        (
            json!({ "keywords": [null] }),
            "keywords.0",
            "must be a string",
        ),
        (
            json!({ "keywords": [" "] }),
            "keywords.0",
            "must not be empty",
        ),
        (
            json!({ "resume": "true" }),
            "resume",
            "must be true or false",
        ),
        (
            json!({ "language": "english language" }),
            "language",
            "must be a language such as en or pt-BR",
        ),
        (
            json!({ "descriptionUrl": "javascript:alert(1)" }),
            "descriptionUrl",
            "must be an http or https address",
        ),
        (
            json!({ "status": 1 }),
            "status",
            "is not a field of this request",
        ),
    ] {
        assert_eq!(
            refused(&client, values.clone(), field).await,
            reason,
            "{values}"
        );
    }
    let reason = refused(&client, json!({ "description": null }), "description").await;
    assert!(reason.contains("must not be null"), "{reason}");
}

#[tokio::test]
async fn all_bad_fields_are_named_at_once() {
    let values =
        json!({ "title": "", "resume": 1, "surveyQuestions": [{ "id": 3, "knockout": true }] });
    let reply = client().post(INTERVIEWS, &body_with(values)).await;
    let details = reply.error(400, "VALIDATION_ERROR");
    let errors = details["errors"].as_array().unwrap();
    let fields: Vec<_> = errors.iter().map(|one| text(&one["field"])).collect();
    assert_eq!(fields, ["title", "resume", "surveyQuestions.0.id"]);
    assert_eq!(details["field"], "title");
}

#[tokio::test]
async fn a_question_must_be_a_live_one_of_the_team() {
    let client = client();
    let (berlin, lisbon) = (client.team("Berlin").await, client.team("Lisbon").await);
    let here = client.question_ids("questions", &berlin).await;
    let there = client.question_ids("questions", &lisbon).await;
    let archived = client
        .rows(
            &format!("/qsi/gather/questions?teamId={berlin}&archived=true&pageSize=100"),
            "questions",
        )
        .await
        .into_iter()
        .find(|row| row["archivedAt"].is_string())
        .unwrap();
    for wrong in ["nobody", &there[0], &text(&archived["id"])] {
        refused(
            &client,
            json!({ "questionIds": [here[0], wrong] }),
            "questionIds.1",
        )
        .await;
    }
    let survey = json!({ "surveyQuestions": [{ "id": "nobody", "knockout": true }] });
    refused(&client, survey, "surveyQuestions.0.id").await;
    refused(
        &client,
        json!({ "aiTextQuestionIds": ["nobody"] }),
        "aiTextQuestionIds.0",
    )
    .await;
    let twice = json!({ "questionIds": [here[0], here[0]] });
    assert_eq!(
        refused(&client, twice, "questionIds.1").await,
        "is in the list twice"
    );
}

#[tokio::test]
async fn narrator_message_group_team_and_user_must_be_known() {
    let client = client();
    refused(&client, json!({ "narratorId": "nobody" }), "narratorId").await;
    refused(
        &client,
        json!({ "messageGroupId": "nobody" }),
        "messageGroupId",
    )
    .await;
    refused(&client, json!({ "userId": "nobody" }), "userId").await;
    let reply = client
        .post(INTERVIEWS, &body_with(json!({ "teamId": "nobody" })))
        .await;
    assert_eq!(reply.error(404, "NOT_FOUND")["resource"], "team");
    let (berlin, lisbon) = (client.team("Berlin").await, client.team("Lisbon").await);
    let path = format!("{INTERVIEWS}?teamId={berlin}");
    client
        .post(&path, &body_with(json!({ "teamId": lisbon })))
        .await
        .problem("teamId");
}

#[tokio::test]
async fn the_same_keyword_twice_is_kept_once_and_titles_may_repeat() {
    let client = client();
    let values = json!({ "keywords": ["sql", "SQL", "sql"] });
    for _ in 0..2 {
        let made = client
            .post(INTERVIEWS, &body_with(values.clone()))
            .await
            .interview();
        assert_eq!(made["keywords"], json!(["sql", "SQL"]));
    }
}

#[tokio::test]
async fn nothing_is_created_by_a_refused_request() {
    let client = client();
    let before = client.everything().await;
    refused(
        &client,
        json!({ "questionIds": ["nobody"] }),
        "questionIds.0",
    )
    .await;
    refused(&client, json!({ "title": "" }), "title").await;
    assert_eq!(client.everything().await, before);
}
