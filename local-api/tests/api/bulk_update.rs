//! `PATCH /qsi/gather/interviews/bulk-update`.

use serde_json::{Value, json};

use crate::support::{Client, INTERVIEWS, Reply, client, each, text};
use crate::update::made;

async fn bulk(client: &Client, body: &Value) -> Reply {
    client
        .patch(&format!("{INTERVIEWS}/bulk-update"), body)
        .await
}

async fn id_of_new(client: &Client) -> String {
    text(&made(client).await.1["id"])
}

#[tokio::test]
async fn its_path_is_not_taken_for_an_interview() {
    let reply = bulk(&client(), &json!({})).await;
    assert_eq!(reply.problem("interviewIds"), "is required");
}

#[tokio::test]
async fn overwrite_replaces_what_is_sent_in_all_of_them() {
    let client = client();
    let ids = [id_of_new(&client).await, id_of_new(&client).await];
    let body = json!({
        "interviewIds": ids, "mode": "overwrite",
        "title": "Same", "displayName": "Same for all", "keywords": ["new"],
    });
    let reply = bulk(&client, &body).await;
    assert_eq!(
        reply.data(),
        json!({ "success": true, "updatedCount": 2, "errors": [], "templateInterviewId": null })
    );
    for id in ids {
        let interview = client.interview(&id).await;
        assert_eq!(interview["title"], "Same");
        assert_eq!(interview["displayName"], "Same for all");
        assert_eq!(interview["keywords"], json!(["new"]));
        assert_eq!(
            interview["questions"].as_array().unwrap().len(),
            2,
            "not sent, not touched"
        );
    }
}

#[tokio::test]
async fn merge_adds_what_is_new_to_the_end() {
    let client = client();
    let berlin = client.team("Berlin").await;
    let questions = client.question_ids("questions", &berlin).await;
    let survey = client.question_ids("survey-questions", &berlin).await;
    let id = id_of_new(&client).await;
    let body = json!({
        "interviewIds": [id], "mode": "merge",
        "keywords": ["php", "go"],
        "questionIds": [questions[1], questions[3]],
        "surveyQuestions": [{ "id": survey[1], "knockout": true }, { "id": survey[2], "knockout": false }],
    });
    assert_eq!(bulk(&client, &body).await.data()["success"], true);
    let interview = client.interview(&id).await;
    assert_eq!(interview["keywords"], json!(["react", "php", "go"]));
    assert_eq!(
        each(&interview["questions"], "id"),
        [&*questions[0], &questions[1], &questions[3]]
    );
    assert_eq!(
        each(&interview["surveyQuestions"], "id"),
        [&*survey[0], &survey[1], &survey[2]]
    );
    assert_eq!(
        each(&interview["surveyQuestions"], "knockout"),
        [true, true, false]
    );
}

#[tokio::test]
async fn merge_takes_out_just_what_is_named() {
    let client = client();
    let (path, before) = made(&client).await;
    let first = |kind: &str| before[kind][0]["id"].clone();
    let body = json!({
        "interviewIds": [before["id"]], "mode": "merge",
        "removedKeywords": ["react"],
        "removedQuestionIds": [first("questions"), "not there"],
        "removedSurveyQuestionIds": [first("surveyQuestions")],
        "removedAITextQuestionIds": [first("aiTextQuestions")],
    });
    assert_eq!(bulk(&client, &body).await.data()["updatedCount"], 1);
    let after = client.get(&path).await.interview();
    assert_eq!(after["keywords"], json!(["php"]));
    for kind in ["questions", "surveyQuestions", "aiTextQuestions"] {
        assert_eq!(each(&after[kind], "id"), [before[kind][1]["id"].clone()]);
    }
    let mut body = body;
    body["mode"] = json!("overwrite");
    assert_eq!(
        bulk(&client, &body).await.problem("removedKeywords"),
        "can only be used with mode merge"
    );
}

