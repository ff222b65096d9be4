//! The list: rows, search, filters, pages.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{interview, list, open, wait_for};

const LIST: &str = "/qsi/gather/interviews?";

fn three_rows() -> String {
    list(
        &[
            interview(
                "i-1",
                "Backend engineer",
                r#""displayName":"Join our backend","status":0,"interviewType":"standard","language":"pt-BR","teamId":"team-1","updatedAt":"2026-01-15T00:00:00Z""#,
            ),
            interview("i-2", "Nurse", r#""status":1,"teamId":"team-unknown""#),
            interview("i-3", "Old one", r#""status":3"#),
        ],
        1,
        1,
        3,
    )
}

#[wasm_bindgen_test]
async fn the_first_load_shows_rows_in_words() {
    let page = open("/interviews");
    wait_for("a skeleton", || page.find(".skeleton").is_some()).await;
    page.script.answer(LIST, 200, &three_rows()).await;
    page.sees("Backend engineer").await;
    assert_eq!(page.rows(), 3);
    assert!(page.find(".skeleton").is_none());
    for text in [
        "Join our backend",
        "Active",
        "Standard",
        "Brazilian Portuguese",
        "3 interviews",
    ] {
        page.sees(text).await;
    }
    page.sees("Berlin").await;
    page.sees("team-unknown").await;
    assert_eq!(
        leptos::prelude::document().title(),
        "Interviews · Callboard"
    );
    let status = page.find("[role=status]").expect("a live region");
    assert_eq!(status.text_content().as_deref(), Some("3 interviews"));
}

#[wasm_bindgen_test]
async fn the_address_decides_what_is_asked() {
    let page =
        open("/interviews?search=eng&archived=true&interviewType=questionnaire&page=2&pageSize=10");
    page.script
        .answer(
            "/qsi/gather/interviews?page=2&pageSize=10&search=eng&archived=true&interviewType=questionnaire",
            200,
            &three_rows(),
        )
        .await;
    page.sees("Backend engineer").await;
}

#[wasm_bindgen_test]
async fn typing_asks_once_after_a_pause_and_replaces_the_address() {
    let page = open("/interviews?page=1&pageSize=50");
    page.script.answer(LIST, 200, &three_rows()).await;
    page.sees("Backend engineer").await;
    let entries = leptos::prelude::window()
        .history()
        .and_then(|history| history.length());
    for text in ["n", "nu", "nur", "nurs", "nurse "] {
        page.fill("#search", text);
    }
    page.is_at("/interviews?search=nurse&pageSize=50").await;
    page.script
        .answer(
            "search=nurse",
            200,
            &list(&[interview("i-2", "Nurse", "")], 1, 1, 1),
        )
        .await;
    page.sees("1 interview").await;
    assert_eq!(
        page.script.sent("search=").len(),
        1,
        "one request for five keys"
    );
    let now = leptos::prelude::window()
        .history()
        .and_then(|history| history.length());
    assert_eq!(entries.ok(), now.ok());
}

#[wasm_bindgen_test]
async fn a_newer_search_aborts_the_older_one_and_wins() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &three_rows()).await;
    page.sees("Backend engineer").await;
    page.fill("#search", "a");
    page.is_at("/interviews?search=a").await;
    assert!(page.script.is_waiting("search=a"));
    page.fill("#search", "ab");
    page.is_at("/interviews?search=ab").await;
    page.script
        .answer(
            "search=ab",
            200,
            &list(&[interview("i-9", "Abacus", "")], 1, 1, 1),
        )
        .await;
    page.sees("Abacus").await;
    wait_for("the abort", || page.script.was_aborted("search=a")).await;
    assert_eq!(page.rows(), 1);
}

#[wasm_bindgen_test]
async fn rows_of_an_older_search_never_stand_under_a_newer_one() {
    let page = open("/interviews?search=back");
    page.script.answer("search=back", 200, &three_rows()).await;
    page.sees("Backend engineer").await;
    page.fill("#search", "nurse");
    page.is_at("/interviews?search=nurse").await;
    page.no_longer_sees("Backend engineer").await;
    assert!(
        page.script.is_waiting("search=nurse"),
        "it is still being asked"
    );
}

#[wasm_bindgen_test]
async fn while_another_page_loads_the_rows_stay_and_are_marked_busy() {
    let page = open("/interviews");
    page.script
        .answer(
            LIST,
            200,
            &list(&[interview("i-1", "First page", "")], 1, 3, 61),
        )
        .await;
    page.sees("First page").await;
    page.click("Next").await;
    page.is_at("/interviews?page=2").await;
    let is_busy = || page.find(".query-view[aria-busy=true]").is_some();
    wait_for("the mark of being busy", is_busy).await;
    assert!(page.text().contains("First page"));
    page.script
        .answer(
            "page=2",
            200,
            &list(&[interview("i-2", "Second page", "")], 2, 3, 61),
        )
        .await;
    page.sees("Second page").await;
    page.sees("26 to 26 of 61 interviews").await;
    assert!(!is_busy());
}

