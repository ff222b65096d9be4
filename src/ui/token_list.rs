//! The tokens of a token field, each with a button that removes it.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{Icon, IconName, focus, keys};
use crate::messages::ui as words;

/// A token in the list.
const ROW: &str = ".token";
/// The button that removes it.
const REMOVE: &str = ".token__remove";

/// The list is one stop of the Tab key, however long it is: arrows, Home and End move inside, Delete and
/// Backspace remove.
#[component]
pub(super) fn TokenList(
    /// What the tokens are called.
    label: &'static str,
    /// The tokens, in order.
    tokens: Signal<Vec<String>>,
    /// Called with the whole list when it changes.
    on_change: Callback<Vec<String>>,
    /// Called with the token that was removed.
    on_remove: Callback<String>,
    /// Called when the last one is removed and the focus needs another place.
    on_empty: Callback<()>,
) -> impl IntoView {
    let keys = Memo::new(move |_| {
        tokens.with(|tokens| keys::unique_keys(tokens.iter().map(String::as_str)))
    });
    let visited = RwSignal::new(None::<String>);
    let tab_stop = Memo::new(move |_| {
        keys.with(|keys| {
            let visited = visited.get().filter(|visited| keys.contains(visited));
            visited.or_else(|| keys.first().cloned())
        })
    });
    // The newest is the last one, and the list does not grow without end.
    let list = NodeRef::<html::Ul>::new();
    Effect::new(move |before: Option<usize>| {
        let count = keys.with(Vec::len);
        if let Some(list) = list
            .get()
            .filter(|_| before.is_some_and(|before| before < count))
        {
            request_animation_frame(move || list.set_scroll_top(list.scroll_height()));
        }
        count
    });
    let remove = move |key: &str, event: &ev::Event| {
        let Some(index) = keys.with_untracked(|keys| keys.iter().position(|other| other == key))
        else {
            return;
        };
        if !focus::focus_neighbour(event.target(), ROW, REMOVE) {
            on_empty.run(());
        }
        let mut left = tokens.get_untracked();
        if index < left.len() {
            let token = left.remove(index);
            on_change.run(left);
            on_remove.run(token);
        }
    };
    let token = move |key: String| {
        let text = keys::text_of_key(&key).to_owned();
        let stored = StoredValue::new(key);
        let is_tab_stop =
            move || tab_stop.with(|stop| stored.with_value(|key| stop.as_ref() == Some(key)));
        let pressed = move |event: ev::KeyboardEvent| match event.key().as_str() {
            "Delete" | "Backspace" => {
                event.prevent_default();
                stored.with_value(|key| remove(key, &event));
            }
            name => {
                if step(&event, name) {
                    event.prevent_default();
                }
            }
        };
        view! {
            <li class="token">
                <span class="token__text" dir="auto">{text.clone()}</span>
                <button
                    type="button"
                    class="token__remove"
                    aria-label=words::token_remove(&text)
                    tabindex=move || if is_tab_stop() { "0" } else { "-1" }
                    on:focus=move |_| visited.set(Some(stored.get_value()))
                    on:keydown=pressed
                    on:click=move |event| stored.with_value(|key| remove(key, &event))
                >
                    <Icon name=IconName::Close />
                </button>
            </li>
        }
    };
    view! {
        <ul node_ref=list class="token-list" role="list" aria-label=label hidden=move || keys.with(Vec::is_empty)>
            <For each=move || keys.get() key=String::clone children=token />
        </ul>
    }
    .into_any()
}

/// Moves the focus inside the list; `false` for a key that does not.
fn step(event: &ev::KeyboardEvent, key: &str) -> bool {
    let row = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|button| button.closest(ROW).ok().flatten());
    let Some(row) = row else { return false };
    let list = row.parent_element();
    let next = match key {
        "ArrowRight" | "ArrowDown" => row.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => row.previous_element_sibling(),
        "Home" => list.and_then(|list| list.first_element_child()),
        "End" => list.and_then(|list| list.last_element_child()),
        _ => return false,
    };
    if let Some(button) = next.and_then(|row| row.query_selector(REMOVE).ok().flatten()) {
        focus::focus(&button);
    }
    true
}
