//! The audio questions of the form.

use callboard::{api::TransportError, components::QuestionList, model::Question};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{announced, focused, named, texts};
use crate::support::{Page, error, open_view, press, wait_for};

type Questions = RwSignal<Option<Vec<Question>>>;

fn question(id: &str, title: &str) -> Question {
    Question {
        id: id.into(),
        title: Some(title.to_owned()).filter(|title| !title.is_empty()),
    }
}

fn open(questions: Option<Vec<Question>>) -> (Page, Questions) {
    let questions = RwSignal::new(questions);
    let page = open_view(move || {
        view! {
            <QuestionList
                questions
                on_change=move |list| questions.set(Some(list))
                team=Some("team 2".into())
            />
        }
        .into_any()
    });
    (page, questions)
}

fn found(rows: &str, total: u32) -> String {
    format!(
        r#"{{"data":{{"questions":[{rows}],"pagination":{{"total":{total},"page":1,"pages":1,"pageSize":100}}}}}}"#
    )
}

const TWO: &str = r#"{"id":"q1","title":"Tell us about you","questionScript":"Who are you?","audioURL":"https://example.com/q1.mp3"},
    {"id":"q2","title":"Why nursing"}"#;

fn ids(questions: Questions) -> Vec<String> {
    let list = questions.get_untracked().unwrap_or_default();
    list.iter()
        .map(|question| question.id.as_str().to_owned())
        .collect()
}

fn rows(page: &Page) -> Vec<String> {
    texts(page, ".question-row__title")
}

#[wasm_bindgen_test]
async fn nothing_is_asked_before_the_search_is_opened() {
    let (page, questions) = open(Some(vec![question("q1", "Tell us about you")]));
    page.sees("Tell us about you").await;
    assert!(page.script.sent("/questions").is_empty());
    let input = page.find("#questionIds").expect("the field");
    input.focus().expect("focus");
    press(&input, "ArrowDown");
    page.sees("Searching").await;
    page.script
        .answer("teamId=team%202", 200, &found(TWO, 2))
        .await;
    page.sees("2 questions").await;
    page.sees("Already in the list").await;
    press(&input, "ArrowDown");
    press(&input, "Enter");
    assert_eq!(
        ids(questions),
        ["q1"],
        "what is in the list is not taken twice"
    );
    press(&input, "ArrowDown");
    press(&input, "Enter");
    wait_for("the row", || {
        rows(&page) == ["Tell us about you", "Why nursing"]
    })
    .await;
    assert_eq!(ids(questions), ["q1", "q2"]);
    assert!(announced(&page).contains("Added Why nursing. Question 2 of 2"));
}

#[wasm_bindgen_test]
async fn typing_pauses_before_it_asks_and_the_newest_wins() {
    let (page, _) = open(Some(Vec::new()));
    page.sees("No questions yet.").await;
    let input = page.find("#questionIds").expect("the field");
    input.focus().expect("focus");
    for text in ["n", "nu", "nur"] {
        page.fill("#questionIds", text);
    }
    page.script.answer("search=nur", 200, &found("", 0)).await;
    page.sees("No question matches “nur”").await;
    assert!(page.script.sent("search=n&").is_empty() && page.script.sent("search=nu&").is_empty());
    page.fill("#questionIds", "nurs");
    page.sees("Searching").await;
    wait_for("the request", || page.script.is_waiting("search=nurs")).await;
    page.fill("#questionIds", "");
    wait_for("the older one to be given up", || {
        page.script.was_aborted("search=nurs")
    })
    .await;
    page.script
        .answer("/questions?", 200, &found(TWO, 240))
        .await;
    page.sees("2 of 240 questions. Type more to narrow them down.")
        .await;
}

