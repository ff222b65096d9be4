//! Light or dark, and how close things stand.

use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, open, wait_for};

fn said(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn kept(key: &str) -> Option<String> {
    let storage = leptos::prelude::window().local_storage().ok()??;
    storage.get_item(key).ok()?
}

fn radio(page: &Page, value: &str) -> HtmlElement {
    page.find(&format!("input[type=radio][value={value}]"))
        .expect("a radio button")
}

#[wasm_bindgen_test]
async fn a_theme_is_applied_at_once_and_kept() {
    let page = open("/preferences");
    page.sees("Appearance").await;
    radio(&page, "dark").click();
    wait_for("the dark", || said("data-theme").as_deref() == Some("dark")).await;
    assert_eq!(kept("callboard.theme").as_deref(), Some("dark"));

    // The system's own is kept as nothing at all.
    radio(&page, "system").click();
    wait_for("the system's", || said("data-theme").is_none()).await;
    assert_eq!(kept("callboard.theme"), None);
}

#[wasm_bindgen_test]
async fn a_density_is_applied_at_once_and_kept() {
    let page = open("/preferences");
    page.sees("Appearance").await;
    radio(&page, "compact").click();
    wait_for("compact", || {
        said("data-density").as_deref() == Some("compact")
    })
    .await;
    assert_eq!(kept("callboard.density").as_deref(), Some("compact"));
    drop(page);

    let page = open("/preferences");
    page.sees("Appearance").await;
    let is_chosen = || page.find("input[value=compact]:checked").is_some();
    wait_for("what was chosen before", is_chosen).await;
    radio(&page, "comfortable").click();
    wait_for("comfortable", || said("data-density").is_none()).await;
    assert_eq!(kept("callboard.density"), None);
}
