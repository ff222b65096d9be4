//! The columns of the list: which, in which order, and whose choice that is.

use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, interview, list, open, press, wait_for};

const LIST: &str = "/qsi/gather/interviews?";
const KEPT: &str = "callboard.columns";
const USUAL: [&str; 5] = ["Status", "Type", "Language", "Team", "Updated"];

fn forget() {
    let storage = window().local_storage().ok().flatten().expect("a storage");
    storage.remove_item(KEPT).expect("removed");
}

fn kept() -> Option<String> {
    window().local_storage().ok()??.get_item(KEPT).ok()?
}

async fn open_list(address: &str) -> Page {
    let page = open(address);
    let row = interview(
        "i-1",
        "Nurse",
        r#""status":1,"createdById":"user-1","createdAt":"2020-01-15T00:00:00Z""#,
    );
    page.script.answer(LIST, 200, &list(&[row], 1, 1, 1)).await;
    page.sees("Nurse").await;
    page
}

/// What the headers between the title and the menu say.
fn columns(page: &Page) -> Vec<String> {
    let headers = page.find_all("thead th:not(:first-child, :nth-child(2), :last-child)");
    let text = |header: &HtmlElement| header.text_content().unwrap_or_default();
    headers.iter().map(text).collect()
}

async fn shows(page: &Page, wanted: &[&str]) {
    wait_for(&wanted.join(", "), || columns(page) == wanted).await;
}

async fn open_dialog(page: &Page) {
    page.click("Columns").await;
    wait_for("the dialog", || {
        page.find("dialog[open] #columns").is_some()
    })
    .await;
}

/// The checkbox of a column, wherever it stands.
fn checkbox(page: &Page, name: &str) -> HtmlElement {
    let rows = page.find_all("#columns .checkbox");
    let row = rows
        .into_iter()
        .find(|row| row.text_content().as_deref() == Some(name));
    row.expect("a column of this name")
}

#[wasm_bindgen_test]
async fn a_column_is_put_in_and_taken_out_at_once_and_kept() {
    forget();
    let page = open_list("/interviews").await;
    shows(&page, &USUAL).await;
    open_dialog(&page).await;
    checkbox(&page, "Language").click();
    checkbox(&page, "Id").click();
    shows(&page, &["Status", "Type", "Team", "Updated", "Id"]).await;
    assert_eq!(kept().as_deref(), Some("title,status,type,team,updated,id"));
    // Put back, it stands where it stood.
    checkbox(&page, "Language").click();
    shows(
        &page,
        &["Status", "Type", "Language", "Team", "Updated", "Id"],
    )
    .await;
    drop(page);

    let page = open_list("/interviews").await;
    shows(
        &page,
        &["Status", "Type", "Language", "Team", "Updated", "Id"],
    )
    .await;
    let id = page.find("td[data-cell=id]").expect("a cell");
    assert_eq!(id.text_content().as_deref(), Some("i-1"));
    open_dialog(&page).await;
    page.click("Reset").await;
    shows(&page, &USUAL).await;
    assert_eq!(kept(), None, "as it is at first is kept as nothing");
}

#[wasm_bindgen_test]
async fn columns_are_moved_by_keys_and_by_buttons() {
    forget();
    let page = open_list("/interviews").await;
    open_dialog(&page).await;
    let handle = page.find("#columns .sortable__handle").expect("a handle");
    press(&handle, " ");
    press(&handle, "ArrowDown");
    press(&handle, " ");
    shows(&page, &["Type", "Status", "Language", "Team", "Updated"]).await;
    let up = page
        .find("#columns [aria-label='Move Updated up']")
        .expect("a button");
    up.click();
    shows(&page, &["Type", "Status", "Language", "Updated", "Team"]).await;
    forget();
}

#[wasm_bindgen_test]
async fn the_address_comes_before_the_device_and_is_what_changes() {
    forget();
    let page = open_list("/interviews?columns=title,updated,hologram,status").await;
    shows(&page, &["Updated", "Status"]).await;
    open_dialog(&page).await;
    page.sees("These columns are the address’s").await;
    checkbox(&page, "Team").click();
    page.is_at("/interviews?columns=title,updated,status,team")
        .await;
    shows(&page, &["Updated", "Status", "Team"]).await;
    assert_eq!(kept(), None, "the device has its own choice");
    page.click("Use the columns of this device").await;
    page.is_at("/interviews").await;
    shows(&page, &USUAL).await;
}

#[wasm_bindgen_test]
async fn the_title_stays_when_all_others_go() {
    forget();
    let page = open_list("/interviews?columns=title").await;
    shows(&page, &[]).await;
    assert!(page.find("tbody th a").is_some());
}

#[wasm_bindgen_test]
async fn who_made_it_and_when_are_said_in_words_and_with_their_names_on_a_card() {
    forget();
    let page = open_list("/interviews?columns=title,author,created,updated").await;
    let author = page.find("td[data-cell=author]").expect("a cell");
    wait_for("a name", || {
        author
            .text_content()
            .is_some_and(|text| text.contains("Ana"))
    })
    .await;
    assert_eq!(
        author.get_attribute("data-label").as_deref(),
        Some("Created by")
    );
    let updated = page.find("td[data-cell=updated]").expect("a cell");
    assert_eq!(updated.get_attribute("data-label"), None);
}
