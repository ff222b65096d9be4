//! What the API sends, shown: the list, its search, one interview.

use callboard::model::is_blank;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{ODD, Watch, fits, narrow};
use crate::support::{Page, detail, interview, list, open, wait_for};

/// As the API would send it.
fn json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

#[wasm_bindgen_test]
async fn the_list_shows_any_title_as_text() {
    let watch = Watch::begin();
    let titles = super::list();
    for titles in titles.chunks(100) {
        let page = open("/interviews?pageSize=100");
        let rows: Vec<_> = titles
            .iter()
            .enumerate()
            .map(|(index, title)| interview(&format!("i-{index}"), &json(title), r#""status":0"#))
            .collect();
        let total = u32::try_from(rows.len()).expect("a count");
        page.script
            .answer("/interviews?", 200, &list(&rows, 1, 1, total))
            .await;
        wait_for("the rows", || page.rows() == titles.len()).await;
        narrow(&page);
        fits(&page);
        watch.saw_nothing(&page);
        let body = page.find("tbody").and_then(|body| body.text_content());
        let body = body.unwrap_or_default();
        for (index, title) in titles.iter().enumerate() {
            // A title that shows nothing gives way to the id.
            let id = format!("i-{index}");
            let shown = if is_blank(title) { &id } else { title.trim() };
            assert!(body.contains(shown), "{title:?}");
        }
    }
}

#[wasm_bindgen_test]
async fn one_interview_shows_any_text_as_text() {
    let watch = Watch::begin();
    let long = "x".repeat(10_000);
    for text in ODD.into_iter().chain([long.as_str()]) {
        let page = open("/interviews/i-1");
        let text_json = json(text);
        let fields = format!(
            r#""displayName":"{text_json}","description":"{text_json}","status":0,"language":"{text_json}",
               "descriptionUrl":"{text_json}","interviewType":"{text_json}","teamId":"{text_json}",
               "keywords":["{text_json}"],"questions":[{{"id":"q","title":"{text_json}"}}]"#
        );
        page.script
            .answer(
                "/interviews/i-1",
                200,
                &detail(&interview("i-1", &text_json, &fields)),
            )
            .await;
        page.sees("Copy id").await;
        narrow(&page);
        fits(&page);
        watch.saw_nothing(&page);
        let shown = page.find("main").and_then(|main| main.text_content());
        assert!(
            shown.unwrap_or_default().matches(text).count() >= 3,
            "{text:?}"
        );
    }
}

/// What the newest search asked for.
fn asked(page: &Page) -> Option<String> {
    let (url, _) = page.script.sent("search=").pop()?;
    let text = url.split("search=").nth(1)?.split('&').next()?;
    let text = js_sys::decode_uri_component(&text.replace('+', " ")).ok()?;
    text.as_string()
}

#[wasm_bindgen_test]
async fn a_search_asks_for_what_was_typed() {
    let watch = Watch::begin();
    let page = open("/interviews");
    page.script
        .answer("/interviews?", 200, &list(&[], 1, 1, 0))
        .await;
    let long = "ä".repeat(10_000);
    for text in [ODD[0], ODD[2], ODD[4], ODD[9], ODD[11], ODD[13], &long] {
        page.fill("#search", text);
        wait_for("the question", || asked(&page).as_deref() == Some(text)).await;
        page.script
            .answer("search=", 200, &list(&[], 1, 1, 0))
            .await;
        page.sees("No").await;
        watch.saw_nothing(&page);
        assert_eq!(page.value("#search"), text);
    }
    narrow(&page);
    fits(&page);
    assert!(page.script.writes().is_empty());
}

#[wasm_bindgen_test]
async fn a_search_in_the_address_is_the_same_text() {
    let watch = Watch::begin();
    for text in ODD {
        let encoded = js_sys::encode_uri_component(text);
        let page = open(&format!("/interviews?search={encoded}"));
        wait_for("the question", || asked(&page).as_deref() == Some(text)).await;
        assert_eq!(page.value("#search"), text);
        watch.saw_nothing(&page);
    }
}
