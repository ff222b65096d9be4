//! The rows on the page: which of them are drawn, when, and which anew.

use callboard::{
    components::{relative_time, write_relative_time},
    model::Timestamp,
    ui::Pattern,
};
use leptos::{prelude::*, task::tick};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, interview, list, open, wait_for};

const LIST: &str = "/qsi/gather/interviews?page=1&";

fn page_of(titles: &[&str]) -> String {
    let rows: Vec<_> = titles
        .iter()
        .map(|title| interview(&format!("i-{}", &title[..1]), title, r#""status":0"#))
        .collect();
    list(&rows, 1, 1, titles.len() as u32)
}

fn rows(page: &Page) -> Vec<HtmlElement> {
    page.find_all("tbody tr")
}

fn titles(page: &Page) -> Vec<String> {
    let links = page.find_all("tbody th a");
    let texts = links.iter().map(|link| link.text_content());
    texts.map(Option::unwrap_or_default).collect()
}

async fn refreshed(page: &Page, wanted: &[&str]) {
    page.click("Refresh").await;
    page.script.answer(LIST, 200, &page_of(wanted)).await;
    wait_for("the rows", || titles(page) == wanted).await;
}

async fn opened(shown: &[&str]) -> Page {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &page_of(shown)).await;
    wait_for("the rows", || titles(&page) == shown).await;
    page
}

#[wasm_bindgen_test]
async fn only_a_row_that_changed_is_drawn_anew() {
    let page = opened(&["a nurse", "b cook", "c driver"]).await;
    let before = rows(&page);
    refreshed(&page, &["a nurse", "b chef", "c driver"]).await;
    let after = rows(&page);
    assert_eq!((&after[0], &after[2]), (&before[0], &before[2]));
    assert_ne!(after[1], before[1]);
    assert!(!before[1].is_connected());
}

#[wasm_bindgen_test]
async fn rows_that_change_places_come_and_go_stay_what_they_are() {
    let page = opened(&["a nurse", "b cook", "c driver"]).await;
    let before = rows(&page);
    refreshed(&page, &["c driver", "d porter", "a nurse"]).await;
    let after = rows(&page);
    assert_eq!((&after[0], &after[2]), (&before[2], &before[0]));
    refreshed(&page, &["d porter"]).await;
    assert_eq!(rows(&page), [after[1].clone()]);
}

#[wasm_bindgen_test]
async fn a_long_page_comes_whole_in_order_and_as_it_was_selected() {
    const LENGTH: usize = 100;
    let page = open("/interviews?pageSize=100");
    let wanted: Vec<_> = (0..LENGTH).map(|row| format!("Interview {row}")).collect();
    let all: Vec<_> = wanted
        .iter()
        .enumerate()
        .map(|(row, title)| interview(&format!("i-{row}"), title, r#""status":0"#))
        .collect();
    page.script.answer(LIST, 200, &list(&all, 1, 1, 100)).await;
    // By tasks rather than by frames: in a frame all of them may come.
    for _ in 0..1000 {
        if titles(&page).is_empty() {
            tick().await;
        }
    }
    let first = titles(&page);
    assert!(!first.is_empty(), "what is in sight is there");
    assert!(first.len() < LENGTH, "the others wait");
    assert_eq!(first, wanted[..first.len()]);
    page.find("[data-select-page]").expect("a box").click();
    wait_for("all rows", || titles(&page) == wanted).await;
    wait_for("all marked", || {
        page.find_all("tbody tr[data-selected] input:checked").len() == LENGTH
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_name_that_comes_late_is_written_into_the_row_that_stands() {
    let page = open("/interviews");
    page.script.hold_lookups();
    let row = interview("i-1", "Nurse", r#""teamId":"team-1""#);
    page.script.answer(LIST, 200, &list(&[row], 1, 1, 1)).await;
    page.sees("team-1").await;
    let before = rows(&page);
    let teams = r#"{"data":{"teams":[{"id":"team-1","name":"Berlin"}]}}"#;
    page.script.answer("/qsi/gather/teams", 200, teams).await;
    page.sees("Berlin").await;
    assert_eq!(rows(&page), before);
    assert!(!page.text().contains("team-1"));
}

#[wasm_bindgen_test]
fn what_somebody_has_marked_in_a_time_stays_marked_as_time_passes() {
    let cell = Pattern::draw(view! { <td>{relative_time()}</td> }.into_any());
    let cell = cell.and_then(|cell| cell.copy()).expect("a cell");
    let exact = || {
        cell.first_element_child()?
            .last_element_child()?
            .first_child()
    };
    let time = Timestamp::from_text("2026-01-15T00:00:00Z".to_owned());
    write_relative_time(&cell, &time);
    let written = exact();
    assert!(written.is_some());
    write_relative_time(&cell, &time);
    assert_eq!(exact(), written);
}
