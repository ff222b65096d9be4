//! The combobox.

use callboard::ui::{ComboOption, Combobox};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::{announced, texts, value};
use crate::support::{Page, open_view, press, wait_for};

struct Opened {
    page: Page,
    input: HtmlElement,
    picked: RwSignal<Vec<String>>,
    opened: RwSignal<u32>,
    text: RwSignal<String>,
}

/// Thirty fruits, of which the second cannot be picked.
fn open() -> Opened {
    let text = RwSignal::new(String::new());
    let picked = RwSignal::new(Vec::new());
    let opened = RwSignal::new(0);
    let options = Signal::derive(move || {
        (0..30)
            .map(|n| ComboOption {
                id: format!("id {n}"),
                label: format!("Fruit {n}"),
                detail: (n == 0).then(|| "The first".to_owned()),
                is_disabled: n == 1,
            })
            .filter(|option| option.label.contains(text.get().trim()))
            .collect::<Vec<_>>()
    });
    let status = Signal::derive(move || format!("{} fruits", options.get().len()));
    let page = open_view(move || {
        view! {
            <Combobox
                id="fruit"
                label="Fruit"
                text
                options
                status
                on_pick=move |id: String| picked.update(|picked: &mut Vec<String>| picked.push(id))
                on_open=move |()| opened.update(|opened| *opened += 1)
            />
        }
        .into_any()
    });
    let input = page.find("#fruit").expect("the field");
    input.focus().expect("focus");
    Opened {
        page,
        input,
        picked,
        opened,
        text,
    }
}

impl Opened {
    fn is_open(&self) -> bool {
        let is_expanded = self.input.get_attribute("aria-expanded").as_deref() == Some("true");
        let is_shown = self.page.find(".combobox__popup[hidden]").is_none();
        assert_eq!(is_expanded, is_shown);
        is_expanded
    }

    fn active(&self) -> String {
        let active = self
            .input
            .get_attribute("aria-activedescendant")
            .unwrap_or_default();
        let selected = texts(
            &self.page,
            "[role=option][aria-selected=true] .combobox__label",
        )
        .join("");
        if active.is_empty() {
            return String::new();
        }
        let named = document()
            .get_element_by_id(&active)
            .expect("the active option");
        assert!(
            named
                .text_content()
                .unwrap_or_default()
                .starts_with(&selected)
        );
        selected
    }

    async fn is_active(&self, name: &str) {
        wait_for(&format!("“{name}” as the active one"), || {
            self.active() == name
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn down_opens_and_arrows_move() {
    let it = open();
    assert!(!it.is_open());
    assert!(press(&it.input, "ArrowDown"));
    it.is_active("Fruit 0").await;
    assert!(it.is_open());
    assert_eq!(it.opened.get_untracked(), 1);
    assert!(announced(&it.page).contains("30 fruits"));
    for (key, now) in [
        ("ArrowDown", "Fruit 1"),
        ("PageDown", "Fruit 11"),
        ("PageUp", "Fruit 1"),
        ("End", "Fruit 29"),
        ("ArrowDown", "Fruit 29"),
        ("Home", "Fruit 0"),
        ("ArrowUp", ""),
        ("ArrowUp", "Fruit 29"),
    ] {
        assert!(press(&it.input, key));
        it.is_active(now).await;
    }
    let list = it.page.find("[role=listbox]").expect("the list");
    assert!(list.scroll_top() > 0 || list.scroll_height() <= list.client_height());
}

#[wasm_bindgen_test]
async fn home_and_end_belong_to_the_text_until_an_option_is_active() {
    let it = open();
    it.page.fill("#fruit", "Fruit");
    wait_for("the list", || it.is_open()).await;
    assert!(!press(&it.input, "Home"));
    assert!(!press(&it.input, "End"));
    assert!(!press(&it.input, "a"));
}

#[wasm_bindgen_test]
async fn typing_opens_and_filters_and_enter_picks_and_leaves_it_open() {
    let it = open();
    it.page.fill("#fruit", "Fruit 2");
    wait_for("the matches", || {
        texts(&it.page, ".combobox__label").len() == 11
    })
    .await;
    assert!(it.is_open());
    assert!(announced(&it.page).contains("11 fruits"));
    assert!(
        press(&it.input, "Enter"),
        "without an active option it does nothing, and sends no form"
    );
    assert!(it.picked.with_untracked(Vec::is_empty));
    press(&it.input, "ArrowDown");
    it.is_active("Fruit 2").await;
    assert!(press(&it.input, "Enter"));
    assert_eq!(it.picked.get_untracked(), ["id 2"]);
    assert!(it.is_open());
    assert_eq!(value(&it.page, "#fruit"), "Fruit 2");
    let selection = js_sys::Reflect::get(&it.input, &"selectionEnd".into());
    assert_eq!(
        selection.ok().and_then(|end| end.as_f64()),
        Some(7.0),
        "the text is selected"
    );
    press(&it.input, "ArrowDown");
    it.is_active("Fruit 20").await;
    press(&it.input, "Enter");
    assert_eq!(it.picked.get_untracked(), ["id 2", "id 20"]);
}

#[wasm_bindgen_test]
async fn what_is_disabled_is_shown_and_not_picked() {
    let it = open();
    press(&it.input, "ArrowDown");
    press(&it.input, "ArrowDown");
    it.is_active("Fruit 1").await;
    assert!(it.page.find("[role=option][aria-disabled=true]").is_some());
    press(&it.input, "Enter");
    assert!(it.picked.with_untracked(Vec::is_empty));
}

#[wasm_bindgen_test]
async fn escape_closes_and_then_clears() {
    let it = open();
    it.page.fill("#fruit", "Fruit");
    wait_for("the list", || it.is_open()).await;
    assert!(press(&it.input, "Escape"));
    wait_for("the list to close", || !it.is_open()).await;
    assert_eq!(it.text.get_untracked(), "Fruit");
    assert!(press(&it.input, "Escape"));
    assert_eq!(it.text.get_untracked(), "");
    assert!(
        !press(&it.input, "Escape"),
        "then it belongs to a dialog around the field"
    );
}

#[wasm_bindgen_test]
async fn tab_and_a_click_elsewhere_close() {
    let it = open();
    press(&it.input, "ArrowDown");
    wait_for("the list", || it.is_open()).await;
    assert!(!press(&it.input, "Tab"), "the focus moves on");
    wait_for("the list to close", || !it.is_open()).await;
    it.input.click();
    wait_for("the list", || it.is_open()).await;
    it.input.blur().expect("blur");
    wait_for("the list to close", || !it.is_open()).await;
}

#[wasm_bindgen_test]
async fn the_pointer_picks() {
    let it = open();
    it.input.click();
    wait_for("the list", || it.is_open()).await;
    it.page.find_all("[role=option]")[5].click();
    assert_eq!(it.picked.get_untracked(), ["id 5"]);
    assert!(it.is_open());
    it.page.find_all("[role=option]")[1].click();
    assert_eq!(
        it.picked.get_untracked(),
        ["id 5"],
        "a disabled one is not picked"
    );
}
