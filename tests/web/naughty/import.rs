//! Texts that are pasted as a file.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Watch, fits, list, narrow, sent};
use crate::support::{Page, open, wait_for};

async fn looked_at(text: &str) -> Page {
    let page = open("/import");
    page.sees("Import interviews").await;
    page.fill("#import-text", text);
    page.click("Look at the text").await;
    page.sees("Nothing is written yet").await;
    page
}

fn names(page: &Page) -> Vec<String> {
    let cells = page.find_all(".import-table tbody td:nth-child(2)");
    cells
        .iter()
        .map(|cell| cell.text_content().unwrap_or_default())
        .collect()
}

/// Those that a title can be made of.
fn titles() -> Vec<&'static str> {
    list()
        .into_iter()
        .filter(|text| text.chars().any(char::is_alphanumeric) && text.trim() == *text)
        .collect()
}

#[wasm_bindgen_test]
async fn the_whole_list_as_json_is_shown_and_sent() {
    let watch = Watch::begin();
    let rows: Vec<Value> = titles()
        .iter()
        .map(|title| json!({"title": title}))
        .collect();
    let page = looked_at(&Value::from(rows).to_string()).await;
    narrow(&page);
    fits(&page);
    watch.saw_nothing(&page);
    assert_eq!(names(&page), titles());
    page.click(&format!("Create {}", titles().len())).await;
    wait_for("the first requests", || page.script.writes().len() == 3).await;
    watch.saw_nothing(&page);
}

#[wasm_bindgen_test]
async fn the_whole_list_in_one_row_is_sent_as_it_is() {
    let watch = Watch::begin();
    let all = list().join("\n");
    let row = json!([{"title": "Nurse", "description": all}]);
    let page = looked_at(&row.to_string()).await;
    page.click("Create 1").await;
    wait_for("the request", || !page.script.writes().is_empty()).await;
    watch.saw_nothing(&page);
    assert_eq!(sent(&page)["description"], all.as_str());
}

#[wasm_bindgen_test]
async fn the_whole_list_as_csv_is_shown() {
    let watch = Watch::begin();
    let mut csv = "title\r\n".to_owned();
    for title in titles() {
        csv.push_str(&format!("\"{}\"\r\n", title.replace('"', "\"\"")));
    }
    let page = looked_at(&csv).await;
    narrow(&page);
    fits(&page);
    watch.saw_nothing(&page);
    assert_eq!(names(&page).len(), titles().len());
    // A leading quote that protects a formula is taken off, as the export puts it on.
    let shown = names(&page);
    let same = titles()
        .iter()
        .zip(&shown)
        .filter(|(one, other)| one == other)
        .count();
    assert!(same > titles().len() - 10, "{same} of {}", titles().len());
}
