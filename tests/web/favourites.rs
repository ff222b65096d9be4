//! Favourites: the star, the mark in the list, the page, and what becomes of one that is gone.

use callboard::storage::Place;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, detail, error, interview, list, open, press, wait_for};

const KEPT: &str = "callboard.favourites";
const STAR: &str = ".favourite-button";

fn forget_everything() {
    for key in Place::Device.keys("callboard.") {
        Place::Device.remove(&key);
    }
}

fn key(key: &str) -> bool {
    let focused: HtmlElement = document()
        .active_element()
        .expect("something has the focus")
        .unchecked_into();
    press(&focused, key)
}

fn is_pressed(page: &Page) -> bool {
    let star = page.find(STAR).expect("a star");
    star.get_attribute("aria-pressed").as_deref() == Some("true")
}

async fn opened_interview() -> Page {
    let page = open("/interviews/i-1");
    page.script
        .answer(
            "/interviews/i-1",
            200,
            &detail(&interview("i-1", "Nurse", r#""status":0"#)),
        )
        .await;
    page.sees("Copy id").await;
    page
}

async fn opened_list() -> Page {
    let page = open("/interviews");
    let rows = [
        interview("i-1", "Nurse", r#""status":0"#),
        interview("i-2", "Cook", r#""status":0"#),
    ];
    page.script
        .answer("/interviews?", 200, &list(&rows, 1, 1, 2))
        .await;
    page.sees("Cook").await;
    page
}

fn marks(page: &Page) -> usize {
    page.find_all("tbody [role=img][aria-label=Favourite]")
        .len()
}

#[wasm_bindgen_test]
async fn the_star_is_pressed_kept_and_seen_in_the_list() {
    forget_everything();
    let page = opened_interview().await;
    let star = page.find(STAR).expect("a star");
    assert_eq!(
        star.get_attribute("aria-label").as_deref(),
        Some("Favourite")
    );
    assert!(!is_pressed(&page));
    star.click();
    wait_for("the pressed star", || is_pressed(&page)).await;
    let kept = Place::Device.read(KEPT).expect("kept");
    assert_eq!(kept, r#"[{"id":"i-1","name":"Nurse","team":null}]"#);
    drop(page);
    let page = opened_list().await;
    assert_eq!(marks(&page), 1);
    forget_everything();
}

#[wasm_bindgen_test]
async fn a_key_and_the_menu_do_the_same_and_say_so() {
    forget_everything();
    let page = opened_list().await;
    key("j");
    assert!(key("s"));
    page.sees("“Nurse” is a favourite.").await;
    wait_for("the mark", || marks(&page) == 1).await;
    page.find("button[aria-label='Actions for Nurse']")
        .expect("a menu")
        .click();
    let item = || page.find("[role=menuitem][aria-label='Remove from favourites']");
    wait_for("the menu", || item().is_some()).await;
    item().expect("an item").click();
    page.sees("“Nurse” is no longer a favourite.").await;
    wait_for("no mark", || marks(&page) == 0).await;
    forget_everything();
}

#[wasm_bindgen_test]
async fn the_page_lists_them_and_one_that_was_taken_off_can_be_had_back() {
    forget_everything();
    let page = open("/favourites");
    page.sees("No favourites yet").await;
    drop(page);
    Place::Device.write(
        KEPT,
        r#"[{"id":"i-1","name":"Nurse"},{"id":"i-2","name":"Cook"}]"#,
    );
    let page = open("/favourites");
    page.sees("Cook").await;
    let star = page
        .find("button[aria-label='Favourite: Nurse']")
        .expect("a star");
    star.click();
    wait_for("one less", || {
        Place::Device
            .read(KEPT)
            .is_some_and(|kept| !kept.contains("Nurse"))
    })
    .await;
    assert!(page.text().contains("Nurse"));
    star.click();
    wait_for("it is back", || {
        Place::Device
            .read(KEPT)
            .is_some_and(|kept| kept.contains("Nurse"))
    })
    .await;
    page.click("Cook").await;
    page.is_at("/interviews/i-2").await;
    forget_everything();
}

#[wasm_bindgen_test]
async fn one_that_is_gone_says_so_and_can_be_taken_off() {
    forget_everything();
    Place::Device.write(KEPT, r#"[{"id":"i-1","name":"Nurse"}]"#);
    let page = open("/interviews/i-1");
    page.script
        .answer("/interviews/i-1", 404, &error("NOT_FOUND", "m", "null"))
        .await;
    page.sees("There is no such interview").await;
    page.click("Remove from favourites").await;
    page.sees("“Nurse” is no longer a favourite.").await;
    assert_eq!(Place::Device.read(KEPT).as_deref(), Some("[]"));
    wait_for("no such button any more", || {
        page.control("Remove from favourites").is_none()
    })
    .await;
    forget_everything();
}

#[wasm_bindgen_test]
async fn a_new_title_is_taken_over() {
    forget_everything();
    Place::Device.write(KEPT, r#"[{"id":"i-1","name":"Old title"}]"#);
    let _page = opened_interview().await;
    wait_for("the new title", || {
        Place::Device
            .read(KEPT)
            .is_some_and(|kept| kept.contains("Nurse"))
    })
    .await;
    forget_everything();
}
