//! What a form chooses from.

use serde_json::{Value, json};

use crate::support::{INTERVIEWS, client, each, members, text};

#[tokio::test]
async fn teams_have_the_documented_members() {
    let client = client();
    let teams = client.rows("/qsi/gather/teams", "teams").await;
    assert_eq!(each(&json!(teams), "name"), ["Berlin", "Lisbon", "Porto"]);
    let mut expected = [
        "id",
        "name",
        "displayName",
        "description",
        "logoUrl",
        "accentColor",
        "buttonColor",
        "backgroundImage",
        "organizationId",
        "createdAt",
        "updatedAt",
        "archivedAt",
    ];
    expected.sort_unstable();
    assert_eq!(members(&teams[0]), expected);
    let users = client.rows("/qsi/gather/users", "users").await;
    let of_one = users
        .iter()
        .find(|user| user["teams"].as_array().unwrap().len() == 1)
        .unwrap();
    let path = format!("/qsi/gather/teams?userId={}", text(&of_one["id"]));
    assert_eq!(
        each(&json!(client.rows(&path, "teams").await), "id"),
        each(&of_one["teams"], "id")
    );
}

#[tokio::test]
async fn users_carry_their_teams_unless_told_not_to() {
    let client = client();
    let users = client.rows("/qsi/gather/users", "users").await;
    assert_eq!(users.len(), 6);
    assert!(users.iter().any(|user| user["isApiUser"] == true));
    assert!(
        users
            .iter()
            .all(|user| user["teams"].is_array() && user["email"].is_string())
    );
    let plain = client
        .rows("/qsi/gather/users?includeTeams=false", "users")
        .await;
    assert!(plain.iter().all(|user| user.get("teams").is_none()));
    client
        .get("/qsi/gather/users?includeTeams=maybe")
        .await
        .problem("includeTeams");
    let lisbon = client.team("Lisbon").await;
    let of_team = client
        .rows(&format!("/qsi/gather/users?teamId={lisbon}"), "users")
        .await;
    assert!(of_team.len() < users.len());
    assert!(
        of_team
            .iter()
            .all(|user| each(&user["teams"], "id").contains(&json!(lisbon)))
    );
}

#[tokio::test]
async fn every_team_and_type_has_one_default_message_group() {
    let client = client();
    let groups = client
        .rows("/qsi/gather/message-groups", "messageGroups")
        .await;
    for team in ["Berlin", "Lisbon"] {
        let team = client.team(team).await;
        for kind in ["standard", "questionnaire"] {
            let defaults = groups.iter().filter(|group| {
                group["teamId"] == *team && group["type"] == kind && group["default"] == true
            });
            assert_eq!(defaults.count(), 1);
        }
    }
    assert!(groups.iter().any(|group| group["status"] == "DRAFT"));
    assert!(groups.iter().any(|group| group["archivedAt"].is_string()));
    assert!(groups.iter().all(|group| group.get("messages").is_none()));
    let detail = client
        .get(&format!(
            "/qsi/gather/message-groups/{}",
            text(&groups[0]["id"])
        ))
        .await;
    let messages = &detail.data()["messageGroup"]["messages"];
    assert!(each(messages, "type").contains(&json!("INVITE")));
    assert!(text(&messages[0]["smsBody"]).contains("{{link}}"));
    let details = client
        .get("/qsi/gather/message-groups/nobody")
        .await
        .error(404, "NOT_FOUND");
    assert_eq!(details["resource"], "messageGroup");
}

#[tokio::test]
async fn narrators_are_a_bare_array_and_one_is_a_bare_object() {
    let client = client();
    let narrators = client.get("/qsi/gather/narrators").await.data();
    assert_eq!(narrators.as_array().unwrap().len(), 4);
    assert_eq!(members(&narrators[0]), ["id", "language", "name", "voices"]);
    assert_eq!(
        members(&narrators[0]["voices"][0]),
        ["description", "gender", "id", "name"]
    );
    let one = client
        .get(&format!(
            "/qsi/gather/narrators/{}",
            text(&narrators[2]["id"])
        ))
        .await;
    assert_eq!(one.data(), narrators[2]);
    client
        .get("/qsi/gather/narrators/nobody")
        .await
        .error(404, "NOT_FOUND");
}