#[wasm_bindgen_test]
async fn nothing_yet_and_no_match_are_different_screens() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &list(&[], 1, 0, 0)).await;
    page.sees("No interviews yet").await;
    drop(page);

    let page = open("/interviews?search=zzz&pageSize=50");
    page.script
        .answer("search=zzz", 200, &list(&[], 1, 0, 0))
        .await;
    page.sees("No interview matches").await;
    page.sees("Archived interviews were left out").await;
    page.click("Clear filters").await;
    page.is_at("/interviews?pageSize=50").await;
    page.script.answer("pageSize=50", 200, &three_rows()).await;
    page.sees("Backend engineer").await;
}

#[wasm_bindgen_test]
async fn a_page_past_the_end_leads_to_the_last_one_with_a_word() {
    let page = open("/interviews?page=9");
    page.script
        .answer("page=9", 200, &list(&[], 9, 2, 30))
        .await;
    page.is_at("/interviews?page=2").await;
    page.script
        .answer(
            "page=2&",
            200,
            &list(&[interview("i-1", "Last one", "")], 2, 2, 30),
        )
        .await;
    page.sees("Last one").await;
    page.sees("There is no page 9 any more").await;
}

#[wasm_bindgen_test]
async fn a_status_narrows_the_rows_of_this_page_and_says_so() {
    let page = open("/interviews");
    page.script.answer(LIST, 200, &three_rows()).await;
    page.sees("On this page:").await;
    page.click("Paused 1").await;
    page.is_at("/interviews?status=paused").await;
    page.no_longer_sees("Backend engineer").await;
    assert_eq!(page.rows(), 1);
    assert_eq!(
        page.script.sent(LIST).len(),
        1,
        "the API was not asked again"
    );
}

#[wasm_bindgen_test]
async fn changing_a_filter_goes_back_to_the_first_page() {
    let page = open("/interviews?page=3");
    page.script
        .answer(
            LIST,
            200,
            &list(&[interview("i-1", "Third page", "")], 3, 3, 61),
        )
        .await;
    page.sees("Third page").await;
    page.click("Questionnaire").await;
    page.is_at("/interviews?interviewType=questionnaire").await;
    page.script
        .answer("interviewType=questionnaire", 200, &three_rows())
        .await;
    page.find("input[role=switch]").expect("the switch").click();
    page.is_at("/interviews?archived=true&interviewType=questionnaire")
        .await;
}

#[wasm_bindgen_test]
async fn odd_rows_are_shown_and_hide_nobody() {
    let page = open("/interviews");
    let rows = [
        r#"{"id":"i-1","title":null,"status":"limbo","interviewType":"hologram","updatedAt":"yesterday"}"#,
        r#"{"title":"Nobody"}"#,
        "7",
        r#"{"id":"i-2","title":"<b>Bold</b> & <script>","status":"1","flux":{}}"#,
    ]
    .map(str::to_owned);
    page.script.answer(LIST, 200, &list(&rows, 1, 1, 4)).await;
    for text in [
        "Unknown (limbo)",
        "hologram",
        "yesterday",
        "“Nobody” came without an id",
        "it is not an object",
        "Paused",
    ] {
        page.sees(text).await;
    }
    assert_eq!(page.rows(), 4);
    assert!(page.control("i-1").is_some(), "called by its id");
    assert!(
        page.control("<b>Bold</b> & <script>").is_some(),
        "markup is text"
    );
    assert!(page.find("tbody b").is_none());
}

#[wasm_bindgen_test]
async fn the_older_list_without_pagination_is_one_page() {
    let page = open("/interviews");
    page.script
        .answer(
            LIST,
            200,
            r#"{"data":[{"id":"a","title":"A"},{"id":"b","title":"B"}]}"#,
        )
        .await;
    page.sees("2 interviews").await;
    assert!(page.find("nav[aria-label='Pages of interviews']").is_none());
}

#[wasm_bindgen_test]
async fn leaving_the_page_aborts_its_request() {
    let page = open("/interviews");
    wait_for("its request", || page.script.is_waiting(LIST)).await;
    let script = page.script.clone();
    drop(page);
    wait_for("the abort", || script.was_aborted(LIST)).await;
}
