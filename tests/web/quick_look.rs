//! The quick look beside the list.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, detail, error, interview, list, open, press, wait_for};

const PANEL: &str = ".quick-look";
const SHORTCUTS: &str = "callboard.no-shortcuts";

fn focused() -> HtmlElement {
    document()
        .active_element()
        .expect("something has the focus")
        .unchecked_into()
}

fn focused_text() -> String {
    focused().text_content().unwrap_or_default()
}

fn key(key: &str) -> bool {
    press(&focused(), key)
}

fn with_shortcuts(are_on: bool) {
    let storage = window().local_storage().expect("allowed").expect("there");
    if are_on {
        storage.remove_item(SHORTCUTS).expect("removed");
    } else {
        storage.set_item(SHORTCUTS, "1").expect("kept");
    }
}

async fn opened_at(address: &str) -> Page {
    with_shortcuts(true);
    let page = open(address);
    let rows: Vec<_> = (1..=4)
        .map(|number| {
            interview(
                &format!("i-{number}"),
                &format!("Number {number}"),
                r#""status":1,"teamId":"team-1""#,
            )
        })
        .collect();
    page.script
        .answer("/qsi/gather/interviews?", 200, &list(&rows, 1, 1, 4))
        .await;
    page.sees("Number 4").await;
    page
}

async fn looks_at(page: &Page, name: &str) {
    wait_for(&format!("the quick look at {name}"), || {
        title(page).as_deref() == Some(name)
    })
    .await;
}

fn title(page: &Page) -> Option<String> {
    page.find(".quick-look h2")?.text_content()
}

fn panel_text(page: &Page) -> String {
    page.find(PANEL)
        .map(|panel| panel.inner_text())
        .unwrap_or_default()
}

