//! The seed's curl calls and JSON bodies, verbatim. Only the ids that it leaves open, such as
//! `uuid1`, are replaced by ids of the demo data before they are sent.

use axum::http::Method;
use serde_json::Value;

use crate::support::{Client, INTERVIEWS, client, members, options, text};
use local_api::{DataFile, Options};

const CREATE_CURL: &str = include_str!("../fixtures/create.curl.txt");
const CREATE_BODY: &str = include_str!("../fixtures/create.body.json");
const GET_RESPONSE: &str = include_str!("../fixtures/get.response.json");
const LIST_RESPONSE: &str = include_str!("../fixtures/list.response.json");
const UPDATE_BODY: &str = include_str!("../fixtures/update.body.json");
const DELETE_RESPONSE: &str = include_str!("../fixtures/delete.response.json");
const COPY_CURL: &str = include_str!("../fixtures/copy.curl.txt");
const COPY_BODY: &str = include_str!("../fixtures/copy.body.json");

/// Puts real ids where the samples have names for them.
async fn with_real_ids(client: &Client, sample: &str) -> String {
    let berlin = client.team("Berlin").await;
    let questions = client.question_ids("questions", &berlin).await;
    let survey = client.question_ids("survey-questions", &berlin).await;
    let groups = client
        .rows("/qsi/gather/message-groups", "messageGroups")
        .await;
    let group = groups
        .iter()
        .find(|group| {
            group["teamId"] == *berlin
                && group["type"] == "standard"
                && group["default"] == false
                && group["status"] == "PUBLISHED"
                && group["archivedAt"].is_null()
        })
        .unwrap();
    sample
        .replace("\"uuid1\"", &format!("\"{}\"", questions[0]))
        .replace("\"uuid2\"", &format!("\"{}\"", questions[1]))
        .replace("\"uuid3\"", &format!("\"{}\"", questions[2]))
        .replace("survey-q-uuid", &survey[0])
        .replace("target-team-uuid", &berlin)
        .replace("message-group-uuid", &text(&group["id"]))
}

/// Method, path and body of a curl call; its headers are the ones that every call here has.
fn parsed_curl(curl: &str) -> (Method, String, String) {
    let first = curl.lines().next().unwrap();
    let mut words = first.split_whitespace();
    assert_eq!(words.next(), Some("curl"));
    assert_eq!(words.next(), Some("-X"));
    let method = words.next().unwrap().parse().unwrap();
    let url = words.next().unwrap();
    let path = url.strip_prefix("https://api.prod.qualifi.hr").unwrap();
    assert!(curl.contains("-H \"x-api-key: ${API_KEY}\""));
    assert!(curl.contains("-H \"Content-Type: application/json\""));
    let (_, body) = curl.split_once("-d '").unwrap();
    (
        method,
        path.to_owned(),
        body.trim_end().trim_end_matches('\'').to_owned(),
    )
}

