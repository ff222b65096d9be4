//! `DELETE /qsi/gather/interviews/{interviewId}`.

use serde_json::json;

use crate::support::{INTERVIEWS, client, text};
use crate::update::made;

#[tokio::test]
async fn archiving_sets_status_3_and_the_moment() {
    let client = client();
    let (path, before) = made(&client).await;
    let archived = client.delete(&path).await.interview();
    assert_eq!(archived["status"], 3);
    assert_eq!(archived["archivedAt"], archived["updatedAt"]);
    assert!(text(&archived["updatedAt"]) > text(&before["updatedAt"]));
    let detail = client.get(&path).await.interview();
    assert_eq!(detail["archivedAt"], archived["archivedAt"]);
    assert_eq!(
        detail["questions"], before["questions"],
        "nothing of it is lost"
    );
}

#[tokio::test]
async fn an_archived_interview_leaves_the_list_and_stays_in_the_one_with_archived() {
    let client = client();
    let (path, made) = made(&client).await;
    client.delete(&path).await;
    let is_there = |rows: Vec<serde_json::Value>| rows.iter().any(|row| row["id"] == made["id"]);
    assert!(!is_there(
        client
            .rows(&format!("{INTERVIEWS}?pageSize=100"), "interviews")
            .await
    ));
    assert!(is_there(client.everything().await));
}

#[tokio::test]
async fn archiving_again_answers_the_same_and_changes_nothing() {
    let client = client();
    let (path, _) = made(&client).await;
    let first = client.delete(&path).await.interview();
    let again = client.delete(&path).await;
    assert_eq!(again.status, 200);
    assert_eq!(again.interview(), first);
}

#[tokio::test]
async fn team_and_user_stand_in_the_query() {
    let client = client();
    let (path, made) = made(&client).await;
    let lisbon = client.team("Lisbon").await;
    let details = client
        .delete(&format!("{path}?teamId={lisbon}"))
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details["resource"], "interview");
    client
        .delete(&format!("{path}?userId=nobody"))
        .await
        .problem("userId");
    assert_eq!(client.get(&path).await.interview(), made);

    let users = client.rows("/qsi/gather/users", "users").await;
    let (team, user) = (text(&made["teamId"]), text(&users[0]["id"]));
    let reply = client
        .delete(&format!("{path}?teamId={team}&userId={user}"))
        .await;
    assert_eq!(reply.interview()["status"], 3);
}

#[tokio::test]
async fn an_unknown_interview_is_not_found() {
    let details = client()
        .delete(&format!("{INTERVIEWS}/nobody"))
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details, json!({ "resource": "interview", "id": "nobody" }));
}
