//! Searches of the list that got a name.

use js_sys::{Function, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::support::{Page, interview, list, open, press, wait_for};

const LIST: &str = "/qsi/gather/interviews?";
const KEPT: &str = "callboard.saved-views";
const COLUMNS: &str = "&columns=title,status,type,language,team,updated";

fn keep(text: Option<&str>) {
    let storage = window().local_storage().ok().flatten().expect("a storage");
    match text {
        Some(text) => storage.set_item(KEPT, text).expect("kept"),
        None => storage.remove_item(KEPT).expect("removed"),
    }
}

fn kept() -> String {
    let storage = window().local_storage().ok().flatten().expect("a storage");
    storage.get_item(KEPT).ok().flatten().unwrap_or_default()
}

async fn open_list(address: &str) -> Page {
    let page = open(address);
    let row = interview("i-1", "Nurse", r#""status":1"#);
    page.script.answer(LIST, 200, &list(&[row], 1, 1, 1)).await;
    page.sees("Nurse").await;
    page
}

async fn open_dialog(page: &Page) {
    page.click("Saved views").await;
    wait_for("the dialog", || {
        page.find("dialog[open] #view-name").is_some()
    })
    .await;
}

async fn save(page: &Page, name: &str) {
    page.fill("#view-name", name);
    page.click("Save view").await;
}

/// A button of the view of this name.
fn button(page: &Page, view: &str, name: &str) -> HtmlElement {
    let rows = page.find_all(".saved-view");
    let row = rows
        .iter()
        .find(|row| row.get_attribute("aria-label").as_deref() == Some(view));
    let buttons = row
        .expect("a view of this name")
        .query_selector_all("button")
        .expect("a selector");
    (0..buttons.length())
        .filter_map(|at| buttons.get(at))
        .map(JsCast::unchecked_into::<HtmlElement>)
        .find(|button| button.text_content().unwrap_or_default().trim() == name)
        .expect("a button of this name")
}

fn names(page: &Page) -> Vec<String> {
    let links = page.find_all(".saved-view__name");
    let text = |link: &HtmlElement| link.text_content().unwrap_or_default();
    links.iter().map(text).collect()
}

async fn lists(page: &Page, wanted: &[&str]) {
    wait_for(&wanted.join(", "), || names(page) == wanted).await;
}

#[wasm_bindgen_test]
async fn what_is_shown_gets_a_name_with_its_columns_and_without_its_page() {
    keep(None);
    let page = open_list("/interviews?search=nurse&page=1&pageSize=50&status=paused").await;
    open_dialog(&page).await;
    page.sees("No saved views yet").await;
    page.sees("“nurse” in the title · Paused on each page · 50 rows per page")
        .await;
    save(&page, "  Night   nurses ").await;
    lists(&page, &["Night nurses"]).await;
    page.sees("Saved “Night nurses”.").await;
    let link = page.find(".saved-view__name").expect("a link");
    assert_eq!(
        link.get_attribute("href"),
        Some(format!(
            "/interviews?search=nurse&status=paused&pageSize=50{COLUMNS}"
        ))
    );
    assert_eq!(link.get_attribute("aria-current").as_deref(), Some("true"));
    assert_eq!(page.value("#view-name"), "", "ready for the next one");
    assert!(!kept().contains("page="), "{}", kept());
    keep(None);
}

#[wasm_bindgen_test]
async fn a_name_that_is_taken_is_replaced_only_when_that_is_asked_for() {
    keep(Some(r#"[{"name":"Nurses","query":"search=old"}]"#));
    let page = open_list("/interviews?search=new").await;
    open_dialog(&page).await;
    save(&page, "").await;
    page.sees("A view needs a name.").await;
    save(&page, &"x".repeat(81)).await;
    page.sees("A name has at most 80 characters.").await;
    save(&page, "nurses").await;
    page.sees("Another view is called so.").await;
    assert!(kept().contains("search=old"));
    page.click("Replace “nurses”").await;
    page.sees("Replaced “nurses”.").await;
    lists(&page, &["nurses"]).await;
    assert!(kept().contains("search=new") && !kept().contains("search=old"));
    keep(None);
}

#[wasm_bindgen_test]
async fn a_pinned_view_stands_above_the_list_and_says_whether_it_is_shown() {
    keep(Some(
        r#"[{"name":"مقابلات","query":"search=nurse"},{"name":"Others","query":"search=cook"}]"#,
    ));
    let page = open_list("/interviews?search=nurse").await;
    assert!(page.find(".pinned-views").is_none());
    open_dialog(&page).await;
    button(&page, "مقابلات", "Pin").click();
    button(&page, "Others", "Pin").click();
    wait_for("two links", || page.find_all(".pinned-view").len() == 2).await;
    let current: Vec<_> = page
        .find_all(".pinned-view")
        .iter()
        .map(|link| link.get_attribute("aria-current").is_some())
        .collect();
    assert_eq!(current, [true, false]);
    button(&page, "Others", "Unpin").click();
    wait_for("one link", || page.find_all(".pinned-view").len() == 1).await;
    keep(None);
}

#[wasm_bindgen_test]
async fn a_view_is_renamed_in_its_place_and_escape_leaves_it() {
    keep(Some(
        r#"[{"name":"Nurses","query":"search=nurse","pinned":true},{"name":"Others","query":""}]"#,
    ));
    let page = open_list("/interviews").await;
    open_dialog(&page).await;
    button(&page, "Nurses", "Rename").click();
    wait_for("the field", || page.find("#rename-view").is_some()).await;
    let field = page.find("#rename-view").expect("a field");
    assert!(press(&field, "Escape"), "the dialog must not close by it");
    wait_for("the name", || page.find("#rename-view").is_none()).await;

    button(&page, "Nurses", "Rename").click();
    wait_for("the field", || page.find("#rename-view").is_some()).await;
    page.fill("#rename-view", "others");
    page.click("Save").await;
    page.sees("Another view is called so.").await;
    page.fill("#rename-view", "Night shift");
    page.click("Save").await;
    lists(&page, &["Night shift", "Others"]).await;
    wait_for("the focus on it", || {
        let focused = leptos::prelude::document().active_element();
        focused.is_some_and(|link| link.text_content().as_deref() == Some("Night shift"))
    })
    .await;
    assert!(page.find(".pinned-view").is_some(), "it is pinned still");
    keep(None);
}

#[wasm_bindgen_test]
async fn what_is_deleted_can_be_brought_back_where_it_was() {
    keep(Some(
        r#"[{"name":"One","query":""},{"name":"Two","query":"search=2"}]"#,
    ));
    let page = open_list("/interviews").await;
    open_dialog(&page).await;
    button(&page, "One", "Delete").click();
    lists(&page, &["Two"]).await;
    button(&page, "Two", "Delete").click();
    page.sees("No saved views yet").await;
    page.click("Bring back “Two”").await;
    page.click("Bring back “One”").await;
    lists(&page, &["One", "Two"]).await;
    assert!(kept().contains("One") && kept().contains("Two"));
    keep(None);
}

#[wasm_bindgen_test]
async fn a_view_takes_over_what_is_shown() {
    keep(Some(r#"[{"name":"Nurses","query":"search=old"}]"#));
    let page = open_list("/interviews?search=new").await;
    open_dialog(&page).await;
    button(&page, "Nurses", "Update").click();
    page.sees("“Nurses” is what is shown now.").await;
    let button = button(&page, "Nurses", "Update");
    wait_for("nothing more to take over", || {
        button.get_attribute("aria-disabled").as_deref() == Some("true")
    })
    .await;
    assert!(kept().contains("search=new"));
    keep(None);
}

/// A storage that is full, for as long as this lives.
struct FullStorage {
    prototype: JsValue,
    set_item: JsValue,
}

impl FullStorage {
    fn new() -> Self {
        let class = Reflect::get(&window(), &"Storage".into()).expect("a class");
        let prototype = Reflect::get(&class, &"prototype".into()).expect("a prototype");
        let set_item = Reflect::get(&prototype, &"setItem".into()).expect("a function");
        let refuse = Function::new_no_args("throw new Error('full')");
        Reflect::set(&prototype, &"setItem".into(), &refuse).expect("set");
        Self {
            prototype,
            set_item,
        }
    }
}

impl Drop for FullStorage {
    fn drop(&mut self) {
        Reflect::set(&self.prototype, &"setItem".into(), &self.set_item).expect("set back");
    }
}

#[wasm_bindgen_test]
async fn where_the_browser_keeps_nothing_that_is_said_and_nothing_is_lost() {
    keep(Some(r#"[{"name":"Old","query":""}]"#));
    let page = open_list("/interviews?search=nurse").await;
    open_dialog(&page).await;
    let full = FullStorage::new();
    save(&page, "First").await;
    page.sees("The browser did not keep this.").await;
    save(&page, "Second").await;
    lists(&page, &["Old", "First", "Second"]).await;
    drop(full);
    // There is room again: the next change keeps them all.
    save(&page, "Third").await;
    page.no_longer_sees("The browser did not keep this.").await;
    for name in ["Old", "First", "Second", "Third"] {
        assert!(kept().contains(name), "{name}");
    }
    keep(None);
}

#[wasm_bindgen_test]
async fn nonsense_on_the_device_is_no_view() {
    keep(Some(r#"[{"name":7},{"name":"","query":""},"x"]"#));
    let page = open_list("/interviews").await;
    open_dialog(&page).await;
    page.sees("No saved views yet").await;
    keep(None);
}
