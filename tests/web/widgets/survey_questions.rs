//! The survey questions of the form.

use callboard::{
    components::SurveyQuestionList,
    model::{SurveyQuestion, TeamId},
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{focused, named, texts};
use crate::support::{Page, open_view, press, wait_for};

type Questions = RwSignal<Option<Vec<SurveyQuestion>>>;

fn question(id: &str, title: &str, knockout: Option<bool>) -> SurveyQuestion {
    SurveyQuestion {
        id: id.into(),
        title: Some(title.to_owned()),
        knockout,
        options: vec!["Yes".to_owned(), "No".to_owned()],
    }
}

fn open(questions: Vec<SurveyQuestion>) -> (Page, Questions) {
    let questions = RwSignal::new(Some(questions));
    let no_team: Signal<Option<TeamId>> = None.into();
    let page = open_view(move || {
        view! {
            <SurveyQuestionList
                questions
                on_change=move |list| questions.set(Some(list))
                team=no_team
            />
        }
        .into_any()
    });
    (page, questions)
}

fn knockouts(questions: Questions) -> Vec<Option<bool>> {
    let list = questions.get_untracked().unwrap_or_default();
    list.iter().map(|question| question.knockout).collect()
}

#[wasm_bindgen_test]
async fn each_has_its_options_and_a_switch() {
    let (page, questions) = open(vec![
        question("a", "May we call?", Some(true)),
        question("b", "Can you drive?", Some(false)),
    ]);
    page.sees("May we call?").await;
    assert_eq!(
        texts(&page, "[aria-label=Options] li"),
        ["Yes", "No", "Yes", "No"]
    );
    let switch = named(&page, "Knockout: Can you drive?");
    assert_eq!(switch.get_attribute("role").as_deref(), Some("switch"));
    switch.click();
    assert_eq!(knockouts(questions), [Some(true), Some(true)]);
    named(&page, "Knockout: May we call?").click();
    assert_eq!(knockouts(questions), [Some(false), Some(true)]);
    named(&page, "Move May we call? down").click();
    wait_for("the move", || {
        knockouts(questions) == [Some(true), Some(false)]
    })
    .await;
    named(&page, "Knockout: May we call?").click();
    assert_eq!(
        knockouts(questions),
        [Some(true), Some(true)],
        "it follows its question"
    );
}

#[wasm_bindgen_test]
async fn a_knockout_that_is_not_known_is_asked_for() {
    let (page, questions) = open(vec![question("a", "May we call?", None)]);
    page.sees("Knockout is not known. Is it one?").await;
    assert!(
        page.find("[role=switch]").is_none(),
        "a switch would show one of the two as known"
    );
    let group = named(&page, "Knockout: May we call?");
    assert_eq!(group.get_attribute("role").as_deref(), Some("group"));
    page.click("No").await;
    wait_for("the switch", || page.find("[role=switch]").is_some()).await;
    assert_eq!(knockouts(questions), [Some(false)]);
    wait_for("the focus", || focused() == "knockout-a").await;
}

#[wasm_bindgen_test]
async fn a_new_one_is_no_knockout() {
    let (page, questions) = open(Vec::new());
    let input = page.find("#surveyQuestions").expect("the field");
    input.focus().expect("focus");
    press(&input, "ArrowDown");
    page.script
        .answer(
            "/survey-questions",
            200,
            r#"{"data":{"surveyQuestions":[{"id":"s1","title":"May we call?","knockout":true,"options":["Yes","No"]}]}}"#,
        )
        .await;
    page.sees("1 survey question").await;
    press(&input, "ArrowDown");
    press(&input, "Enter");
    wait_for("the row", || {
        texts(&page, ".question-row__title") == ["May we call?"]
    })
    .await;
    assert_eq!(knockouts(questions), [Some(false)]);
    let options = questions.get_untracked().unwrap_or_default()[0]
        .options
        .clone();
    assert_eq!(options, ["Yes", "No"]);

    page.find(".disclosure summary")
        .expect("the disclosure")
        .click();
    page.fill("#survey-questions-ids", "s1 s2");
    page.click("Add").await;
    wait_for("the row", || {
        texts(&page, ".question-row__title") == ["May we call?", "s2"]
    })
    .await;
    page.sees("Added 1 survey question. “s1” is already in the list.")
        .await;
    assert_eq!(knockouts(questions), [Some(false), Some(false)]);
}
