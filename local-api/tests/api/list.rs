//! `GET /qsi/gather/interviews`.

use serde_json::{Value, json};

use crate::support::{Client, INTERVIEWS, client, text};

async fn rows(client: &Client, query: &str) -> Vec<Value> {
    client
        .rows(&format!("{INTERVIEWS}?pageSize=100&{query}"), "interviews")
        .await
}

#[tokio::test]
async fn the_first_page_has_ten_rows_and_says_how_many_there_are() {
    let reply = client().get(INTERVIEWS).await;
    let data = reply.data();
    assert_eq!(data["interviews"].as_array().unwrap().len(), 10);
    let total = data["pagination"]["total"].as_u64().unwrap();
    assert_eq!(
        data["pagination"],
        json!({ "total": total, "page": 1, "pages": total.div_ceil(10), "pageSize": 10 })
    );
}

#[tokio::test]
async fn the_pages_together_are_the_list_each_row_once() {
    let client = client();
    let whole = rows(&client, "archived=true").await;
    let mut paged = Vec::new();
    for page in 1..=8 {
        let path = format!("{INTERVIEWS}?archived=true&pageSize=7&page={page}");
        paged.extend(client.rows(&path, "interviews").await);
    }
    assert_eq!(whole.len(), 50, "of sixty, ten are another organization's");
    assert_eq!(paged, whole);
}

#[tokio::test]
async fn the_last_change_comes_first() {
    let client = client();
    let rows = rows(&client, "archived=true").await;
    assert!(rows.is_sorted_by_key(|row| std::cmp::Reverse(text(&row["updatedAt"]))));
    let old = rows.iter().rfind(|row| row["status"] != 3).unwrap();
    let id = text(&old["id"]);
    client
        .patch(&format!("{INTERVIEWS}/{id}"), &json!({ "resume": true }))
        .await;
    let first = client
        .rows(&format!("{INTERVIEWS}?pageSize=1"), "interviews")
        .await;
    assert_eq!(first[0]["id"], *id);
}

#[tokio::test]
async fn archived_interviews_are_left_out_unless_asked_for() {
    let client = client();
    let live = rows(&client, "").await;
    let with_archived = rows(&client, "archived=true").await;
    assert!(
        live.iter()
            .all(|row| row["status"] != 3 && row.get("archivedAt").is_none())
    );
    let archived: Vec<_> = with_archived
        .iter()
        .filter(|row| row["status"] == 3)
        .collect();
    assert!(!archived.is_empty());
    assert!(archived.iter().all(|row| row["archivedAt"].is_string()));
    assert_eq!(with_archived.len(), live.len() + archived.len());
    assert_eq!(rows(&client, "archived=false").await, live);
}

#[tokio::test]
async fn the_list_is_filtered_by_type() {
    let client = client();
    for interview_type in ["standard", "questionnaire"] {
        let rows = rows(&client, &format!("interviewType={interview_type}")).await;
        assert!(!rows.is_empty());
        assert!(
            rows.iter()
                .all(|row| row["interviewType"] == interview_type)
        );
    }
    let reply = client.get(&format!("{INTERVIEWS}?interviewType=ai")).await;
    assert_eq!(
        reply.problem("interviewType"),
        "must be one of standard, questionnaire"
    );
}

#[tokio::test]
async fn search_finds_a_part_of_the_title_in_any_case_and_script() {
    let client = client();
    let base = rows(&client, "interviewType=standard").await;
    for (title, search) in [
        ("Straßenbahnfahrer & Co", "%C3%9FENBAHN"),
        (
            "Μηχανικός Λογισμικού",
            "%CE%9C%CE%97%CE%A7%CE%91%CE%9D%CE%99%CE%9A%CF%8C%CE%A3",
        ),
        (
            "店舗スタッフ 100%",
            "%E3%82%B9%E3%82%BF%E3%83%83%E3%83%95%20100%25",
        ),
        ("under_score", "R_S"),
    ] {
        let path = format!("{INTERVIEWS}/{}", text(&base[0]["id"]));
        let reply = client.patch(&path, &json!({ "title": title })).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let found = rows(&client, &format!("search={search}")).await;
        assert!(found.iter().any(|row| row["title"] == title), "{title}");
    }
    assert_eq!(
        rows(&client, "search=no%20title%20has%20this").await.len(),
        0
    );
    assert_eq!(rows(&client, "search=%25").await.len(), 0, "no wildcard");
    assert_eq!(rows(&client, "search=").await, rows(&client, "").await);
}

#[tokio::test]
async fn filters_work_together() {
    let client = client();
    let berlin = client.team("Berlin").await;
    let all = rows(&client, "archived=true").await;
    let expected: Vec<_> = all
        .into_iter()
        .filter(|row| {
            row["teamId"] == *berlin
                && row["interviewType"] == "standard"
                && text(&row["title"]).to_lowercase().contains('e')
        })
        .collect();
    assert!(!expected.is_empty());
    let query = format!("archived=true&teamId={berlin}&interviewType=standard&search=E");
    assert_eq!(rows(&client, &query).await, expected);
}

#[tokio::test]
async fn a_page_past_the_end_is_empty_and_says_where_the_end_is() {
    let data = client().get(&format!("{INTERVIEWS}?page=99")).await.data();
    assert_eq!(data["interviews"], json!([]));
    assert_eq!(data["pagination"]["page"], 99);
    assert!(data["pagination"]["pages"].as_u64().unwrap() < 99);
}

#[tokio::test]
async fn an_empty_list_has_no_pages() {
    let data = client()
        .get(&format!("{INTERVIEWS}?search=nothing-has-this"))
        .await
        .data();
    assert_eq!(
        data["pagination"],
        json!({ "total": 0, "page": 1, "pages": 0, "pageSize": 10 })
    );
}

#[tokio::test]
async fn a_parameter_that_cannot_be_meant_is_refused_by_name() {
    let client = client();
    for (query, field) in [
        ("page=0", "page"),
        ("page=-1", "page"),
        ("page=1.5", "page"),
        ("page=", "page"),
        ("page=99999999999999999999", "page"),
        ("pageSize=0", "pageSize"),
        ("pageSize=101", "pageSize"),
        ("pageSize=1000", "pageSize"),
        ("pageSize=ten", "pageSize"),
        ("archived=yes", "archived"),
        ("archived=", "archived"),
        ("interviewType=", "interviewType"),
        ("teamId=", "teamId"),
        ("page=1&page=2", "page"),
    ] {
        let reply = client.get(&format!("{INTERVIEWS}?{query}")).await;
        assert!(!reply.problem(field).is_empty(), "{query}");
    }
}

#[tokio::test]
async fn an_unknown_parameter_is_ignored() {
    let reply = client()
        .get(&format!("{INTERVIEWS}?utm_source=x&limit=5"))
        .await;
    assert_eq!(reply.data()["pagination"]["pageSize"], 10);
}

#[tokio::test]
async fn the_largest_page_is_a_hundred() {
    let data = client()
        .get(&format!("{INTERVIEWS}?pageSize=100"))
        .await
        .data();
    assert_eq!(data["pagination"]["pageSize"], 100);
}