#[tokio::test]
async fn questions_of_every_kind_are_listed_paged_and_searched() {
    let client = client();
    for (path, plural, singular) in [
        ("questions", "questions", "question"),
        ("survey-questions", "surveyQuestions", "surveyQuestion"),
        ("ai-text-questions", "aiTextQuestions", "aiTextQuestion"),
    ] {
        let path = format!("/qsi/gather/{path}");
        let reply = client.get(&format!("{path}?pageSize=3&page=2")).await;
        let data = reply.data();
        assert_eq!(data[plural].as_array().unwrap().len(), 3);
        assert_eq!(data["pagination"]["page"], 2);
        let row = &data[plural][0];
        let detail = client.get(&format!("{path}/{}", text(&row["id"]))).await;
        assert_eq!(detail.data()[singular], *row);

        let title = text(&row["title"])
            .to_uppercase()
            .replace(' ', "%20")
            .replace('?', "");
        let found = client.rows(&format!("{path}?search={title}"), plural).await;
        assert!(found.contains(row), "{title}");
        let details = client
            .get(&format!("{path}/nobody"))
            .await
            .error(404, "NOT_FOUND");
        assert_eq!(details["resource"], singular);
        client
            .get(&format!("{path}?pageSize=1000"))
            .await
            .problem("pageSize");
    }
}

#[tokio::test]
async fn archived_questions_are_left_out_unless_asked_for() {
    let client = client();
    let path = "/qsi/gather/questions?pageSize=100";
    let live = client.rows(path, "questions").await;
    let all = client
        .rows(&format!("{path}&archived=true"), "questions")
        .await;
    assert!(live.iter().all(|row| row["archivedAt"].is_null()));
    assert!(all.len() > live.len());
    let mut expected = [
        "id",
        "title",
        "audioURL",
        "description",
        "narratorId",
        "questionScript",
        "organizationId",
        "teamId",
        "createdById",
        "createdAt",
        "updatedAt",
        "archivedAt",
    ];
    expected.sort_unstable();
    assert_eq!(members(&all[0]), expected);
}

#[tokio::test]
async fn survey_questions_have_options_and_preferred_ones() {
    let rows = client()
        .rows(
            "/qsi/gather/survey-questions?pageSize=100",
            "surveyQuestions",
        )
        .await;
    let kinds: std::collections::BTreeSet<_> = rows.iter().map(|row| text(&row["type"])).collect();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        ["free_text", "multiple_choice", "thumbs", "yes_no"]
    );
    for row in rows {
        let is_free = row["type"] == "free_text";
        assert_eq!(row["options"].as_array().unwrap().is_empty(), is_free);
    }
}

#[tokio::test]
async fn candidate_interviews_have_the_older_envelope() {
    let client = client();
    let json = client
        .get("/qsi/gather/candidate-interviews?limit=5")
        .await
        .json();
    let rows = json["data"].as_array().unwrap();
    assert_eq!(rows.len(), 5);
    let pagination = &json["meta"]["pagination"];
    assert_eq!(
        (&pagination["page"], &pagination["limit"]),
        (&json!(1), &json!(5))
    );
    let id = text(&rows[0]["interviewId"]);
    let json = client
        .get(&format!(
            "/qsi/gather/candidate-interviews?interviewId={id}&limit=1"
        ))
        .await
        .json();
    assert_eq!(json["data"][0]["interviewId"], *id);
    assert!(json["meta"]["pagination"]["total"].as_u64() >= Some(1));
    let made = client
        .post(INTERVIEWS, &crate::create::body())
        .await
        .interview();
    let path = format!(
        "/qsi/gather/candidate-interviews?interviewId={}",
        text(&made["id"])
    );
    let json = client.get(&path).await.json();
    assert_eq!(
        (&json["data"], &json["meta"]["pagination"]["total"]),
        (&Value::Array(vec![]), &json!(0))
    );
    client
        .get("/qsi/gather/candidate-interviews?status=lost")
        .await
        .problem("status");
}