async fn answer(page: &Page, id: &str, question: &str) {
    let fields =
        format!(r#""status":1,"teamId":"team-1","questions":[{{"id":"q","title":"{question}"}}]"#);
    let body = detail(&interview(id, &format!("Number {}", &id[2..]), &fields));
    page.script
        .answer(&format!("/qsi/gather/interviews/{id}"), 200, &body)
        .await;
}

async fn is_closed(page: &Page) {
    wait_for("its end", || page.find(PANEL).is_none()).await;
}

#[wasm_bindgen_test]
async fn space_shows_at_once_what_the_list_knows_and_the_rest_as_it_comes() {
    let page = opened_at("/interviews").await;
    key("j");
    assert!(key(" "));
    looks_at(&page, "Number 1").await;
    page.is_at("/interviews?look=i-1").await;
    for text in ["Paused", "Berlin"] {
        wait_for(text, || panel_text(&page).contains(text)).await;
    }
    assert_eq!(focused_text(), "Number 1", "the focus stays on the row");
    answer(&page, "i-1", "Why here?").await;
    page.sees("Why here?").await;
    let said = page.find_all("main [role=status]");
    wait_for("the word for those who do not see it", || {
        said.iter()
            .any(|region| region.text_content().as_deref() == Some("Quick look: Number 1"))
    })
    .await;
    assert!(key(" "));
    is_closed(&page).await;
    page.is_at("/interviews").await;
    assert_eq!(focused_text(), "Number 1");
}

#[wasm_bindgen_test]
async fn it_follows_the_rows_and_a_key_that_is_held_down_asks_once() {
    let page = opened_at("/interviews").await;
    key("j");
    key(" ");
    answer(&page, "i-1", "First?").await;
    page.sees("First?").await;
    let entries = window().history().and_then(|history| history.length());
    key("j");
    key("j");
    key("ArrowDown");
    looks_at(&page, "Number 4").await;
    assert!(
        !panel_text(&page).contains("First?"),
        "that was another one"
    );
    answer(&page, "i-4", "Fourth?").await;
    page.sees("Fourth?").await;
    page.is_at("/interviews?look=i-4").await;
    for id in ["i-2", "i-3"] {
        let asked = page.script.sent(&format!("/qsi/gather/interviews/{id}"));
        assert!(asked.is_empty(), "{id} was passed by");
    }
    let now = window().history().and_then(|history| history.length());
    assert_eq!(entries.ok(), now.ok(), "moving makes no entries");
    // What was read is not asked for again.
    for _ in 0..3 {
        key("k");
    }
    page.sees("First?").await;
    assert_eq!(page.script.sent("/qsi/gather/interviews/i-1").len(), 1);
}

#[wasm_bindgen_test]
async fn escape_closes_from_inside_and_leads_back_to_the_row() {
    let page = opened_at("/interviews").await;
    key("j");
    key(" ");
    looks_at(&page, "Number 1").await;
    assert!(key("ArrowRight"));
    assert_eq!(focused().id(), "quick-look-title");
    assert!(key("j"), "from the panel it goes on as well");
    assert_eq!(focused_text(), "Number 2");
    looks_at(&page, "Number 2").await;
    key("ArrowRight");
    assert!(key("Escape"));
    assert_eq!(focused_text(), "Number 2");
    is_closed(&page).await;
    page.is_at("/interviews").await;
    assert!(!key("Escape"), "nothing is left to close");
}

#[wasm_bindgen_test]
async fn its_address_opens_it_and_its_buttons_move_it() {
    let page = opened_at("/interviews?page=1&look=i-2").await;
    looks_at(&page, "Number 2").await;
    page.find("button[aria-label='Next interview']")
        .expect("a button")
        .click();
    looks_at(&page, "Number 3").await;
    page.is_at("/interviews?look=i-3").await;
    let next = || page.find("button[aria-label='Next interview']");
    next().expect("a button").click();
    looks_at(&page, "Number 4").await;
    let is_over = || next().and_then(|next| next.get_attribute("aria-disabled"));
    wait_for("the end of the list", || is_over().is_some()).await;
    page.find("button[aria-label='Close quick look']")
        .expect("a button")
        .click();
    is_closed(&page).await;
    page.is_at("/interviews").await;
    assert!(page.text().contains("Number 4"), "the list is still there");
}

#[wasm_bindgen_test]
async fn what_is_not_in_the_list_is_read_and_what_is_gone_is_said() {
    let page = opened_at("/interviews?look=i-9").await;
    let gone = error("NOT_FOUND", "m", "null");
    page.script
        .answer("/qsi/gather/interviews/i-9", 404, &gone)
        .await;
    page.sees("There is no such interview").await;
    assert_eq!(title(&page).as_deref(), Some("Interview"));
    drop(page);

    let page = opened_at("/interviews?look=i-8").await;
    page.script
        .answer(
            "/qsi/gather/interviews/i-8",
            503,
            &error("SERVICE_UNAVAILABLE", "m", "null"),
        )
        .await;
    wait_for("a way to try again", || {
        page.find(".quick-look .notice button").is_some()
    })
    .await;
    page.find(".quick-look .notice button").expect("it").click();
    let body = detail(&interview("i-8", "From elsewhere", ""));
    page.script
        .answer("/qsi/gather/interviews/i-8", 200, &body)
        .await;
    looks_at(&page, "From elsewhere").await;
}

#[wasm_bindgen_test]
async fn space_is_taken_on_titles_alone_and_not_where_letters_are_off() {
    let page = opened_at("/interviews").await;
    for selector in [
        "tbody input[type=checkbox]",
        ".results__bar button",
        "#search",
        ".page-header a",
    ] {
        page.find(selector)
            .expect(selector)
            .focus()
            .expect("it can");
        assert!(!key(" "), "{selector}");
    }
    assert!(page.find(PANEL).is_none());
    drop(page);

    with_shortcuts(false);
    let page = open("/interviews");
    let rows = [interview("i-1", "Number 1", "")];
    page.script
        .answer("/qsi/gather/interviews?", 200, &list(&rows, 1, 1, 1))
        .await;
    page.sees("Number 1").await;
    page.find("tbody th a")
        .expect("a title")
        .focus()
        .expect("it can");
    assert!(!key(" "));
    // By the menu it opens all the same, and there the focus goes along.
    page.find("button[aria-label='Actions for Number 1']")
        .expect("a menu")
        .click();
    let item = || page.find("[role=menuitem][aria-label='Quick look']");
    wait_for("the menu", || item().is_some()).await;
    item().expect("an item").click();
    looks_at(&page, "Number 1").await;
    wait_for("the focus in it", || focused().id() == "quick-look-title").await;
    assert!(key("Escape"), "no letter, so it goes on to work");
    is_closed(&page).await;
    assert_eq!(focused_text(), "Number 1");
    with_shortcuts(true);
}