#[wasm_bindgen_test]
async fn where_the_list_is_not_available_ids_do() {
    let (page, questions) = open(Some(vec![question("a", "First")]));
    let input = page.find("#questionIds").expect("the field");
    input.focus().expect("focus");
    press(&input, "ArrowDown");
    page.script
        .answer("/questions", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("The list of questions is not available. Add them by their ids.")
        .await;
    wait_for("the field", || {
        page.find("details[open] #questions-ids").is_some()
    })
    .await;
    page.fill("#questions-ids", "b, a\nc");
    page.click("Add").await;
    wait_for("rows", || rows(&page) == ["First", "b", "c"]).await;
    assert_eq!(ids(questions), ["a", "b", "c"]);
    page.sees("Added 2 questions. “a” is already in the list.")
        .await;

    page.click("Try again").await;
    page.script
        .answer(
            "/questions",
            200,
            &found(r#"{"id":"b","title":"Second"}"#, 1),
        )
        .await;
    page.no_longer_sees("The list of questions is not available")
        .await;
    wait_for("its title", || rows(&page) == ["First", "Second", "c"]).await;
}

#[wasm_bindgen_test]
async fn ids_can_be_pasted_at_any_time() {
    let (page, questions) = open(Some(Vec::new()));
    page.find(".disclosure summary")
        .expect("the disclosure")
        .click();
    page.sees("Ids of questions").await;
    page.click("Add").await;
    page.sees("Type or paste at least one id.").await;
    page.fill("#questions-ids", "one\ntwo");
    page.click("Add").await;
    wait_for("rows", || rows(&page) == ["one", "two"]).await;
    assert_eq!(ids(questions), ["one", "two"]);
    assert!(page.script.sent("/questions").is_empty());
}

#[wasm_bindgen_test]
async fn questions_are_moved_and_removed() {
    let list = ["A", "B", "C"].map(|title| question(&title.to_lowercase(), title));
    let (page, questions) = open(Some(list.to_vec()));
    named(&page, "Move A down").click();
    wait_for("the move", || rows(&page) == ["B", "A", "C"]).await;
    named(&page, "Remove A").focus().expect("focus");
    named(&page, "Remove A").click();
    wait_for("the row to go", || rows(&page) == ["B", "C"]).await;
    assert_eq!(focused(), "Remove C");
    assert!(announced(&page).contains("Removed A"));
    named(&page, "Remove C").click();
    wait_for("the row to go", || rows(&page) == ["B"]).await;
    named(&page, "Remove B").click();
    page.sees("No questions yet.").await;
    assert_eq!(focused(), "questionIds");
    assert_eq!(ids(questions), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_question_that_is_there_twice_is_two_rows() {
    let (page, questions) = open(Some(vec![
        question("a", "A"),
        question("b", "B"),
        question("a", "A"),
    ]));
    wait_for("rows", || rows(&page) == ["A", "B", "A"]).await;
    page.find_all("[aria-label='Remove A']")[1].click();
    wait_for("one less", || rows(&page) == ["A", "B"]).await;
    assert_eq!(ids(questions), ["a", "b"]);
}

/// Opens the disclosure of a row, as a click on its summary does.
fn disclose(page: &Page, row: usize) {
    let summary = page.find_all(".sortable .disclosure > summary")[row].clone();
    summary.click();
}

#[wasm_bindgen_test]
async fn script_and_sound_are_read_once_when_they_are_asked_for() {
    let (page, _) = open(Some(vec![question("q 1", "A"), question("q2", "B")]));
    page.sees("Script and sound").await;
    disclose(&page, 0);
    page.sees("Loading").await;
    page.script
        .fail("/questions/q%201", TransportError::Timeout)
        .await;
    page.sees("The script and the sound could not be read.")
        .await;
    page.click("Try again").await;
    page.script
        .answer(
            "/questions/q%201",
            200,
            r#"{"data":{"question":{"id":"q 1","questionScript":"Who are <b>you</b>?","audioURL":"https://example.com/a.mp3"}}}"#,
        )
        .await;
    page.sees("Who are <b>you</b>?").await;
    let audio = page.find("audio").expect("a player");
    assert_eq!(audio.get_attribute("preload").as_deref(), Some("none"));
    assert_eq!(
        audio.get_attribute("src").as_deref(),
        Some("https://example.com/a.mp3")
    );
    assert_eq!(
        audio.get_attribute("aria-label").as_deref(),
        Some("Sound of A")
    );
    disclose(&page, 0);
    page.no_longer_sees("Who are <b>you</b>?").await;
    disclose(&page, 0);
    page.sees("Who are <b>you</b>?").await;
    assert_eq!(
        page.script.sent("/questions/q%201").len(),
        2,
        "one that failed, one that did not"
    );

    disclose(&page, 1);
    page.script
        .answer("/questions/q2", 200, r#"{"data":{"question":{"id":"q2"}}}"#)
        .await;
    page.sees("neither script nor sound").await;
}

#[wasm_bindgen_test]
async fn what_a_search_has_shown_is_not_asked_for_again() {
    let (page, _) = open(Some(vec![question("q1", "A")]));
    let input = page.find("#questionIds").expect("the field");
    input.focus().expect("focus");
    press(&input, "ArrowDown");
    let hostile = TWO.replace("https://example.com/q1.mp3", "javascript:alert(1)");
    page.script
        .answer("/questions", 200, &found(&hostile, 2))
        .await;
    page.sees("2 questions").await;
    input.blur().expect("blur");
    disclose(&page, 0);
    page.sees("Its sound cannot be played: javascript:alert(1)")
        .await;
    assert!(page.find("audio").is_none());
    assert!(page.script.sent("/questions/q1").is_empty());
}

#[wasm_bindgen_test]
async fn a_list_that_is_not_known_is_not_shown_as_empty() {
    let (page, questions) = open(None);
    page.sees("The API did not send the questions of this interview")
        .await;
    assert!(!page.text().contains("No questions yet"));
    page.click("Replace the list").await;
    page.click("Yes, replace it").await;
    page.sees("No questions yet.").await;
    assert_eq!(questions.get_untracked(), Some(Vec::new()));
    wait_for("the focus", || focused() == "questionIds").await;
}

#[wasm_bindgen_test]
async fn three_hundred_questions_stay_usable() {
    let list = (0..300).map(|n| question(&format!("q{n}"), &format!("Question {n}")));
    let (page, questions) = open(Some(list.collect()));
    wait_for("rows", || rows(&page).len() == 300).await;
    named(&page, "Move Question 150 up").click();
    wait_for("the move", || rows(&page)[149] == "Question 150").await;
    named(&page, "Remove Question 20")
        .unchecked_ref::<web_sys::HtmlElement>()
        .click();
    wait_for("one less", || rows(&page).len() == 299).await;
    assert_eq!(ids(questions).len(), 299);
}