#[tokio::test]
async fn a_template_gives_its_lists_to_all() {
    let client = client();
    let (_, template) = made(&client).await;
    let questions = client
        .question_ids("questions", &client.team("Berlin").await)
        .await;
    let (path, target) = made(&client).await;
    client
        .patch(
            &path,
            &json!({ "questionIds": [questions[7]], "keywords": ["mine"], "surveyQuestions": [] }),
        )
        .await;
    let body = json!({
        "interviewIds": [target["id"]], "mode": "overwrite",
        "templateInterviewId": template["id"], "keywords": ["sent wins"],
    });
    let data = bulk(&client, &body).await.data();
    assert_eq!(
        (&data["success"], &data["templateInterviewId"]),
        (&json!(true), &template["id"])
    );
    let after = client.get(&path).await.interview();
    for kind in ["questions", "surveyQuestions", "aiTextQuestions"] {
        assert_eq!(after[kind], template[kind]);
    }
    assert_eq!(after["keywords"], json!(["sent wins"]));
    assert_eq!(after["title"], target["title"]);

    let body = json!({ "interviewIds": [target["id"]], "mode": "overwrite", "templateInterviewId": "nobody" });
    bulk(&client, &body).await.error(404, "NOT_FOUND");
}

#[tokio::test]
async fn one_that_cannot_be_changed_is_named_and_the_others_are_changed() {
    let client = client();
    let (good, archived) = (id_of_new(&client).await, id_of_new(&client).await);
    client.delete(&format!("{INTERVIEWS}/{archived}")).await;
    let lisbon = client.team("Lisbon").await;
    let foreign = client
        .rows(&format!("{INTERVIEWS}?teamId={lisbon}"), "interviews")
        .await;
    let foreign = text(&foreign[0]["id"]);
    let question = &client
        .question_ids("questions", &client.team("Berlin").await)
        .await[5];
    let before = client.interview(&foreign).await;
    let body = json!({
        "interviewIds": ["nobody", good, archived, foreign], "mode": "overwrite",
        "title": "Changed", "questionIds": [question],
    });
    let reply = bulk(&client, &body).await;
    assert_eq!(reply.status, 200);
    let data = reply.data();
    assert_eq!(
        (&data["success"], &data["updatedCount"]),
        (&json!(false), &json!(1))
    );
    assert_eq!(
        each(&data["errors"], "interviewId"),
        ["nobody", archived.as_str(), foreign.as_str()]
    );
    assert_eq!(
        each(&data["errors"], "code"),
        ["NOT_FOUND", "CONFLICT", "VALIDATION_ERROR"]
    );
    assert_eq!(data["errors"][2]["details"]["field"], "questionIds.0");
    assert_eq!(client.interview(&good).await["title"], "Changed");
    assert_eq!(
        client.interview(&foreign).await,
        before,
        "not even its title"
    );
}

#[tokio::test]
async fn a_body_that_cannot_be_meant_changes_nothing() {
    let client = client();
    let id = id_of_new(&client).await;
    let before = client.everything().await;
    let many: Vec<_> = (0..101).map(|number| number.to_string()).collect();
    for (body, field) in [
        (json!({ "interviewIds": [id], "title": "New" }), "mode"),
        (
            json!({ "interviewIds": [id], "mode": "replace", "title": "New" }),
            "mode",
        ),
        (json!({ "mode": "merge", "title": "New" }), "interviewIds"),
        (
            json!({ "interviewIds": [id, id], "mode": "merge", "title": "New" }),
            "interviewIds.1",
        ),
        (
            json!({ "interviewIds": many, "mode": "merge", "title": "New" }),
            "interviewIds",
        ),
        (
            json!({ "interviewIds": [id], "mode": "merge", "title": "" }),
            "title",
        ),
        (
            json!({ "interviewIds": [id], "mode": "merge", "status": 3 }),
            "status",
        ),
    ] {
        bulk(&client, &body).await.problem(field);
        assert_eq!(client.everything().await, before, "{body}");
    }
}

#[tokio::test]
async fn no_interviews_are_nothing_to_do() {
    let data = bulk(&client(), &json!({ "interviewIds": [], "mode": "merge" }))
        .await
        .data();
    assert_eq!(
        (&data["success"], &data["updatedCount"]),
        (&json!(true), &json!(0))
    );
}
