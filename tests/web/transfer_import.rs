//! Interviews in from a file: the dry run of every fate, the run, and what became of it.

use callboard::api::TransportError;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlTextAreaElement};

use crate::support::{Page, detail, error, interview, list, open, wait_for};

const FILE: &str = "id,title,keywords,flux\n\
    i-1,New name,,x\n\
    i-2,Number 2,,\n\
    ,Fresh,care,\n\
    i-1,Other,,\n\
    i-3,[empty],,\n\
    gone,Gone,,\n\
    ,Second,,\n";

fn paste(page: &Page, text: &str) {
    let area: HtmlTextAreaElement = page
        .find("#import-text")
        .expect("a text area")
        .unchecked_into();
    area.set_value(text);
    let bubbles = EventInit::new();
    bubbles.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &bubbles).expect("an event");
    area.dispatch_event(&event).expect("dispatched");
}

async fn looked_at(text: &str) -> Page {
    let page = open("/import");
    page.sees("Import interviews").await;
    paste(&page, text);
    page.click("Look at the text").await;
    page
}

async fn planned() -> Page {
    let page = looked_at(FILE).await;
    page.sees("Reading the interviews: 0 of 4").await;
    let gone = error("NOT_FOUND", "Gone", "{}");
    for number in 1..=3 {
        let body = detail(&interview(
            &format!("i-{number}"),
            &format!("Number {number}"),
            r#""status":0,"keywords":[]"#,
        ));
        page.script
            .answer(&format!("/interviews/i-{number}"), 200, &body)
            .await;
    }
    page.script.answer("/interviews/gone", 404, &gone).await;
    page.sees("Nothing is written yet").await;
    page
}

fn writes(page: &Page) -> usize {
    page.script.writes().len()
}

#[wasm_bindgen_test]
async fn the_dry_run_says_the_fate_of_every_row_and_writes_nothing() {
    let page = planned().await;
    page.sees("Rows: 2 new, 1 to change, 1 with nothing to change, 3 with errors.")
        .await;
    page.sees("Columns that mean nothing here and are passed over: flux")
        .await;
    page.sees("Changes: title").await;
    page.sees("Nothing to change").await;
    page.sees("Column id: is in row 2 already").await;
    page.sees("Column title: cannot be emptied").await;
    page.sees("Column id: could not be read").await;
    assert!(page.control("Create 2 and change 1").is_some());
    let details = page.find(".import-table details").expect("a disclosure");
    let text = details.text_content().unwrap_or_default();
    assert!(
        text.contains("Number 1") && text.contains("New name"),
        "{text}"
    );
    assert_eq!(writes(&page), 0);
}

#[wasm_bindgen_test]
async fn a_run_says_what_was_done_what_failed_and_what_nobody_knows() {
    let page = planned().await;
    page.click("Create 2 and change 1").await;
    wait_for("three writes", || writes(&page) == 3).await;
    page.sees("0 of 3 rows written").await;
    let refused = error("VALIDATION_ERROR", "Too long", "{}");
    page.script.answer("/interviews/i-1", 400, &refused).await;
    let made = detail(&interview("i-9", "Second", ""));
    page.script
        .answer("/qsi/gather/interviews", 201, &made)
        .await;
    page.script
        .fail("/qsi/gather/interviews", TransportError::Unreachable)
        .await;
    page.sees("1 of 3 done, 1 failed, 1 not known").await;
    page.sees("Not known whether it was created").await;
    page.click("Look for it").await;
    page.script
        .answer("search=", 200, &list(&[], 1, 1, 0))
        .await;
    page.sees("Not found: no interview in the list has this title.")
        .await;
    assert!(page.find("a[download]").is_some(), "a result file");
    page.click("Retry this one").await;
    wait_for("only the refused one again", || writes(&page) == 4).await;
    let changed = detail(&interview("i-1", "New name", ""));
    page.script.answer("/interviews/i-1", 200, &changed).await;
    page.sees("2 of 3 done, 1 not known").await;
    assert_eq!(writes(&page), 4);
    let (method, _, body) = page.script.writes().remove(3);
    assert!(method == "PUT" || method == "PATCH", "{method}");
    assert_eq!(body, r#"{"title":"New name"}"#);
    page.click("Import another file").await;
    page.sees("Choose a CSV or JSON file").await;
}

#[wasm_bindgen_test]
async fn a_stopped_run_sends_nothing_more_until_it_goes_on() {
    let page = looked_at("title\nA\nB\nC\nD\nE\n").await;
    page.click("Create 5").await;
    wait_for("three writes", || writes(&page) == 3).await;
    page.click("Stop").await;
    for _ in 0..3 {
        let made = detail(&interview("made", "Made", ""));
        page.script
            .answer("/qsi/gather/interviews", 201, &made)
            .await;
    }
    page.sees("3 of 5 done, 2 not started").await;
    assert_eq!(writes(&page), 3);
    page.click("Go on with the rest").await;
    wait_for("the rest", || writes(&page) == 5).await;
}

#[wasm_bindgen_test]
async fn a_text_of_which_nothing_can_be_made_says_why() {
    let page = looked_at("a,b\n1,2\n").await;
    page.sees("The first line names no known column").await;
    assert_eq!(writes(&page), 0);
}
