//! Interviews side by side.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Page, detail, error, open, wait_for};

const NURSE: &str = r#"{"id":"i-1","title":"Nurse","language":"en","keywords":["care","night"],"questions":[{"id":"q-1","title":"Why here?"},{"id":"q-2","title":"When?"}]}"#;
const DOCTOR: &str = r#"{"id":"i-2","title":"Doctor","language":"en","keywords":["care"],"questions":[{"id":"q-2","title":"When?"}]}"#;

async fn compared() -> Page {
    let page = open("/compare?interview=i-1&interview=i-2");
    page.script
        .answer("/qsi/gather/interviews/i-1", 200, &detail(NURSE))
        .await;
    page.script
        .answer("/qsi/gather/interviews/i-2", 200, &detail(DOCTOR))
        .await;
    page.sees("3 rows differ").await;
    page
}

fn row(page: &Page, label: &str) -> Vec<String> {
    let rows = page.find_all(".compare tbody tr");
    let row = rows.into_iter().find(|row| {
        let head = row.query_selector("th").ok().flatten();
        head.and_then(|head| head.text_content())
            .is_some_and(|text| text.starts_with(label))
    });
    let row = row.unwrap_or_else(|| panic!("no row {label}"));
    let cells = row.query_selector_all("td").expect("cells");
    (0..cells.length())
        .filter_map(|index| cells.item(index)?.text_content())
        .collect()
}

#[wasm_bindgen_test]
async fn what_differs_is_marked_and_can_be_shown_alone() {
    let page = compared().await;
    assert!(
        row(&page, "When?")[0].contains("No. 2"),
        "{:?}",
        row(&page, "When?")
    );
    assert!(row(&page, "When?")[1].contains("No. 1"));
    assert!(row(&page, "Why here?")[1].contains("None"));
    assert!(row(&page, "night")[0].contains("Yes"));
    let differing = page.find_all(".compare [data-differs]").len();
    assert_eq!(differing, page.find_all(".compare__mark").len());
    let all = page.find_all(".compare tbody tr").len();
    page.find("[role=switch]").expect("a switch").click();
    wait_for("fewer rows", || {
        page.find_all(".compare tbody tr").len() < all
    })
    .await;
    assert_eq!(page.find_all(".compare [data-differs]").len(), differing);
    assert!(!page.text().contains("care"));
}

#[wasm_bindgen_test]
async fn one_that_cannot_be_read_does_not_hide_the_others() {
    let page = open("/compare?interview=i-1&interview=i-2&interview=i-3");
    page.script
        .answer("/qsi/gather/interviews/i-1", 200, &detail(NURSE))
        .await;
    page.script
        .answer("/qsi/gather/interviews/i-2", 200, &detail(DOCTOR))
        .await;
    page.script
        .answer(
            "/qsi/gather/interviews/i-3",
            404,
            &error("NOT_FOUND", "gone", "null"),
        )
        .await;
    page.sees("This is about “i-3”.").await;
    page.sees("3 rows differ").await;
}

#[wasm_bindgen_test]
async fn one_interview_is_nothing_to_compare() {
    let page = open("/compare?interview=i-1");
    page.sees("Nothing to compare yet").await;
    assert!(!page.script.is_waiting("/qsi/gather/interviews/i-1"));
}