#[tokio::test]
async fn the_create_call_makes_the_interview() {
    let client = client();
    let (method, path, body) = parsed_curl(&with_real_ids(&client, CREATE_CURL).await);
    let reply = client.send_json(method, &path, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let interview = reply.interview();
    let sent: Value = serde_json::from_str(&body).unwrap();
    for field in [
        "title",
        "displayName",
        "interviewType",
        "language",
        "keywords",
    ] {
        assert_eq!(interview[field], sent[field]);
    }
    assert_eq!(interview["status"], 0);
    let stored = client.interview(&text(&interview["id"])).await;
    assert_eq!(stored, interview);
    assert_eq!(stored["questions"][1]["id"], sent["questionIds"][1]);
    assert_eq!(
        stored["surveyQuestions"][0]["id"],
        sent["surveyQuestions"][0]["id"]
    );
    assert_eq!(stored["surveyQuestions"][0]["knockout"], false);
}

#[tokio::test]
async fn the_create_body_makes_an_interview_with_a_description() {
    let client = client();
    let body = with_real_ids(&client, CREATE_BODY).await;
    let reply = client.send_json(Method::POST, INTERVIEWS, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    assert_eq!(
        reply.interview()["description"],
        "Technical interview for software engineering role"
    );
}

#[tokio::test]
async fn the_update_body_changes_everything_that_it_names() {
    let client = client();
    let body = with_real_ids(&client, CREATE_BODY).await;
    let made = client
        .send_json(Method::POST, INTERVIEWS, &body)
        .await
        .interview();
    let path = format!("{INTERVIEWS}/{}", text(&made["id"]));

    let body = with_real_ids(&client, UPDATE_BODY).await;
    let reply = client.send_json(Method::PATCH, &path, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let changed = reply.interview();
    assert_eq!(changed["title"], "Updated Interview Title");
    assert_eq!(changed["displayName"], made["displayName"]);
    assert_eq!(changed["questions"].as_array().unwrap().len(), 3);
    assert_eq!(changed["surveyQuestions"][0]["knockout"], true);
    assert_eq!(changed["keywords"], serde_json::json!(["python", "django"]));
}

#[tokio::test]
async fn the_copy_call_and_the_copy_body_make_copies() {
    let client = client();
    let berlin = client.team("Berlin").await;
    let rows = client
        .rows(
            &format!("{INTERVIEWS}?teamId={berlin}&interviewType=standard"),
            "interviews",
        )
        .await;
    let id = text(&rows[0]["id"]);

    let curl = with_real_ids(&client, COPY_CURL)
        .await
        .replace("{interviewId}", &id);
    let (method, path, body) = parsed_curl(&curl);
    let reply = client.send_json(method, &path, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    assert_ne!(reply.interview()["id"], rows[0]["id"]);

    let body = with_real_ids(&client, COPY_BODY).await;
    let reply = client.send_json(Method::POST, &path, &body).await;
    assert_eq!(reply.status, 201, "{}", reply.text);
    let sent: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(reply.interview()["messageGroupId"], sent["messageGroupId"]);
}

/// The text of an object's members in the order in which they are written.
fn order(text: &str, object: &str) -> Vec<String> {
    let start = text.find(&format!("\"{object}\"")).unwrap();
    let body = &text[start + object.len() + 2..];
    let end = body.find('}').unwrap();
    body[..end]
        .split('"')
        .collect::<Vec<_>>()
        .windows(2)
        .filter(|pair| pair[1].trim_start().starts_with(':') && !pair[0].is_empty())
        .map(|pair| pair[0].to_owned())
        .collect()
}

#[tokio::test]
async fn with_the_switch_a_detail_has_exactly_the_members_of_the_sample() {
    let options = Options {
        seed_detail: true,
        ..options()
    };
    let client = Client::open(&DataFile::Memory, options);
    let sample: Value = serde_json::from_str(GET_RESPONSE).unwrap();
    let expected = members(&sample["data"]["interview"]);
    let mut seen = 0;
    for row in client.everything().await {
        let id = text(&row["id"]);
        let reply = client.get(&format!("{INTERVIEWS}/{id}")).await;
        assert_eq!(members(&reply.json()), members(&sample));
        assert_eq!(members(&reply.json()["meta"]), members(&sample["meta"]));
        let mut interview = reply.interview();
        // The sample is of a live interview with all values.
        if interview["status"] == 3 {
            interview.as_object_mut().unwrap().remove("archivedAt");
        }
        let found = members(&interview);
        assert!(
            found.iter().all(|name| expected.contains(name)),
            "{found:?}"
        );
        if found == expected && interview["status"] != 3 {
            assert_eq!(
                order(&reply.text, "interview"),
                order(GET_RESPONSE, "interview")
            );
            seen += 1;
        }
    }
    assert!(seen > 0, "some interview has every value");
}

#[tokio::test]
async fn the_list_has_the_members_of_the_sample() {
    let client = client();
    let sample: Value = serde_json::from_str(LIST_RESPONSE).unwrap();
    let expected = members(&sample["data"]["interviews"][0]);
    let reply = client.get(&format!("{INTERVIEWS}?pageSize=100")).await;
    let json = reply.json();
    assert_eq!(members(&json["data"]), members(&sample["data"]));
    assert_eq!(
        members(&json["data"]["pagination"]),
        members(&sample["data"]["pagination"])
    );
    let rows = json["data"]["interviews"].as_array().unwrap();
    assert!(rows.iter().any(|row| members(row) == expected));
    for row in rows {
        assert!(members(row).iter().all(|name| expected.contains(name)));
    }
}

#[tokio::test]
async fn archiving_answers_with_exactly_the_members_of_the_sample() {
    let client = client();
    let sample: Value = serde_json::from_str(DELETE_RESPONSE).unwrap();
    let rows = client.rows(INTERVIEWS, "interviews").await;
    let reply = client
        .delete(&format!("{INTERVIEWS}/{}", text(&rows[0]["id"])))
        .await;
    assert_eq!(reply.status, 200);
    assert_eq!(
        members(&reply.json()["data"]["interview"]),
        members(&sample["data"]["interview"])
    );
    assert_eq!(
        order(&reply.text, "interview"),
        order(DELETE_RESPONSE, "interview")
    );
}
