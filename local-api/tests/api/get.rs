//! `GET /qsi/gather/interviews/{interviewId}`.

use serde_json::json;

use crate::support::{INTERVIEWS, client, each, text};

#[tokio::test]
async fn a_detail_has_its_questions_in_order_and_its_keywords() {
    let client = client();
    let berlin = client.team("Berlin").await;
    let questions = client.question_ids("questions", &berlin).await;
    let survey = client.question_ids("survey-questions", &berlin).await;
    let ai_text = client.question_ids("ai-text-questions", &berlin).await;
    let body = json!({
        "title": "Ordered", "displayName": "Ordered", "interviewType": "standard",
        "questionIds": [questions[4], questions[0], questions[2]],
        "surveyQuestions": [
            { "id": survey[1], "knockout": true },
            { "id": survey[0], "knockout": false },
        ],
        "aiTextQuestionIds": [ai_text[1]],
        "keywords": ["zeta", "alpha"],
    });
    let made = client.post(INTERVIEWS, &body).await.interview();
    let detail = client.interview(&text(&made["id"])).await;
    assert_eq!(
        each(&detail["questions"], "id"),
        [&*questions[4], &questions[0], &questions[2]]
    );
    assert_eq!(each(&detail["questions"], "ordinal"), [1, 2, 3]);
    assert!(detail["questions"][0]["title"].is_string());
    assert_eq!(
        each(&detail["surveyQuestions"], "id"),
        [&*survey[1], &survey[0]]
    );
    assert_eq!(each(&detail["surveyQuestions"], "knockout"), [true, false]);
    assert!(detail["surveyQuestions"][0]["type"].is_string());
    assert!(detail["surveyQuestions"][0]["options"].is_array());
    assert_eq!(each(&detail["aiTextQuestions"], "id"), [&*ai_text[1]]);
    assert_eq!(detail["keywords"], json!(["zeta", "alpha"]));
}

#[tokio::test]
async fn an_archived_interview_can_be_read() {
    let client = client();
    let all = client.everything().await;
    let archived = all.iter().find(|row| row["status"] == 3).unwrap();
    let detail = client.interview(&text(&archived["id"])).await;
    assert_eq!(detail["archivedAt"], archived["archivedAt"]);
}

#[tokio::test]
async fn an_unknown_id_is_not_found_whatever_it_looks_like() {
    let client = client();
    for (id, decoded) in [
        (
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-000000000000",
        ),
        ("uuid1", "uuid1"),
        ("%F0%9F%9A%80", "🚀"),
        ("a%2Fb", "a/b"),
        ("'%20OR%201=1%20--", "' OR 1=1 --"),
    ] {
        let reply = client.get(&format!("{INTERVIEWS}/{id}")).await;
        let details = reply.error(404, "NOT_FOUND");
        assert_eq!(details, json!({ "resource": "interview", "id": decoded }));
    }
    client
        .get(&format!("{INTERVIEWS}/%FF"))
        .await
        .error(404, "NOT_FOUND");
}

#[tokio::test]
async fn the_team_override_looks_in_that_team_only() {
    let client = client();
    let (berlin, lisbon) = (client.team("Berlin").await, client.team("Lisbon").await);
    let rows = client
        .rows(&format!("{INTERVIEWS}?teamId={lisbon}"), "interviews")
        .await;
    let path = format!("{INTERVIEWS}/{}", text(&rows[0]["id"]));
    assert_eq!(client.get(&path).await.status, 200);
    assert_eq!(
        client.get(&format!("{path}?teamId={lisbon}")).await.status,
        200
    );
    let details = client
        .get(&format!("{path}?teamId={berlin}"))
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details["resource"], "interview");
    let details = client
        .get(&format!("{path}?teamId=nobody"))
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details, json!({ "resource": "team", "id": "nobody" }));
}
