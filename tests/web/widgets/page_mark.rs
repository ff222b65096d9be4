//! What the root of the page says of what stands on it.

use callboard::ui::mark_page_meanwhile;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{open_view, wait_for};

const MARK: &str = "data-something";

fn is_marked() -> bool {
    let root = document().document_element().expect("a root");
    root.has_attribute(MARK)
}

#[wasm_bindgen_test]
async fn the_page_is_marked_for_as_long_as_one_of_them_stands() {
    let (first, second) = (RwSignal::new(true), RwSignal::new(false));
    let standing = |is_there: RwSignal<bool>| {
        move || {
            is_there
                .get()
                .then(|| mark_page_meanwhile(MARK))
                .map(|()| view! { <p class="standing"></p> })
        }
    };
    let page = open_view(move || view! { {standing(first)} {standing(second)} }.into_any());
    let stand = async |wanted: usize| {
        wait_for("what stands", || page.find_all(".standing").len() == wanted).await;
    };
    stand(1).await;
    assert!(is_marked());
    second.set(true);
    stand(2).await;
    first.set(false);
    stand(1).await;
    assert!(is_marked(), "the second stands still");
    second.set(false);
    stand(0).await;
    assert!(!is_marked());
}
