//! Much at once: 300 questions and 500 keywords in one form.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{fits, narrow, sent};
use crate::{
    editor::{TITLE, open_fresh},
    support::{Page, detail, interview, paste, wait_for},
};

fn large(title: &str) -> String {
    let questions: Vec<_> = (0..300)
        .map(|n| format!(r#"{{"id":"q-{n}","title":"Question number {n}, of some length?"}}"#))
        .collect();
    let keywords: Vec<_> = (0..500).map(|n| format!(r#""word {n}""#)).collect();
    let fields = format!(
        r#""displayName":"Nurse","status":0,"interviewType":"standard","language":"en","description":"",
           "questions":[{}],"surveyQuestions":[],"keywords":[{}]"#,
        questions.join(","),
        keywords.join(",")
    );
    detail(&interview("i-1", title, &fields))
}

async fn opened() -> Page {
    let page = open_fresh("/interviews/i-1/edit");
    page.script
        .answer("/interviews/i-1", 200, &large("Nurse"))
        .await;
    page.sees("Nothing to save").await;
    page
}

#[wasm_bindgen_test]
async fn a_large_interview_is_edited_without_a_stop() {
    let page = opened().await;
    narrow(&page);
    fits(&page);
    for length in 1..=20 {
        page.fill(TITLE, &"x".repeat(length));
    }
    page.sees("Save 1 change").await;

    page.find("[aria-label='Move Question number 150, of some length? up']")
        .expect("a button")
        .click();
    page.sees("Save 2 changes").await;

    let more: Vec<_> = (0..500).map(|n| format!("more {n}")).collect();
    assert!(paste(
        &page.find("#keywords").expect("a field"),
        &more.join("\n")
    ));
    wait_for("the keywords", || page.find_all(".token").len() == 1_000).await;

    page.click("Undo").await;
    wait_for("them gone", || page.find_all(".token").len() == 500).await;

    page.click("Save 2 changes").await;
    page.sees("Save 2 changes?").await;
    fits(&page);
    page.click("Send").await;
    page.script
        .answer("/interviews/i-1", 200, &large("Nurse"))
        .await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    let ids = sent(&page)["questionIds"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    assert_eq!(ids.len(), 300);
    assert_eq!((&ids[149], &ids[150]), (&"q-150".into(), &"q-149".into()));
}

#[wasm_bindgen_test]
async fn three_hundred_questions_are_pasted_by_id() {
    let page = open_fresh("/interviews/new");
    page.sees("Create interview").await;
    page.fill(TITLE, "Nurse");
    let ids: Vec<_> = (0..300).map(|n| format!("question-{n}")).collect();
    page.fill("#questions-ids", &ids.join("\n"));
    page.click("Add").await;
    wait_for("the questions", || {
        page.find_all(".question-row").len() == 300
    })
    .await;
    page.click("Create interview").await;
    page.click("Create").await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    assert_eq!(sent(&page)["questionIds"], serde_json::json!(ids));
}
