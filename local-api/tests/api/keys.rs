//! Keys, organizations and teams.

use local_api::{DEMO_KEY_CONTOSO, DEMO_KEY_LISBON};
use serde_json::json;

use crate::create::body;
use crate::support::{INTERVIEWS, client, text};
use crate::update::made;

#[tokio::test]
async fn a_request_without_a_key_is_told_which_header_is_missing() {
    let client = client().without_key();
    for path in [INTERVIEWS, "/qsi/gather/nothing"] {
        let reply = client.get(path).await;
        let details = reply.error(401, "UNAUTHORIZED");
        assert_eq!(details, json!({ "expectedFormat": "x-api-key header" }));
        assert_eq!(
            reply.json()["error"]["message"],
            "Missing authentication header"
        );
        assert_eq!(
            reply.header("x-ratelimit-limit"),
            "",
            "there is no key to count"
        );
    }
}

#[tokio::test]
async fn an_unknown_key_is_refused() {
    let client = client();
    for key in ["qapi_unknown", "demo", "qapi_demo_northwind2"] {
        let reply = client.with_key(key).get(INTERVIEWS).await;
        reply.error(401, "UNAUTHORIZED");
        assert_eq!(reply.json()["error"]["message"], "Invalid API key");
    }
    assert_eq!(client.with_key("").get(INTERVIEWS).await.status, 401);
    assert_eq!(
        client
            .with_key(" qapi_demo_northwind ")
            .get(INTERVIEWS)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn another_organizations_interview_is_not_found_by_any_endpoint() {
    let northwind = client();
    let contoso = northwind.with_key(DEMO_KEY_CONTOSO);
    let (path, interview) = made(&northwind).await;
    let madrid = contoso.team("Madrid").await;
    let copy = json!({ "teamId": madrid });
    for reply in [
        contoso.get(&path).await,
        contoso.patch(&path, &json!({ "title": "Mine" })).await,
        contoso.delete(&path).await,
        contoso.post(&format!("{path}/copy"), &copy).await,
    ] {
        assert_eq!(
            reply.error(404, "NOT_FOUND"),
            json!({ "resource": "interview", "id": interview["id"] })
        );
    }
    let body = json!({ "interviewIds": [interview["id"]], "mode": "merge", "title": "Mine" });
    let data = contoso
        .patch(&format!("{INTERVIEWS}/bulk-update"), &body)
        .await
        .data();
    assert_eq!(data["errors"][0]["code"], "NOT_FOUND");
    assert_eq!(northwind.get(&path).await.interview(), interview);
}

#[tokio::test]
async fn lists_show_one_organization_only() {
    let northwind = client();
    let contoso = northwind.with_key(DEMO_KEY_CONTOSO);
    let (here, there) = (northwind.everything().await, contoso.everything().await);
    assert_eq!((here.len(), there.len()), (50, 10));
    for (path, name) in [
        ("/qsi/gather/teams", "teams"),
        ("/qsi/gather/users", "users"),
        ("/qsi/gather/message-groups", "messageGroups"),
        ("/qsi/gather/questions?pageSize=100", "questions"),
        (
            "/qsi/gather/survey-questions?pageSize=100",
            "surveyQuestions",
        ),
        (
            "/qsi/gather/ai-text-questions?pageSize=100",
            "aiTextQuestions",
        ),
    ] {
        let (ours, theirs) = (
            northwind.rows(path, name).await,
            contoso.rows(path, name).await,
        );
        assert!(!ours.is_empty() && !theirs.is_empty(), "{path}");
        let organization = &ours[0]["organizationId"];
        assert!(
            ours.iter()
                .all(|row| row["organizationId"] == *organization)
        );
        assert!(
            theirs
                .iter()
                .all(|row| row["organizationId"] != *organization)
        );
        let foreign = northwind
            .get(&format!(
                "{}/{}",
                path.split('?').next().unwrap(),
                text(&theirs[0]["id"])
            ))
            .await;
        assert_eq!(foreign.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_key_of_a_team_sees_its_team_only() {
    let organization = client();
    let team = organization.with_key(DEMO_KEY_LISBON);
    let (berlin, lisbon) = (
        organization.team("Berlin").await,
        organization.team("Lisbon").await,
    );
    let rows = team.everything().await;
    assert!(!rows.is_empty());
    assert!(rows.iter().all(|row| row["teamId"] == *lisbon));
    let teams = team.rows("/qsi/gather/teams", "teams").await;
    assert_eq!(teams.len(), 1);

    let (path, _) = made(&organization).await;
    assert_eq!(
        team.get(&path).await.error(404, "NOT_FOUND")["resource"],
        "interview"
    );
    for query in ["", "&pageSize=5"] {
        let reply = team
            .get(&format!("{INTERVIEWS}?teamId={berlin}{query}"))
            .await;
        assert_eq!(
            reply.error(404, "NOT_FOUND"),
            json!({ "resource": "team", "id": berlin })
        );
    }
    let made = team.post(INTERVIEWS, &body()).await.interview();
    assert_eq!(made["teamId"], *lisbon, "it creates in its own team");
    let copy = format!("{INTERVIEWS}/{}/copy", text(&made["id"]));
    assert_eq!(
        team.post(&copy, &json!({ "teamId": berlin })).await.status,
        404
    );
    assert_eq!(
        team.post(&copy, &json!({ "teamId": lisbon })).await.status,
        201
    );
}

#[tokio::test]
async fn the_list_can_be_narrowed_to_a_team() {
    let client = client();
    let all = client.everything().await;
    let mut together = 0;
    for team in ["Berlin", "Lisbon"] {
        let team = client.team(team).await;
        let path = format!("{INTERVIEWS}?archived=true&pageSize=100&teamId={team}");
        let rows = client.rows(&path, "interviews").await;
        assert!(rows.iter().all(|row| row["teamId"] == *team));
        together += rows.len();
    }
    assert_eq!(together, all.len());
}
